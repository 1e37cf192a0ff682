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
      recuse: 'Recuse myself',
    },
    verdictGiven: {
      approve: 'favourable',
      approve_with_conditions: 'favourable with conditions',
      request_changes: 'to be completed',
      reject: 'unfavourable',
      recuse: 'recused',
    },
    progress: {
      reviews: 'In review: {{done}} of {{total}} answers',
      label: 'Progress of “{{title}}”',
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
