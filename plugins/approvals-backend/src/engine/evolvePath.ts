import type {
  Decision,
  ReviewStatus,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import type {
  EngineEvent,
  NewReview,
  RequestState,
  ReviewState,
  StageState,
} from './types';

/** The events that move stages and reviews. */
export type PathEvent = Extract<
  EngineEvent,
  {
    type: 'request.submitted' | `stage.${string}` | `review.${string}`;
  }
>;

const statusOfVerdict: Record<Exclude<Verdict, 'recuse'>, ReviewStatus> = {
  approve: 'approved',
  approve_with_conditions: 'approved_with_conditions',
  reject: 'rejected',
  request_changes: 'changes_requested',
};

/**
 * The part of {@link evolve} that is about the path.
 */
export function evolvePath(
  state: RequestState,
  event: PathEvent,
): RequestState {
  switch (event.type) {
    case 'request.submitted':
      return submit(state, event);
    case 'stage.opened':
      return withStage(state, event.data.stageId, { status: 'open' });
    case 'stage.reopened':
      return withStage(state, event.data.stageId, { status: 'waiting' });
    case 'stage.settled':
      return withStage(state, event.data.stageId, {
        status: event.data.outcome,
      });
    case 'review.added':
      return add(state, event.data.review);
    default:
      return withReview(state, event.data.reviewId, review =>
        evolveReview(review, event),
      );
  }
}

type ReviewEvent = Exclude<
  PathEvent,
  {
    type: 'request.submitted' | 'review.added' | `stage.${string}`;
  }
>;

function evolveReview(review: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'review.opened':
      return open(review, event);
    case 'review.decided':
      return decide(review, event);
    case 'review.reassigned':
      return reassign(review, event);
    case 'review.paused':
      return { ...review, status: 'waiting' };
    case 'review.reopened':
      return reopen(review);
    case 'review.kept':
      return { ...review, status: 'kept' };
    case 'review.skipped':
      return { ...review, status: 'skipped' };
    case 'review.reminded':
      return { ...review, remindedAt: event.at };
    case 'review.escalated':
      return {
        ...review,
        escalatedAt: event.at,
        reviewers: union(review.reviewers, event.data.added),
      };
    case 'review.nudged':
      return { ...review, nudgedOn: event.data.workingDay };
    default:
      return review;
  }
}

function submit(
  state: RequestState,
  { at, data }: Extract<PathEvent, { type: 'request.submitted' }>,
): RequestState {
  return {
    ...state,
    status: 'in_review',
    submittedAt: at,
    submittedValues: state.values,
    ...(data.subject && { subject: data.subject }),
    policy: data.policy,
    allowSamePersonInSeveralSlots: data.allowSamePersonInSeveralSlots,
    stages: data.stages.map(stage => ({
      id: stage.id,
      title: stage.title,
      rule: stage.rule,
      status: stage.applies ? 'waiting' : 'skipped',
      reviews: stage.reviews.map(toWaitingReview),
    })),
    ...(data.expiresAt && { expiresAt: data.expiresAt }),
    ...(data.fulfilment && { plannedFulfilment: data.fulfilment }),
    ...(data.oneOpenPerSubject && { oneOpenPerSubject: true }),
  };
}

function add(state: RequestState, review: NewReview): RequestState {
  return {
    ...state,
    stages: state.stages.map(stage =>
      stage.id === review.stageId
        ? {
            ...stage,
            status: stage.status === 'skipped' ? 'waiting' : stage.status,
            reviews: [...stage.reviews, toWaitingReview(review)],
          }
        : stage,
    ),
  };
}

function toWaitingReview(review: NewReview): ReviewState {
  return { ...review, pastReviewers: [], recused: [], status: 'waiting' };
}

function open(
  review: ReviewState,
  { at, data }: Extract<ReviewEvent, { type: 'review.opened' }>,
): ReviewState {
  return {
    ...withoutClock(review),
    status: 'open',
    openedAt: at,
    ...(data.dueAt && { dueAt: data.dueAt }),
    ...(data.remindAt && { remindAt: data.remindAt }),
  };
}

/** A review that opens again has its whole time again. */
function withoutClock(review: ReviewState): ReviewState {
  const { dueAt: _, remindAt: __, remindedAt: ___, ...rest } = review;
  const { escalatedAt: ____, ...unlimited } = rest;
  return unlimited;
}

function decide(
  review: ReviewState,
  { actor, at, data }: Extract<ReviewEvent, { type: 'review.decided' }>,
): ReviewState {
  const pastReviewers = union(review.pastReviewers, [
    actor,
    ...(data.onBehalfOf ? [data.onBehalfOf] : []),
  ]);
  if (data.verdict === 'recuse') {
    return {
      ...review,
      pastReviewers,
      recused: union(review.recused, [actor]),
    };
  }
  const decision: Decision = {
    verdict: data.verdict,
    by: actor,
    at,
    revision: data.revision,
    ...(data.onBehalfOf && { onBehalfOf: data.onBehalfOf }),
    ...(data.comment && { comment: data.comment }),
    ...(data.conditions && { conditions: data.conditions }),
    ...(data.evidence && { evidence: data.evidence }),
  };
  return {
    ...review,
    pastReviewers,
    status: statusOfVerdict[data.verdict],
    decision,
    ...(data.subjectRevision !== undefined && {
      subjectRevision: data.subjectRevision,
    }),
  };
}

function reassign(
  review: ReviewState,
  { actor, data }: Extract<ReviewEvent, { type: 'review.reassigned' }>,
): ReviewState {
  // Who did it for somebody else goes on seeing what becomes of it.
  const standIn = data.onBehalfOf === undefined ? [] : [actor];
  const past = [...review.reviewers, ...standIn];
  return {
    ...review,
    pastReviewers: union(review.pastReviewers, past),
    reviewers: data.reviewers,
    unassigned: data.unassigned,
    fallback: data.cause === 'manual' ? review.fallback : [],
  };
}

function reopen(review: ReviewState): ReviewState {
  const { decision, subjectRevision: _, ...rest } = withoutClock(review);
  return {
    ...rest,
    status: 'waiting',
    ...(decision && { previousDecision: decision }),
  };
}

function withStage(
  state: RequestState,
  stageId: string,
  patch: Pick<StageState, 'status'>,
): RequestState {
  return {
    ...state,
    stages: state.stages.map(stage =>
      stage.id === stageId ? { ...stage, ...patch } : stage,
    ),
  };
}

function withReview(
  state: RequestState,
  reviewId: string,
  change: (review: ReviewState) => ReviewState,
): RequestState {
  return {
    ...state,
    stages: state.stages.map(stage => ({
      ...stage,
      reviews: stage.reviews.map(review =>
        review.id === reviewId ? change(review) : review,
      ),
    })),
  };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
