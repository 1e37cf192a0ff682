import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { skipUnsettled } from '../advance';
import { CommandRun } from '../CommandRun';
import { findReview } from '../stages';
import type {
  CommandContext,
  EngineEvent,
  RequestState,
  ReviewState,
} from '../types';

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Reminds the holders when half of the time for a review is over.
 *
 * @returns no event when it is too early, was done, or is settled
 */
export function remindReview(
  state: RequestState,
  reviewId: string,
  context: CommandContext,
): EngineEvent[] {
  const review = openReview(state, reviewId);
  if (!review || review.remindedAt || !isOver(review.remindAt, context)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'review.reminded',
    data: { reviewId, reviewers: review.reviewers },
  });
  return run.events;
}

/**
 * Asks others too when the time for a review is over; who held it keeps it, and nothing is decided by that.
 *
 * @returns no event when it is too early, was done, or is settled
 */
export function escalateReview(
  state: RequestState,
  reviewId: string,
  context: CommandContext,
): EngineEvent[] {
  const review = openReview(state, reviewId);
  if (!review?.dueAt || review.escalatedAt || !isOver(review.dueAt, context)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'review.escalated',
    data: { reviewId, added: newcomers(review), dueAt: review.dueAt },
  });
  return run.events;
}

/**
 * Warns that a grant ends within some days, once for each end.
 *
 * @returns no event when it is too early, or was done
 */
export function warnGrant(
  state: RequestState,
  days: number,
  context: CommandContext,
): EngineEvent[] {
  const { grant } = state;
  const expiresAt = grant?.status === 'active' ? grant.expiresAt : undefined;
  if (expiresAt === undefined || grant?.warnedAt) {
    return [];
  }
  const warnAt = Date.parse(expiresAt) - days * MILLISECONDS_PER_DAY;
  if (warnAt > Date.parse(context.now)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({ type: 'grant.expiring', data: { expiresAt } });
  return run.events;
}

/**
 * Ends a request that nobody decided in the time that its policy gives. It never approves.
 *
 * @returns no event when it is too early, or decided
 */
export function expireRequest(
  state: RequestState,
  context: CommandContext,
): EngineEvent[] {
  const { expiresAt, status } = state;
  const undecided = status === 'in_review' || status === 'changes_requested';
  if (expiresAt === undefined || !undecided || !isOver(expiresAt, context)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  closeOpenStages(run);
  run.record({ type: 'request.expired', data: { expiresAt } });
  return run.events;
}

/** Nobody is asked any more. */
export function closeOpenStages(run: CommandRun): void {
  for (const stage of run.state.stages) {
    if (stage.status === 'open') {
      skipUnsettled(run, stage);
      run.record({
        type: 'stage.settled',
        data: { stageId: stage.id, outcome: 'skipped' },
      });
    }
  }
}

function openReview(
  state: RequestState,
  reviewId: string,
): ReviewState | undefined {
  const review = findReview(state, reviewId);
  return state.status === 'in_review' && review?.status === 'open'
    ? review
    : undefined;
}

function newcomers({ escalation = [], reviewers }: ReviewState): EntityRef[] {
  return escalation.filter(ref => !reviewers.includes(ref));
}

function isOver(instant: string | undefined, { now }: CommandContext): boolean {
  return instant !== undefined && Date.parse(instant) <= Date.parse(now);
}
