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

/**
 * Takes back what was granted.
 */
export function revoke(
  state: RequestState,
  { comment }: Extract<Command, { type: 'revoke' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const refusal =
    findMissingComment(comment) ?? actionRules.revoke(state, person);
  if (refusal) {
    return refusal;
  }
  const run = CommandRun.on(state, context);
  run.record({ type: 'grant.revoked', data: { comment } });
  return run.events;
}

/**
 * Moves the end of what was granted.
 */
export function extend(
  state: RequestState,
  command: Extract<Command, { type: 'extend' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const { comment } = command;
  const until = toFutureInstant(command.until, 'until', context.now);
  if (isRefusal(until)) {
    return until;
  }
  const refusal =
    findMissingComment(comment) ?? actionRules.extend(state, person);
  if (refusal) {
    return refusal;
  }
  const run = CommandRun.on(state, context);
  run.record({ type: 'grant.extended', data: { until, comment } });
  return run.events;
}

/**
 * Ends a grant whose time is over.
 *
 * @returns no event while it is not
 */
export function expireGrant(
  state: RequestState,
  context: CommandContext,
): EngineEvent[] {
  const { grant } = state;
  if (grant?.status !== 'active' || grant.expiresAt === undefined) {
    return [];
  }
  if (Date.parse(grant.expiresAt) > Date.parse(context.now)) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'grant.expired',
    data: { expiresAt: grant.expiresAt },
  });
  return run.events;
}

function findMissingComment(comment: string): Refusal | undefined {
  return comment.trim() === ''
    ? refuseInput('comment-required', 'Say why in `comment`')
    : undefined;
}
