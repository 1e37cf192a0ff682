import { CommandRun } from '../CommandRun';
import { isRefusal, refuseInput } from '../refusal';
import { actionRules } from '../actionRules';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Refusal,
  RequestState,
} from '../types';
import { toFutureInstant } from './toFutureInstant';

type FulfilCommand = Extract<Command, { type: 'fulfil' }>;

/**
 * Reports what came of an approval; a success opens the grant, where there is one.
 */
export function fulfil(
  state: RequestState,
  command: FulfilCommand,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const { status, comment, grantExpiresAt } = command;
  const expiresAt =
    grantExpiresAt === undefined
      ? undefined
      : toFutureInstant(grantExpiresAt, 'grantExpiresAt', context.now);
  if (isRefusal(expiresAt)) {
    return expiresAt;
  }
  if (expiresAt !== undefined && status !== 'done') {
    return noGrant();
  }
  const obstacle = actionRules.fulfil(state, person);
  if (obstacle) {
    return obstacle;
  }
  const grants = state.plannedFulfilment?.grant ?? false;
  if (expiresAt !== undefined && !grants) {
    return noGrant();
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'fulfilment.reported',
    data: { status, ...(comment && { comment }) },
  });
  if (status === 'done' && grants) {
    run.record({
      type: 'grant.started',
      data: { ...(expiresAt !== undefined && { expiresAt }) },
    });
  }
  return run.events;
}

function noGrant(): Refusal {
  return refuseInput(
    'no-grant',
    'Nothing is granted by this report: leave `grantExpiresAt` out',
  );
}
