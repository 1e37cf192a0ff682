import type {
  EntityRef,
  LocalizedText,
} from '@passerelle/plugin-approvals-common';
import type { Change } from '../database/Work';
import { excludedFrom, reviewsOf } from '../engine';
import type { EngineEvent, RequestState } from '../engine/types';
import type { Message } from './deliveries';
import { messageTexts } from './messageTexts';

type Addressed = {
  to: EntityRef[];
  except?: EntityRef[];
  texts: { title: LocalizedText; description: LocalizedText };
  visibleIn?: string;
};

/** Who hears of what nobody else can take, and in which days people count. */
type Readers = {
  admins: readonly EntityRef[];
  dayOf(instant: string): string;
};

const UNNAMED_REVIEW: LocalizedText = { en: 'Review', fr: 'Avis' };

function reviewTitle(state: RequestState, reviewId: string): LocalizedText {
  const review = reviewsOf(state).find(({ id }) => id === reviewId);
  const stage = state.stages.find(({ id }) => id === review?.stageId);
  return review?.title ?? stage?.title ?? UNNAMED_REVIEW;
}

function excludedOf(state: RequestState, reviewId: string): EntityRef[] {
  const review = reviewsOf(state).find(({ id }) => id === reviewId);
  return excludedFrom(state, review?.recused);
}

function toRequester(state: RequestState): EntityRef[] {
  const { requester, beneficiary } = state;
  return beneficiary && beneficiary !== requester
    ? [requester, beneficiary]
    : [requester];
}

/** Who holds a review that they did not hold before. */
function newReviewers(
  { reviewId, reviewers }: { reviewId: string; reviewers: EntityRef[] },
  before: RequestState,
): EntityRef[] {
  const known = reviewsOf(before).find(({ id }) => id === reviewId);
  return reviewers.filter(ref => !known?.reviewers.includes(ref));
}

/** To the reviewers when a review opens, is handed over, or is asked for again. */
function toReviewers(
  event: EngineEvent,
  before: RequestState,
  state: RequestState,
  admins: readonly EntityRef[],
): Addressed | undefined {
  const { number, title } = state;
  switch (event.type) {
    case 'review.opened':
      return {
        to: event.data.reviewers.length ? event.data.reviewers : [...admins],
        except: excludedOf(state, event.data.reviewId),
        texts: messageTexts.reviewOpened(number, title),
      };
    case 'review.reassigned':
      return {
        to: event.data.unassigned
          ? [...admins]
          : newReviewers(event.data, before),
        except: excludedOf(state, event.data.reviewId),
        texts: messageTexts.reviewOpened(number, title),
      };
    case 'review.nudged':
      return {
        to: event.data.reviewers,
        except: excludedOf(state, event.data.reviewId),
        texts: messageTexts.reviewNudged(number, title),
      };
    case 'review.reminded':
      return {
        to: event.data.reviewers,
        except: excludedOf(state, event.data.reviewId),
        texts: messageTexts.reviewNudged(number, title),
      };
    case 'review.escalated': {
      const { reviewId } = event.data;
      const review = reviewsOf(state).find(({ id }) => id === reviewId);
      return {
        to: review?.reviewers ?? [],
        except: excludedOf(state, reviewId),
        texts: messageTexts.reviewLate(number, title),
      };
    }
    case 'fulfilment.started':
      return {
        to: event.data.fulfillers,
        texts: messageTexts.fulfilmentStarted(number, title),
      };
    case 'subject.owner_changed': {
      const known = before.fulfilment?.fulfillers ?? [];
      const { status, fulfillers = [] } = state.fulfilment ?? {};
      return status === 'pending'
        ? {
            to: fulfillers.filter(ref => !known.includes(ref)),
            texts: messageTexts.fulfilmentStarted(number, title),
          }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** To the requester at each verdict and at the end. */
function toTheRequester(
  event: EngineEvent,
  state: RequestState,
  dayOf: Readers['dayOf'],
): Addressed | undefined {
  const { number, title } = state;
  const to = toRequester(state);
  switch (event.type) {
    case 'request.created': {
      const { reason } = event.data;
      return reason && { to, texts: messageTexts.filed(number, title, reason) };
    }
    case 'review.decided': {
      const { reviewId, verdict, comment } = event.data;
      const review = reviewTitle(state, reviewId);
      return {
        to,
        texts: messageTexts.decided(number, title, review, verdict, comment),
      };
    }
    case 'request.approved':
      return { to, texts: messageTexts.approved(number, title) };
    case 'request.rejected':
      return { to, texts: messageTexts.rejected(number, title) };
    case 'fulfilment.reported': {
      const { status, comment, failure } = event.data;
      if (state.extends !== undefined) {
        // Of more time that was given, the grant itself tells.
        return status === 'done'
          ? undefined
          : { to, texts: messageTexts.extensionFailed(number, title, failure) };
      }
      return {
        to,
        texts:
          status === 'done'
            ? messageTexts.fulfilled(number, title)
            : messageTexts.fulfilmentFailed(number, title, comment),
      };
    }
    case 'request.expired':
      return { to, texts: messageTexts.expired(number, title) };
    case 'grant.extended':
      return {
        to,
        texts: messageTexts.grantExtended(
          number,
          title,
          dayOf(event.data.until),
        ),
      };
    case 'grant.expiring':
      return {
        to: [...to, ...(state.fulfilment?.fulfillers ?? [])],
        texts: messageTexts.grantExpiring(
          number,
          title,
          dayOf(event.data.expiresAt),
        ),
      };
    case 'grant.revoked':
      return {
        to,
        texts: messageTexts.grantRevoked(number, title, event.data.comment),
      };
    case 'grant.expired':
      return { to, texts: messageTexts.grantExpired(number, title) };
    default:
      return undefined;
  }
}

/** To the people that a comment names. */
function toMentioned(
  event: EngineEvent,
  state: RequestState,
): Addressed | undefined {
  if (event.type !== 'comment.added' || !event.data.mentions) {
    return undefined;
  }
  const { body, mentions } = event.data;
  return {
    to: mentions,
    texts: messageTexts.mentioned(state.number, state.title, body),
    visibleIn: state.id,
  };
}

/** Who is told what about a change; nobody about what a story tells. */
export function messagesOf(
  { before, after, events }: Change,
  { admins, dayOf }: Readers,
): Message[] {
  const earlier = before?.version ?? 0;
  return events.flatMap((event, index) => {
    const addressed =
      toReviewers(event, before ?? after, after, admins) ??
      toTheRequester(event, after, dayOf) ??
      toMentioned(event, after);
    if (!addressed || addressed.to.length === 0 || event.data.seeded) {
      return [];
    }
    return [
      {
        id: `${after.id}:${earlier + index + 1}`,
        recipients: addressed.to,
        except: [...new Set([...(addressed.except ?? []), event.actor])],
        ...addressed.texts,
        link: `/requests/${after.id}`,
        ...(addressed.visibleIn && { visibleIn: addressed.visibleIn }),
        ...(event.type.startsWith('review.') &&
          event.type !== 'review.decided' && { reviewOf: after.type }),
      },
    ];
  });
}
