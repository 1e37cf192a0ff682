import { advance } from '../advance';
import { CommandRun } from '../CommandRun';
import { addReviewsOf, reopenReviews } from '../reopenReviews';
import { subjectDiffers } from '../subject';
import type { CommandContext, EngineEvent, RequestState } from '../types';
import { recordSubjectChange } from './submit';

/**
 * Takes a change of the subject under review into the request: the revision moves, the reviews that depend on the
 * change reopen, and slots whose condition holds since then join the path. Invariant 3.
 *
 * @returns no event when there is nothing to take in
 */
export function noticeSubject(
  state: RequestState,
  context: CommandContext,
): EngineEvent[] {
  if (!subjectDiffers(state, context.subject)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  const changed = recordSubjectChange(run);
  addReviewsOf(run);
  reopenReviews(run, changed, { markKept: false });
  advance(run);
  return run.events;
}
