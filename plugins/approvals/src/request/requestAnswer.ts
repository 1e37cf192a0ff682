import type {
  ApprovalRequest,
  Decision,
  EntityRef,
  Fulfilment,
} from '@passerelle/plugin-approvals-common';
import type { Tone } from '@passerelle/ui';

/** The sentences that answer “where is my request?”. */
export type AnswerSentence =
  | 'draft'
  | 'yours'
  | 'with'
  | 'nobody'
  | 'changesMine'
  | 'changes'
  | 'approved'
  | 'pendingYours'
  | 'pending'
  | 'done'
  | 'failed'
  | 'extensionNoGrant'
  | 'extensionTooLate'
  | 'revoked'
  | 'ended'
  | 'rejected'
  | 'withdrawn'
  | 'expired';

/** Where a request is, for the person who looks. */
export type RequestAnswer = {
  sentence: AnswerSentence;
  tone: Tone;
  /** Who has it. */
  who: readonly EntityRef[];
  /** The verdict that explains the answer. */
  because?: Decision;
};

/**
 * Answers “where is my request?” in one sentence.
 *
 * @param request - as the engine shows it to the person
 * @param me - the person who looks
 */
export function requestAnswer(
  request: ApprovalRequest,
  me: EntityRef | undefined,
): RequestAnswer {
  switch (request.status) {
    case 'draft':
      return { sentence: 'draft', tone: 'neutral', who: [] };
    case 'in_review':
      return inReview(request);
    case 'changes_requested':
      return {
        sentence: request.requester === me ? 'changesMine' : 'changes',
        tone: 'warning',
        who: [request.requester],
        because: lastDecision(request, 'request_changes'),
      };
    case 'approved':
      return approved(request);
    case 'rejected':
      return {
        sentence: 'rejected',
        tone: 'danger',
        who: [],
        because: lastDecision(request, 'reject'),
      };
    case 'withdrawn':
    case 'expired':
      return { sentence: request.status, tone: 'neutral', who: [] };
    default:
      return request.status satisfies never;
  }
}

function inReview(request: ApprovalRequest): RequestAnswer {
  if (request.allowedActions.includes('decide')) {
    return { sentence: 'yours', tone: 'warning', who: [] };
  }
  const who = request.waitingFor;
  return {
    sentence: who.length > 0 ? 'with' : 'nobody',
    tone: 'info',
    who,
  };
}

function approved(request: ApprovalRequest): RequestAnswer {
  const { fulfilment, grant } = request;
  if (grant && grant.status !== 'active') {
    const sentence = grant.status === 'revoked' ? 'revoked' : 'ended';
    return { sentence, tone: 'neutral', who: [] };
  }
  if (!fulfilment) {
    return { sentence: 'approved', tone: 'success', who: [] };
  }
  switch (fulfilment.status) {
    case 'done':
      return { sentence: 'done', tone: 'success', who: [] };
    case 'failed':
      return { sentence: failed(fulfilment), tone: 'danger', who: [] };
    case 'pending':
      return request.allowedActions.includes('fulfil')
        ? { sentence: 'pendingYours', tone: 'warning', who: [] }
        : {
            sentence: 'pending',
            tone: 'info',
            who: fulfilment.fulfillers ?? request.waitingFor,
          };
    default:
      return fulfilment.status satisfies never;
  }
}

function failed({ failure }: Fulfilment): AnswerSentence {
  switch (failure) {
    case 'no-active-grant':
      return 'extensionNoGrant';
    case 'extension-too-late':
      return 'extensionTooLate';
    case undefined:
      return 'failed';
    default:
      return failure satisfies never;
  }
}

/** The latest verdict of a kind, standing or from before the review reopened. */
export function lastDecision(
  request: ApprovalRequest,
  verdict: Decision['verdict'],
): Decision | undefined {
  return request.stages
    .flatMap(stage => stage.reviews)
    .flatMap(review => [review.decision, review.previousDecision])
    .filter(decision => decision?.verdict === verdict)
    .sort((one, other) => (one?.at ?? '').localeCompare(other?.at ?? ''))
    .at(-1);
}
