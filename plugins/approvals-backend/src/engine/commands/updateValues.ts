import { CommandRun } from '../CommandRun';
import { changedPaths } from '../differences';
import { refuseConflict } from '../refusal';
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
 * Replaces the values. The revision moves once reviewers have seen the request; a draft stays at revision 1.
 *
 * @returns no event when nothing changed
 */
export function updateValues(
  state: RequestState,
  command: Extract<Command, { type: 'update_values' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const obstacle = actionRules.edit(state, person);
  if (obstacle) {
    return obstacle;
  }
  if (command.expectedRevision !== state.revision) {
    return refuseConflict(
      'revision-moved',
      `The request is at revision ${state.revision}, not ${command.expectedRevision}: load it again and repeat the change`,
      { revision: command.expectedRevision, current: state.revision },
    );
  }
  const changed = changedPaths(state.values, command.values, '/values');
  if (changed.length === 0) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'values.updated',
    data: {
      values: command.values,
      title: command.title,
      revision: state.revision + (state.status === 'draft' ? 0 : 1),
      changed,
    },
  });
  return run.events;
}
