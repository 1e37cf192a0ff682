import { CommandRun } from '../CommandRun';
import { canSee, isOrBelongsTo } from '../participants';
import {
  refuseConflict,
  refuseForbidden,
  refuseInput,
  unknownRequest,
} from '../refusal';
import { findReassignmentObstacle, reassigningFor } from '../reviewRules';
import { findReview } from '../stages';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Refusal,
  RequestState,
} from '../types';
import { unknownReview } from './decideReview';
import { hasEligible } from './recordSuccession';

type ReassignCommand = Extract<Command, { type: 'reassign' }>;

/**
 * Hands a review to others, of whom at least one may decide, or asks them too. A delegate hands nothing to themselves:
 * what they may do ends with the delegation.
 */
export function reassign(
  state: RequestState,
  command: ReassignCommand,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const { reviewId, comment } = command;
  const asked = [...new Set(command.reviewers)];
  if (comment.trim() === '' || asked.length === 0) {
    return refuseInput(
      'reassignment-incomplete',
      'A reassignment needs at least one ref in `reviewers` and a `comment` that says why',
    );
  }
  if (!canSee(state, person)) {
    return unknownRequest(state.id);
  }
  const review = findReview(state, reviewId);
  if (!review) {
    return unknownReview(state, reviewId);
  }
  const obstacle = findReassignmentObstacle(state, review, person);
  if (obstacle) {
    return obstacle;
  }
  const onBehalfOf = reassigningFor(state, review, person);
  const takesOver = asked.some(ref => isOrBelongsTo(person, ref));
  if (onBehalfOf !== undefined && takesOver) {
    return refuseForbidden(
      'delegate-takes-over',
      `You stand in for ${onBehalfOf}: decide this review for them or hand it to others, but do not make it your own`,
      { delegator: onBehalfOf },
    );
  }
  const run = CommandRun.on(state, context);
  if (!hasEligible(run, review, asked)) {
    return refuseConflict(
      'no-reviewer',
      `Nobody behind ${asked.join(
        ', ',
      )} may decide review ${reviewId}: name somebody who did not file, edit or recuse from the request and who decided no other review of its stage`,
    );
  }
  // Under the lock, so that who was asked in parallel is kept too.
  const kept = command.keep && !review.unassigned ? review.reviewers : [];
  const reviewers = [...new Set([...kept, ...asked])];
  run.record({
    type: 'review.reassigned',
    data: {
      reviewId,
      reviewers,
      unassigned: false,
      cause: 'manual',
      comment,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
  });
  return run.events;
}
