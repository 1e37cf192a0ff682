import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The words for requests, reviews and verdicts, the same wherever they appear.
 *
 * @public
 */
export const approvalsReactTranslationRef = createTranslationRef({
  id: 'approvals-react',
  messages: {
    requestStatus: {
      draft: 'Draft',
      in_review: 'In review',
      changes_requested: 'To be completed',
      approved: 'Approved',
      rejected: 'Refused',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
    },
    fulfilmentStatus: {
      pending: 'Approved, being set up',
      done: 'Done',
      failed: 'Could not be set up',
    },
    stageStatus: {
      waiting: 'To come',
      open: 'In progress',
      passed: 'Done',
      failed: 'Refused',
      skipped: 'Not needed',
    },
    reviewStatus: {
      waiting: 'Later',
      open: 'Awaited',
      approved: 'Favourable',
      approved_with_conditions: 'Favourable with conditions',
      rejected: 'Unfavourable',
      changes_requested: 'To be completed',
      skipped: 'Not needed',
      kept: 'Still valid',
    },
    verdict: {
      approve: 'Favourable',
      approve_with_conditions: 'Favourable with conditions',
      request_changes: 'To be completed',
      reject: 'Unfavourable',
      recuse: 'Recused',
    },
    verdictGiven: {
      approve: 'favourable',
      approve_with_conditions: 'favourable with conditions',
      request_changes: 'to be completed',
      reject: 'unfavourable',
      recuse: 'recused',
    },
    progress: {
      reviews: 'In review: {{done}} of {{total}} reviews',
      label: 'Progress of “{{title}}”',
    },
    refusal: {
      ownRequest:
        'This request is yours, or it is for you: somebody else must review it.',
      otherReview:
        'You have already answered a review of this stage, and each person answers one: somebody else must answer this one.',
      recused: 'You recused yourself: the other reviewers take care of it.',
      notReviewer: 'This review is for somebody else.',
      delegatorExcluded:
        'The person who delegated to you cannot answer this review, and so you cannot answer it for them: somebody else must.',
      delegateTakesOver:
        'You stand in for somebody here: answer for them, or hand the review to others, but not to yourself.',
      noReview: 'No review is asked for yet: the request must be sent first.',
      subjectNeeded: 'Choose what the request is about.',
      commentRequired: 'Write a sentence that says why.',
      reassignmentIncomplete:
        'Choose at least one person or team, and write a sentence that says why.',
      personNeeded: 'Only people can do this: sign in with your account.',
      changed:
        'The request changed while you were reading. You now see its latest version: look at what changed, then do it again.',
      reviewClosed:
        'This review is no longer needed: somebody else has answered, or the request has moved on.',
      movedOn:
        'The request has moved on in the meantime, and this is no longer possible. You now see where it stands.',
      noReviewer:
        'Nobody is named for one of the reviews that are needed. Tell the administrators, who can mend it.',
      policy:
        'The policy for this request is not set up well. Tell the administrators, who can mend it.',
      notRequester: 'Only the person who made the request can do this.',
      notFulfiller: 'Setting it up is for somebody else.',
      fulfilled: 'There is nothing left to set up.',
      notGrantor: 'Only its owners can change this access.',
      noAccess: 'There is no access at present.',
      nudged:
        'A reminder has already been sent today: the next one is possible on the next working day.',
      subjectMissing:
        'What it is about no longer exists, or is not visible to you.',
      requestMissing: 'This request does not exist, or is not visible to you.',
      pastDate: 'Choose a date in the future.',
      invalidValues:
        'One answer was not accepted: look through the form again.',
      delegationOverlaps:
        'You already delegate to this person for that time: end that delegation first, or choose other dates.',
      delegationDates: 'The end must be after the start, and in the future.',
      delegateUnknown:
        'This person cannot answer for you: choose a colleague other than yourself.',
      notDelegator: 'Only the person who delegated can end this.',
      openAlready:
        'The same has been requested already, and is not decided yet: follow that request.',
      extensionOpen:
        'More time has been asked for already: follow that request.',
      notHolder:
        'Only the person who asked for this access, or who has it, can ask for more time.',
      noExtension:
        'This access cannot be extended by a request: ask for it anew if you need it for longer.',
      extensionDate: 'Choose a date after the present end of the access.',
      grantBeyondApproval:
        'The access was approved until an earlier date: choose that one, or an earlier one.',
      approvedEndOver:
        'The approved end date is over: say that the access could not be set up, so that it can be asked for anew.',
      extensionAutomatic:
        'The access is extended by itself once the request is approved: wait a moment.',
      beneficiaryUnknown:
        'The person or team that this is for is not in the directory: choose another.',
      notPermitted: 'You are not allowed to do this.',
      callerUnknown:
        'You are not in the directory yet. Ask the administrators to add you.',
      adminsOnly: 'Only administrators can do this.',
      busy: 'Several people are working on this at the same time: try again in a moment.',
      stillRunning:
        'Your first try is still being dealt with: wait a moment, then look at the result.',
      sentAlready:
        'You have already sent this with other answers. Reload the page, look at where it stands, then do it again.',
      notNow:
        'What you ask for is not possible at present: its page says why, and what to do.',
    },
    waitingFor: 'Waiting for',
    waitingForYou: 'Waiting for you',
    expected: 'answer expected {{date}}',
    overdue: 'answer late, expected {{date}}',
    requestedBy: 'Requested by',
    list: {
      noRequests: 'You have not asked for anything yet.',
      noTasks: 'Nothing waits for you.',
    },
  },
  translations: { fr: () => import('./fr') },
});
