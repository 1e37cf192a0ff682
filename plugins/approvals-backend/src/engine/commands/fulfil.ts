import { CommandRun } from '../CommandRun';
import { actionRules } from '../actionRules';
import { findInvolvement, type Obstacle } from '../obstacles';
import { isRefusal, refuseConflict, refuseInput } from '../refusal';
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
 * Reports what came of an approval; a success opens the grant, where there is one. It lasts until the end that was
 * approved, or a chosen one that is not later.
 */
export function fulfil(
  state: RequestState,
  command: FulfilCommand,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const { status, comment } = command;
  const chosen = toChosenEnd(command, context);
  if (isRefusal(chosen)) {
    return chosen;
  }
  const obstacle = actionRules.fulfil(state, person);
  if (obstacle) {
    return obstacle;
  }
  const grants = state.plannedFulfilment?.grant ?? false;
  if (chosen !== undefined && !grants) {
    return noGrant();
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'fulfilment.reported',
    data: { status, ...(comment && { comment }) },
  });
  if (status !== 'done' || !grants) {
    return run.events;
  }
  const approved = context.endOf?.(state);
  const refusal =
    findOverObstacle(approved, context) ??
    findEndObstacle(state, person, { chosen, approved });
  if (refusal) {
    return refusal;
  }
  const expiresAt = chosen ?? approved;
  run.record({
    type: 'grant.started',
    data: { ...(expiresAt !== undefined && { expiresAt }) },
  });
  return run.events;
}

function toChosenEnd(
  { status, grantExpiresAt }: FulfilCommand,
  { now }: CommandContext,
): string | Refusal | undefined {
  if (grantExpiresAt === undefined) {
    return undefined;
  }
  const chosen = toFutureInstant(grantExpiresAt, 'grantExpiresAt', now);
  return isRefusal(chosen) || status === 'done' ? chosen : noGrant();
}

type Ends = { chosen: string | undefined; approved: string | undefined };

/** Nobody gives more than was approved, and nobody chooses for how long they get something themselves. */
function findEndObstacle(
  state: RequestState,
  person: Person,
  { chosen, approved }: Ends,
): Obstacle {
  const isWithin =
    chosen === undefined ||
    (approved !== undefined && Date.parse(chosen) <= Date.parse(approved));
  if (isWithin) {
    return undefined;
  }
  const involvement = findInvolvement(state, person);
  if (involvement || approved === undefined) {
    return involvement;
  }
  return refuseInput(
    'grant-beyond-approval',
    `It was approved until ${approved}: leave \`grantExpiresAt\` out, or choose an earlier time`,
    { until: approved },
  );
}

/** A grant does not begin after its end. */
function findOverObstacle(
  approved: string | undefined,
  { now }: CommandContext,
): Obstacle {
  return approved !== undefined && Date.parse(approved) <= Date.parse(now)
    ? refuseConflict(
        'approved-end-over',
        `It was approved until ${approved}, which is over: report that it failed, so that it can be asked for anew`,
        { until: approved },
      )
    : undefined;
}

function noGrant(): Refusal {
  return refuseInput(
    'no-grant',
    'Nothing is granted by this report: leave `grantExpiresAt` out',
  );
}
