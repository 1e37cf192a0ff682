import { readRefusal } from '@passerelle/plugin-approvals-common';

/** Our sentence for each code of the back end. */
export const refusalSentences = {
  'own-request': 'ownRequest',
  'one-slot-per-stage': 'otherReview',
  recused: 'recused',
  'not-a-reviewer': 'notReviewer',
  'delegator-excluded': 'delegatorExcluded',
  'delegate-takes-over': 'delegateTakesOver',
  'revision-moved': 'changed',
  'review-not-open': 'reviewClosed',
  'unknown-review': 'reviewClosed',
  'wrong-status': 'movedOn',
  'no-review': 'noReview',
  'no-reviewer': 'noReviewer',
  'no-policy': 'policy',
  'nobody-decides': 'policy',
  'quorum-out-of-reach': 'policy',
  'policy-unreadable': 'policy',
  'condition-error': 'policy',
  'not-the-requester': 'notRequester',
  'not-a-fulfiller': 'notFulfiller',
  'no-fulfilment': 'fulfilled',
  'fulfilled-already': 'fulfilled',
  'not-a-grantor': 'notGrantor',
  'no-grant': 'noAccess',
  'no-active-grant': 'noAccess',
  'nudged-already': 'nudged',
  'subject-missing': 'subjectMissing',
  'unknown-subject': 'subjectMissing',
  'subject-needed': 'subjectNeeded',
  'unknown-request': 'requestMissing',
  'not-in-the-future': 'pastDate',
  'invalid-values': 'invalidValues',
  'comment-required': 'commentRequired',
  'comment-empty': 'commentRequired',
  'reassignment-incomplete': 'reassignmentIncomplete',
  'request-type': 'notNow',
  'open-already': 'openAlready',
  'extension-open': 'extensionOpen',
  'not-the-holder': 'notHolder',
  'not-extendable': 'noExtension',
  'grant-without-end': 'noExtension',
  'extension-differs': 'noExtension',
  'extension-until-missing': 'extensionDate',
  'extension-until-too-early': 'extensionDate',
  'extension-automatic': 'extensionAutomatic',
  'grant-beyond-approval': 'grantBeyondApproval',
  'approved-end-over': 'approvedEndOver',
  'beneficiary-unknown': 'beneficiaryUnknown',
  'invalid-body': 'invalidValues',
  'not-permitted': 'notPermitted',
  'caller-unknown': 'callerUnknown',
  'person-needed': 'personNeeded',
  'admins-only': 'adminsOnly',
  busy: 'busy',
  'call-still-running': 'stillRunning',
  'idempotency-key-reused': 'sentAlready',
  'delegation-overlaps': 'delegationOverlaps',
  'delegation-dates': 'delegationDates',
  'delegate-unknown': 'delegateUnknown',
  'not-the-delegator': 'notDelegator',
} as const satisfies Record<string, string>;

/**
 * The sentences for refusals, as keys under `refusal` of our words.
 *
 * @public
 */
export type RefusalSentence =
  (typeof refusalSentences)[keyof typeof refusalSentences];

/**
 * Finds our words for what the back end refused.
 *
 * @param error - what a command rejected with
 * @returns undefined for a code that we do not know, and for errors without one
 * @public
 */
export function refusalSentence(error: unknown): RefusalSentence | undefined {
  const code = readRefusal(error)?.code;
  return Object.entries(refusalSentences).find(
    ([known]) => known === code,
  )?.[1];
}
