import type { CommandRun } from './CommandRun';
import { relevantChanges } from './differences';
import { isRefusal } from './refusal';
import { findReview, isSettled, reviewsOf } from './stages';
import type { NewReview, Plan, PlannedSlot, ReviewState } from './types';

/**
 * Reopens the reviews whose criterion depends on what changed. Invariant 8: the others stand.
 *
 * @param changed - JSON Pointers below `/values` and `/subject`
 * @param options - `markKept` for a resubmission: verdicts that stand are marked `kept`
 */
export function reopenReviews(
  run: CommandRun,
  changed: readonly string[],
  options: { markKept: boolean },
): void {
  for (const review of reviewsOf(run.state)) {
    const relevant = relevantChanges(review.dependsOn, changed);
    if (review.status === 'changes_requested') {
      reopen(run, review, 'changes_requested', relevant);
    } else if (isSettled(review) && relevant.length > 0) {
      const bySubject = relevant.every(path => path.startsWith('/subject'));
      reopen(
        run,
        review,
        bySubject ? 'subject_changed' : 'values_changed',
        relevant,
      );
    } else if (
      isSettled(review) &&
      review.status !== 'kept' &&
      options.markKept
    ) {
      run.record({
        type: 'review.kept',
        data: { reviewId: review.id, revision: run.state.revision },
      });
    }
  }
}

/**
 * Adds the slots whose conditions hold since a change, under the pinned policy. Slots are never taken off the path: a
 * review too many is better than a way around one.
 */
export function addNewReviews(run: CommandRun, plan: Plan): void {
  const known = new Set(run.state.stages.map(({ id }) => id));
  for (const stage of plan.stages.filter(({ id }) => known.has(id))) {
    for (const slot of stage.slots.filter(({ applies }) => applies)) {
      const review = toNewReview(stage.id, slot, run);
      if (!findReview(run.state, review.id)) {
        run.record({ type: 'review.added', data: { review } });
      }
    }
  }
}

/** {@link addNewReviews}, when there is a plan. */
export function addReviewsOf(run: CommandRun): void {
  const { plan } = run.context;
  if (plan && !isRefusal(plan)) {
    addNewReviews(run, plan);
  }
}

/** A planned slot as it enters the request. One that nobody is eligible for goes to the admins. */
export function toNewReview(
  stageId: string,
  slot: PlannedSlot,
  run: Pick<CommandRun, 'context'>,
): NewReview {
  return {
    id: `${stageId}.${slot.id}`,
    stageId,
    ...(slot.title && { title: slot.title }),
    ...(slot.criterion && { criterion: slot.criterion }),
    ...(slot.dependsOn && { dependsOn: slot.dependsOn }),
    reviewers: slot.unassigned ? [...run.context.admins] : slot.reviewers,
    fallback: slot.fallback,
    unassigned: slot.unassigned,
    ...(slot.escalation && { escalation: slot.escalation }),
    ...(slot.reason && { reason: slot.reason }),
    ...(slot.slaHours !== undefined && { slaHours: slot.slaHours }),
  };
}

function reopen(
  run: CommandRun,
  review: ReviewState,
  cause: 'changes_requested' | 'values_changed' | 'subject_changed',
  changed: string[],
): void {
  run.record({
    type: 'review.reopened',
    data: { reviewId: review.id, cause, changed },
  });
}
