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
      changes_requested: 'More needed',
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
      approved: 'In favour',
      approved_with_conditions: 'In favour, with conditions',
      rejected: 'Against',
      changes_requested: 'More needed',
      skipped: 'Not needed',
      kept: 'Still valid',
    },
    verdict: {
      approve: 'In favour',
      approve_with_conditions: 'In favour, with conditions',
      request_changes: 'More needed',
      reject: 'Against',
      recuse: 'I step aside',
    },
    verdictGiven: {
      approve: 'in favour',
      approve_with_conditions: 'in favour, with conditions',
      request_changes: 'more needed',
      reject: 'against',
      recuse: 'stepped aside',
    },
    progress: {
      reviews: 'In review: {{done}} of {{total}} answers',
      label: 'Progress of “{{title}}”',
    },
    waitingFor: 'Waiting for',
    expected: 'answer expected {{date}}',
    requestedBy: 'Requested by',
    list: {
      noRequests: 'You have not asked for anything yet.',
      noTasks: 'Nothing waits for you.',
    },
  },
  translations: { fr: () => import('./fr') },
});
