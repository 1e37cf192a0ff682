import { skipUnsettled } from '../advance';
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

/** Nobody is asked any more. */
function closeOpenStages(run: CommandRun): void {
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
