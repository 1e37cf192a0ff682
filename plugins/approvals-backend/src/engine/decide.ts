import { addComment } from './commands/addComment';
import { expireGrant, extend, revoke } from './commands/changeGrant';
import { create } from './commands/create';
import { decideReview } from './commands/decideReview';
import {
  extendByRequest,
  noteExtension,
  reportExtension,
} from './commands/followExtension';
import { fulfil } from './commands/fulfil';
import {
  escalateReview,
  expireRequest,
  remindReview,
  warnGrant,
} from './commands/keepTime';
import { noticeOwner } from './commands/noticeOwner';
import { noticeSubject } from './commands/noticeSubject';
import { nudge } from './commands/nudge';
import { reassign } from './commands/reassign';
import { submit } from './commands/submit';
import { updateValues } from './commands/updateValues';
import { withdraw } from './commands/withdraw';
import { refuseConflict, refuseForbidden, refuseNotFound } from './refusal';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Refusal,
  RequestState,
} from './types';

/**
 * What a command does to a request: the events to append, or why it is refused. Pure: the same input gives the same
 * answer, and nothing is thrown.
 *
 * @param state - the request as it stands; undefined when there is none yet
 * @returns an empty list when the command is fine and changes nothing
 */
export function decide(
  state: RequestState | undefined,
  command: Command,
  context: CommandContext,
): EngineEvent[] | Refusal {
  if (command.type === 'create') {
    return state
      ? refuseConflict(
          'exists-already',
          `Request ${state.id} exists already: file it under a new id`,
        )
      : create(command, context);
  }
  if (!state) {
    return refuseNotFound(
      'unknown-request',
      'There is no such request: check the id',
    );
  }
  return isForEngine(command)
    ? decideForEngine(state, command, context)
    : decideForPerson(state, command, context);
}

const engineCommands = [
  'notice_subject',
  'notice_owner',
  'expire_grant',
  'warn_grant',
  'remind_review',
  'escalate_review',
  'note_extension',
  'extend_by_request',
  'report_extension',
  'expire_request',
] as const;
type EngineCommand = Extract<
  Command,
  { type: (typeof engineCommands)[number] }
>;

function isForEngine(command: Command): command is EngineCommand {
  return engineCommands.some(type => type === command.type);
}

function decideForEngine(
  state: RequestState,
  command: EngineCommand,
  context: CommandContext,
): EngineEvent[] | Refusal {
  if (context.actor.kind !== 'system') {
    return refuseForbidden(
      'engine-only',
      `"${command.type}" is the engine's own: no person gives it`,
    );
  }
  switch (command.type) {
    case 'notice_subject':
      return noticeSubject(state, context);
    case 'notice_owner':
      return noticeOwner(state, context);
    case 'expire_grant':
      return expireGrant(state, context);
    case 'warn_grant':
      return warnGrant(state, command.days, context);
    case 'remind_review':
      return remindReview(state, command.reviewId, context);
    case 'escalate_review':
      return escalateReview(state, command.reviewId, context);
    case 'note_extension':
      return noteExtension(state, command, context);
    case 'extend_by_request':
      return extendByRequest(state, command, context);
    case 'report_extension':
      return reportExtension(state, command, context);
    default:
      return expireRequest(state, context);
  }
}

function decideForPerson(
  state: RequestState,
  command: Exclude<Command, EngineCommand | { type: 'create' }>,
  context: CommandContext,
): EngineEvent[] | Refusal {
  const { actor } = context;
  if (actor.kind !== 'person') {
    return refuseForbidden('person-needed', 'Only a person can do this');
  }
  switch (command.type) {
    case 'update_values':
      return updateValues(state, command, context, actor);
    case 'submit':
      return submit(state, command, context, actor);
    case 'withdraw':
      return withdraw(state, command, context, actor);
    case 'decide':
      return decideReview(state, command, context, actor);
    case 'comment':
      return addComment(state, command, context, actor);
    case 'nudge':
      return nudge(state, context, actor);
    case 'reassign':
      return reassign(state, command, context, actor);
    case 'fulfil':
      return fulfil(state, command, context, actor);
    case 'revoke':
      return revoke(state, command, context, actor);
    case 'extend':
      return extend(state, command, context, actor);
    default:
      return refuseForbidden('unknown-command', 'There is no such command');
  }
}
