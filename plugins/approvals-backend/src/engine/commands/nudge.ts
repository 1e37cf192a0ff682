import { CommandRun } from '../CommandRun';
import { actionRules } from '../actionRules';
import { nudgeableReviews } from '../reviewRules';
import type {
  CommandContext,
  EngineEvent,
  Person,
  Refusal,
  RequestState,
} from '../types';

/**
 * Reminds the holders of the open reviews, once per working day and review.
 */
export function nudge(
  state: RequestState,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const workingDay = context.calendar.workingDay(context.now);
  const obstacle = actionRules.nudge(state, { ...person, workingDay });
  if (obstacle) {
    return obstacle;
  }
  const run = CommandRun.on(state, context);
  for (const { id, reviewers } of nudgeableReviews(state, workingDay)) {
    run.record({
      type: 'review.nudged',
      data: { reviewId: id, reviewers, workingDay },
    });
  }
  return run.events;
}
