import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { CommandRun } from '../CommandRun';
import { isInvolved } from '../participants';
import { fillsAnotherSlot } from '../reviewRules';
import { findReview } from '../stages';
import type { CommandContext, RequestState, ReviewState } from '../types';

/**
 * Finds who decides after somebody recused: the others of the slot, else its fallback, else the admins. Nothing here
 * passes a review.
 */
export function recordSuccession(run: CommandRun, reviewId: string): void {
  const review = findReview(run.state, reviewId);
  if (!review || hasEligible(run, review, review.reviewers)) {
    return;
  }
  const useFallback = hasEligible(run, review, review.fallback);
  run.record({
    type: 'review.reassigned',
    data: useFallback
      ? {
          reviewId,
          reviewers: review.fallback,
          unassigned: false,
          cause: 'fallback',
        }
      : {
          reviewId,
          reviewers: [...run.context.admins],
          unassigned: true,
          cause: 'unassigned',
        },
  });
}

/** Whether somebody behind the refs may decide the review. */
export function hasEligible(
  { state, context }: Pick<CommandRun, 'state' | 'context'>,
  review: ReviewState,
  refs: readonly EntityRef[],
): boolean {
  return refs
    .flatMap(ref => membersOf(ref, context))
    .some(
      person =>
        !review.recused.includes(person) &&
        !benefits(state, person, context) &&
        !fillsAnotherSlot(state, review, person),
    );
}

function benefits(
  state: RequestState,
  person: EntityRef,
  context: CommandContext,
): boolean {
  const groups =
    state.beneficiary !== undefined &&
    membersOf(state.beneficiary, context).includes(person)
      ? [state.beneficiary]
      : [];
  return isInvolved(state, { ref: person, groups });
}

function membersOf(
  ref: EntityRef,
  { members }: CommandContext,
): readonly EntityRef[] {
  return members?.[ref] ?? [];
}
