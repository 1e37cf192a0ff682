import { CommandRun } from '../CommandRun';
import { isRefusal } from '../refusal';
import { ownerDiffers } from '../subject';
import type { CommandContext, EngineEvent, RequestState } from '../types';

/**
 * Takes into an approved request that its subject has another owner: they see it from now on, and whom the pinned policy
 * names after the owner carries out and takes back what was granted. A policy that cannot be read any more names nobody
 * else.
 *
 * @returns no event when the owner is the one that the request knows
 */
export function noticeOwner(
  state: RequestState,
  context: CommandContext,
): EngineEvent[] {
  const { plan, subject } = context;
  if (!subject || !ownerDiffers(state, subject)) {
    return [];
  }
  const { owner } = subject;
  const planned = plan && !isRefusal(plan) ? plan.fulfilment : undefined;
  const fulfillers = state.plannedFulfilment && planned?.fulfillers;
  const run = CommandRun.on(state, context);
  run.record({
    type: 'subject.owner_changed',
    data: {
      ...(owner !== undefined && { owner }),
      ...(fulfillers && { fulfillers }),
    },
  });
  return run.events;
}
