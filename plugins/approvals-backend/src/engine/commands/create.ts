import { CommandRun } from '../CommandRun';
import { findExtensionObstacle } from '../extension';
import { refuseForbidden, refuseInput } from '../refusal';
import type { Command, CommandContext, EngineEvent, Refusal } from '../types';
import { recordSubmission } from './submit';

/**
 * Files a request, as a draft or submitted at once.
 */
export function create(
  command: Extract<Command, { type: 'create' }>,
  context: CommandContext,
): EngineEvent[] | Refusal {
  if (context.actor.kind !== 'person') {
    return refuseForbidden('person-needed', 'Only a person can file a request');
  }
  const { subjectRef, beneficiary, filedBy } = command;
  if (subjectRef !== undefined && context.subject?.ref !== subjectRef) {
    return refuseInput(
      'unknown-subject',
      `There is no ${subjectRef} that this request could be about: check \`subjectRef\``,
    );
  }
  const { actor } = context;
  const obstacle =
    command.extends === undefined
      ? undefined
      : findExtensionObstacle(
          command.extends,
          { ...command, type: command.requestType, requester: actor.ref },
          context,
          actor,
        );
  if (obstacle) {
    return obstacle;
  }
  const run = CommandRun.from(
    {
      type: 'request.created',
      data: {
        id: command.id,
        number: command.number,
        requestType: command.requestType,
        title: command.title,
        values: command.values,
        ...(subjectRef !== undefined && { subjectRef }),
        ...(beneficiary !== undefined && { beneficiary }),
        ...(filedBy && { requester: actor.ref, reason: filedBy.reason }),
        ...(command.extends !== undefined && { extends: command.extends }),
        revision: 1,
      },
    },
    // The trail names who did it, not in whose name.
    filedBy
      ? { ...context, actor: { kind: 'system', ref: filedBy.service } }
      : context,
  );
  return command.submit ? recordSubmission(run) ?? run.events : run.events;
}
