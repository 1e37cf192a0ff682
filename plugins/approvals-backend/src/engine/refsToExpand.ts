import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { findReview } from './stages';
import type { Command, RequestState } from './types';

/**
 * The refs whose users `context.members` must hold for a command: who else could decide, after a recusal or a
 * reassignment. Empty for all other commands, which need no such look-up.
 */
export function refsToExpand(
  state: RequestState,
  command: Command,
): EntityRef[] {
  const candidates = candidatesFor(state, command);
  const beneficiary =
    candidates.length > 0 && state.beneficiary ? [state.beneficiary] : [];
  return [...new Set([...candidates, ...beneficiary])];
}

function candidatesFor(state: RequestState, command: Command): EntityRef[] {
  if (command.type === 'reassign') {
    return command.reviewers;
  }
  if (command.type !== 'decide' || command.verdict !== 'recuse') {
    return [];
  }
  const review = findReview(state, command.reviewId);
  return review ? [...review.reviewers, ...review.fallback] : [];
}
