import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { Change } from '../database/Work';
import { presentRequest, reviewsOf } from '../engine';
import type { EngineEvent, RequestState } from '../engine/types';
import type { Language } from '../services/Caller';

/** The event as outcome handlers know it, or undefined when it is none of their business. */
function kindOf(event: EngineEvent): RequestOutcome['kind'] | undefined {
  switch (event.type) {
    case 'request.submitted':
      return 'submitted';
    case 'request.resubmitted':
      return 'resubmitted';
    case 'request.changes_requested':
      return 'changes_requested';
    case 'request.approved':
      return 'approved';
    case 'request.rejected':
      return 'rejected';
    case 'request.withdrawn':
      return 'withdrawn';
    case 'fulfilment.reported':
      return event.data.status === 'done' ? 'fulfilled' : 'fulfilment_failed';
    case 'request.expired':
      return 'expired';
    case 'grant.extended':
      return 'grant_extended';
    case 'grant.expiring':
      return 'grant_expiring';
    case 'grant.revoked':
      return 'grant_revoked';
    case 'grant.expired':
      return 'grant_expired';
    default:
      return undefined;
  }
}

function judgedIn(state: RequestState): RequestOutcome['judged'] {
  return reviewsOf(state)
    .filter(review => review.decision !== undefined)
    .map(review => ({
      reviewId: review.id,
      criterion: review.criterion,
      subjectRevision: review.subjectRevision,
      evidence: review.decision?.evidence,
    }));
}

function withoutViewer(
  state: RequestState,
  language: Language,
): RequestOutcome['request'] {
  const { allowedActions: _ofNobody, ...request } = presentRequest(state, {
    ref: '',
    groups: [],
    isAdmin: false,
    language,
  });
  return request;
}

/** The steps of a change that outcome handlers hear of. */
export function outcomesOf(
  { before, after, events }: Change,
  language: Language,
): RequestOutcome[] {
  const earlier = before?.version ?? 0;
  return events.flatMap((event, index) => {
    const kind = kindOf(event);
    const version = earlier + index + 1;
    return kind
      ? [
          {
            id: `${after.id}:${version}`,
            kind,
            at: event.at,
            version,
            seeded: event.data.seeded === true,
            request: withoutViewer(after, language),
            judged: judgedIn(after),
          },
        ]
      : [];
  });
}
