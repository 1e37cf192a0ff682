import {
  findEvidenceProblems,
  findMentions,
} from '@passerelle/plugin-approvals-common';
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
  { commentId, body, links = [] }: Extract<Command, { type: 'comment' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  if (body.trim() === '') {
    return refuseInput('comment-empty', 'The comment is empty: give `body`');
  }
  const [problem] = findEvidenceProblems({ evidence: links });
  if (problem) {
    return refuseInput(problem.code, problem.message);
  }
  const obstacle = actionRules.comment(state, person);
  if (obstacle) {
    return obstacle;
  }
  const run = CommandRun.on(state, context);
  const mentions = findMentions(body);
  run.record({
    type: 'comment.added',
    data: {
      commentId,
      body,
      ...(mentions.length > 0 && { mentions }),
      ...(links.length > 0 && { links }),
    },
  });
  return run.events;
}
