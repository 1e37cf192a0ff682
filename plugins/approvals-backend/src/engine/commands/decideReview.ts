import { findVerdictProblems } from '@passerelle/plugin-approvals-common';
import { advance } from '../advance';
import { CommandRun } from '../CommandRun';
import { canSee } from '../participants';
import {
  refuseConflict,
  refuseInput,
  refuseNotFound,
  unknownRequest,
} from '../refusal';
import { behalfOn, findDecisionObstacle } from '../reviewRules';
import { findReview, reviewsOf } from '../stages';
import { subjectDiffers } from '../subject';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Refusal,
  RequestState,
  ReviewState,
} from '../types';
import { recordSuccession } from './recordSuccession';

type DecideCommand = Extract<Command, { type: 'decide' }>;

/**
 * Gives a verdict on one review, bound to the revision that was judged.
 */
export function decideReview(
  state: RequestState,
  command: DecideCommand,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const [problem] = findVerdictProblems(command);
  if (problem) {
    return refuseInput(problem.code, problem.message);
  }
  if (!canSee(state, person)) {
    return unknownRequest(state.id);
  }
  const review = findReview(state, command.reviewId);
  if (!review) {
    return unknownReview(state, command.reviewId);
  }
  const refusal =
    findDecisionObstacle(state, review, person) ??
    findStaleness(state, command, context);
  if (refusal) {
    return refusal;
  }
  const run = CommandRun.on(state, context);
  recordVerdict(run, review, command, behalfOn(state, review, person));
  return run.events;
}

/** A review that the request does not have. */
export function unknownReview(state: RequestState, reviewId: string): Refusal {
  return refuseNotFound(
    'unknown-review',
    `Request ${state.number} has no review "${reviewId}"; it has ${
      reviewsOf(state)
        .map(({ id }) => id)
        .join(', ') || 'none yet'
    }`,
  );
}

/** Invariant 3: a verdict counts only for the text that the reviewer saw. */
function findStaleness(
  state: RequestState,
  { revision, verdict }: DecideCommand,
  { subject }: CommandContext,
): Refusal | undefined {
  if (revision !== state.revision || subjectDiffers(state, subject)) {
    return refuseConflict(
      'revision-moved',
      `The request changed since revision ${revision}: load it again, look at the difference, and decide on the revision it is at now`,
      { revision, current: state.revision },
    );
  }
  const approves =
    verdict === 'approve' || verdict === 'approve_with_conditions';
  return approves && state.subjectRef !== undefined && !subject
    ? refuseConflict(
        'subject-missing',
        `${state.subjectRef} does not exist any more, so it cannot be approved: reject the request, or ask for changes`,
      )
    : undefined;
}

function recordVerdict(
  run: CommandRun,
  review: ReviewState,
  { verdict, comment, conditions, evidence }: DecideCommand,
  onBehalfOf: string | undefined,
): void {
  const { subject, revision } = run.state;
  run.record({
    type: 'review.decided',
    data: {
      reviewId: review.id,
      stageId: review.stageId,
      ...(review.criterion && { criterion: review.criterion }),
      verdict,
      revision,
      ...(subject && { subjectRevision: subject.revision }),
      ...(comment && { comment }),
      ...(conditions?.length && { conditions }),
      ...(evidence?.length && { evidence }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
  });
  switch (verdict) {
    case 'recuse':
      recordSuccession(run, review.id);
      break;
    case 'request_changes':
      recordSendBack(run, review.id, comment);
      break;
    default:
      advance(run);
  }
}

/** Sends the request back at once; open siblings wait, so that nobody judges a text about to change. */
function recordSendBack(
  run: CommandRun,
  reviewId: string,
  comment: string | undefined,
): void {
  for (const { id, status } of reviewsOf(run.state)) {
    if (status === 'open') {
      run.record({ type: 'review.paused', data: { reviewId: id } });
    }
  }
  run.record({
    type: 'request.changes_requested',
    data: {
      reviewId,
      ...(comment && { comment }),
      revision: run.state.revision,
    },
  });
}
