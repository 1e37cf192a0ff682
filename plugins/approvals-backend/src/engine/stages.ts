import type { ReviewStatus } from '@passerelle/plugin-approvals-common';
import type { RequestState, ReviewState, StageState } from './types';

const settledStatuses: readonly ReviewStatus[] = [
  'approved',
  'approved_with_conditions',
  'rejected',
  'kept',
];

/** Every slot of a request, in the order of the path. */
export function reviewsOf(state: RequestState): ReviewState[] {
  return state.stages.flatMap(stage => stage.reviews);
}

export function findReview(
  state: RequestState,
  reviewId: string,
): ReviewState | undefined {
  return reviewsOf(state).find(review => review.id === reviewId);
}

/** Whether the review has a verdict that counts for its stage. */
export function isSettled(review: ReviewState): boolean {
  return settledStatuses.includes(review.status);
}

/**
 * What the verdicts that stand make of a stage by its rule; undefined while it is open.
 *
 * @remarks
 * contract.md, section 3: `all`: one reject fails the stage at once. `any`: passes with the first approval, fails when
 * none can come. `quorum n`: passes with n approvals, fails when n is out of reach. A kept verdict counts as what it was.
 */
export function outcomeOf(stage: StageState): 'passed' | 'failed' | undefined {
  const settled = stage.reviews.filter(isSettled);
  const rejections = settled.filter(
    ({ decision }) => decision?.verdict === 'reject',
  ).length;
  const approvals = settled.length - rejections;
  const needed = approvalsNeeded(stage);
  if (approvals >= needed) {
    return 'passed';
  }
  const isOutOfReach = stage.reviews.length - rejections < needed;
  // People reject, rules do not: a stage that joined with too few slots for its quorum waits.
  return rejections > 0 && isOutOfReach ? 'failed' : undefined;
}

/** The conditions that approvals were given under and that stand, in the order of the path, each once. */
export function conditionsOf(state: RequestState): string[] {
  const conditions = reviewsOf(state)
    .filter(isSettled)
    .flatMap(({ decision }) => decision?.conditions ?? []);
  return [...new Set(conditions)];
}

/** When the first of the open reviews is due. */
export function dueAtOf(state: RequestState): string | undefined {
  const [first] = reviewsOf(state)
    .filter(({ status }) => status === 'open')
    .flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]))
    .sort();
  return first;
}

/**
 * Working hours that the stages still ahead may take by their SLA: stages run one after the other, their reviews side
 * by side. For the expected date while there is no history to tell it.
 */
export function remainingSlaHours(state: RequestState): number {
  return state.stages
    .filter(({ status }) => status === 'open' || status === 'waiting')
    .map(stage =>
      Math.max(
        0,
        ...stage.reviews
          .filter(review => !isSettled(review))
          .map(({ slaHours }) => slaHours ?? 0),
      ),
    )
    .reduce((sum, hours) => sum + hours, 0);
}

function approvalsNeeded({ rule, reviews }: StageState): number {
  switch (rule.kind) {
    case 'all':
      // A stage without a slot approves nothing.
      return Math.max(1, reviews.length);
    case 'any':
      return 1;
    case 'quorum':
      return rule.count;
    default:
      return Infinity;
  }
}
