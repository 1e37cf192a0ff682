import { CommandRun } from '../CommandRun';
import { actionRules } from '../actionRules';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Refusal,
  RequestState,
} from '../types';
import { closeOpenStages } from './keepTime';

/**
 * Ends a request that is no longer wanted, before it is decided.
 */
export function withdraw(
  state: RequestState,
  { comment }: Extract<Command, { type: 'withdraw' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const obstacle = actionRules.withdraw(state, person);
  if (obstacle) {
    return obstacle;
  }
  const run = CommandRun.on(state, context);
  closeOpenStages(run);
  run.record({
    type: 'request.withdrawn',
    data: { ...(comment && { comment }) },
  });
  return run.events;
}
