import {
  requestActions,
  type ApprovalRequest,
  type EntityRef,
  type Fulfilment,
  type Grant,
  type LocalizedText,
  type Review,
} from '@passerelle/plugin-approvals-common';
import { actionRules } from './actionRules';
import { mayAskExtension } from './extension';
import { allowedVerdictsFor, behalfOn } from './reviewRules';
import { conditionsOf, dueAtOf, reviewsOf } from './stages';
import type {
  FulfilmentState,
  Person,
  RequestState,
  ReviewState,
} from './types';

/** Who reads, and in which language. */
export type Viewer = Person & { language: 'en' | 'fr' };

/** What the engine cannot know by itself. */
export type PresentedExtra = {
  /** From history. */
  expectedAt?: string;
  /** Whether requests of the type can ask for more time on a grant. */
  isExtendable?: boolean;
  /** The end that the values ask for. */
  until?: string;
  /** What to look at for a criterion, by the request type. */
  checklistOf?(criterion: string): readonly LocalizedText[] | undefined;
};

/**
 * A request as the REST API answers it to one person. What they may do comes from the rules that `decide` enforces.
 */
export function presentRequest(
  state: RequestState,
  viewer: Viewer,
  extra: PresentedExtra = {},
): ApprovalRequest {
  const dueAt = dueAtOf(state);
  return {
    id: state.id,
    number: state.number,
    type: state.type,
    title: state.title[viewer.language],
    ...(state.subjectRef !== undefined && { subjectRef: state.subjectRef }),
    values: state.values,
    revision: state.revision,
    version: state.version,
    status: state.status,
    requester: state.requester,
    ...(state.beneficiary !== undefined && { beneficiary: state.beneficiary }),
    createdAt: state.createdAt,
    ...(state.submittedAt && { submittedAt: state.submittedAt }),
    ...(state.decidedAt && { decidedAt: state.decidedAt }),
    ...(dueAt && { dueAt }),
    ...(state.expiresAt && { expiresAt: state.expiresAt }),
    ...(extra.expectedAt && { expectedAt: extra.expectedAt }),
    policy: {
      id: state.policy?.id ?? state.type,
      revision: state.policy?.revision ?? '',
    },
    stages: state.stages.map(stage => ({
      id: stage.id,
      title: stage.title,
      rule: stage.rule,
      status: stage.status,
      reviews: stage.reviews.map(review =>
        presentReview(state, review, viewer, extra),
      ),
    })),
    conditions: conditionsOf(state),
    ...(state.fulfilment && {
      fulfilment: presentFulfilment(state, state.fulfilment, extra),
    }),
    ...(state.grant && {
      grant: presentGrant(state, state.grant, viewer, extra),
    }),
    ...(state.extends !== undefined && { extends: state.extends }),
    ...(state.filedBy && { filedBy: state.filedBy }),
    waitingFor: waitingFor(state),
    allowedActions: requestActions.filter(
      action => actionRules[action](state, viewer) === undefined,
    ),
  };
}

/**
 * Whose move it is: the holders of the open reviews, the requester who must change something, those who carry out.
 */
export function waitingFor(state: RequestState): EntityRef[] {
  switch (state.status) {
    case 'draft':
    case 'changes_requested':
      return [state.requester];
    case 'in_review':
      return [
        ...new Set(
          reviewsOf(state)
            .filter(({ status }) => status === 'open')
            .flatMap(({ reviewers, recused }) =>
              reviewers.filter(ref => !recused.includes(ref)),
            ),
        ),
      ];
    case 'approved':
      return state.fulfilment && state.fulfilment.status !== 'done'
        ? state.fulfilment.fulfillers
        : [];
    default:
      return [];
  }
}

/** Who carries it out is told until when it was approved. */
function presentFulfilment(
  { plannedFulfilment, extends: extended }: RequestState,
  fulfilment: FulfilmentState,
  { until }: PresentedExtra,
): Fulfilment {
  const opensGrant =
    fulfilment.status !== 'done' &&
    extended === undefined &&
    plannedFulfilment?.grant;
  return { ...fulfilment, ...(opensGrant && until && { until }) };
}

function presentGrant(
  state: RequestState,
  grant: NonNullable<RequestState['grant']>,
  viewer: Viewer,
  { isExtendable }: PresentedExtra,
): Grant {
  const { status, expiresAt, extension } = grant;
  return {
    status,
    ...(expiresAt && { expiresAt }),
    ...(status === 'active' &&
      extension && { extensionRequestId: extension.requestId }),
    ...(isExtendable &&
      mayAskExtension(state, viewer) && { mayAskExtension: true }),
  };
}

function presentReview(
  state: RequestState,
  review: ReviewState,
  viewer: Viewer,
  { checklistOf }: PresentedExtra,
): Review {
  const checklist = review.criterion && checklistOf?.(review.criterion);
  const allowedVerdicts = allowedVerdictsFor(state, review, viewer);
  const onBehalfOf =
    allowedVerdicts.length > 0 ? behalfOn(state, review, viewer) : undefined;
  return {
    id: review.id,
    ...(review.title && { title: review.title }),
    ...(review.criterion && { criterion: review.criterion }),
    reviewers: review.reviewers,
    status: review.status,
    ...(review.openedAt && { openedAt: review.openedAt }),
    ...(review.dueAt && { dueAt: review.dueAt }),
    ...(review.remindedAt && { remindedAt: review.remindedAt }),
    ...(review.escalatedAt && { escalatedAt: review.escalatedAt }),
    ...(review.reason && { reason: review.reason }),
    ...(checklist && { checklist: [...checklist] }),
    allowedVerdicts,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(review.decision && { decision: review.decision }),
    ...(review.previousDecision && {
      previousDecision: review.previousDecision,
    }),
    ...(review.recused.length > 0 && { recused: review.recused }),
    ...(review.unassigned && { unassigned: true }),
  };
}
