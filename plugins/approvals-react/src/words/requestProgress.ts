import type {
  ApprovalRequest,
  Review,
} from '@passerelle/plugin-approvals-common';

/**
 * How far a request is: answers given, answers needed, and the share of the
 * whole way, the setting up after the approval included.
 *
 * @public
 */
export type RequestProgress = { done: number; total: number; percent: number };

const answered: ReadonlySet<Review['status']> = new Set([
  'approved',
  'approved_with_conditions',
  'rejected',
  'kept',
]);

/**
 * Measures how far a request is.
 *
 * @public
 */
export function requestProgress(request: ApprovalRequest): RequestProgress {
  const reviews = request.stages
    .flatMap(stage => stage.reviews)
    .filter(review => review.status !== 'skipped');
  const done = reviews.filter(review => answered.has(review.status)).length;
  const total = reviews.length;
  if (isSettled(request)) {
    return { done, total, percent: 100 };
  }
  // Filing is a step too: a request that was just sent is not at zero.
  const steps = total + 1 + (request.fulfilment ? 1 : 0);
  const taken = done + (request.submittedAt ? 1 : 0);
  return { done, total, percent: Math.round((100 * taken) / steps) };
}

function isSettled(request: ApprovalRequest): boolean {
  switch (request.status) {
    case 'approved':
      return request.fulfilment?.status !== 'pending';
    case 'rejected':
    case 'withdrawn':
    case 'expired':
      return true;
    default:
      return false;
  }
}
