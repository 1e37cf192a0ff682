import { findMentions } from '@passerelle/plugin-approvals-common';
import { CommandRun } from '../CommandRun';
import { refuseInput } from '../refusal';
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
 * Adds a comment; every participant can, once the request is filed, even after its end.
 */
export function addComment(
  state: RequestState,
  { commentId, body }: Extract<Command, { type: 'comment' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  if (body.trim() === '') {
    return refuseInput('comment-empty', 'The comment is empty: give `body`');
  }
  const obstacle = actionRules.comment(state, person);
  if (obstacle) {
    return obstacle;
  }
  const run = CommandRun.on(state, context);
  const mentions = findMentions(body);
  run.record({
    type: 'comment.added',
    data: { commentId, body, ...(mentions.length > 0 && { mentions }) },
  });
  return run.events;
}
