import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { evolvePath } from './evolvePath';
import type { EngineEvent, RequestState, SubjectSnapshot } from './types';

/**
 * The request after one more event. Nothing but the event is looked at: no clock, no configuration.
 *
 * @throws Error when a stream does not begin with `request.created`, or begins twice
 */
export function evolve(
  state: RequestState | undefined,
  event: EngineEvent,
): RequestState {
  if (event.type === 'request.created') {
    return create(state, event);
  }
  if (!state) {
    throw new Error(
      `A request begins with request.created, not with ${event.type}`,
    );
  }
  return {
    ...apply(state, event),
    version: state.version + 1,
    updatedAt: event.at,
  };
}

function create(
  state: RequestState | undefined,
  { actor, at, data }: Extract<EngineEvent, { type: 'request.created' }>,
): RequestState {
  if (state) {
    throw new Error(`Request ${state.id} cannot be created twice`);
  }
  const requester = data.requester ?? actor;
  return {
    id: data.id,
    number: data.number,
    type: data.requestType,
    title: data.title,
    ...(data.subjectRef !== undefined && { subjectRef: data.subjectRef }),
    values: data.values,
    revision: data.revision,
    version: 1,
    status: 'draft',
    requester,
    ...(data.beneficiary !== undefined && { beneficiary: data.beneficiary }),
    ...(data.extends !== undefined && { extends: data.extends }),
    editors: [requester],
    ...(data.reason && { filedBy: { service: actor, reason: data.reason } }),
    createdAt: at,
    updatedAt: at,
    allowSamePersonInSeveralSlots: false,
    stages: [],
    seeded: data.seeded ?? false,
  };
}

type LaterEvent = Exclude<EngineEvent, { type: 'request.created' }>;

function apply(state: RequestState, event: LaterEvent): RequestState {
  const { at } = event;
  switch (event.type) {
    case 'values.updated':
      return {
        ...state,
        values: event.data.values,
        title: event.data.title,
        revision: event.data.revision,
        editors: [...new Set([...state.editors, event.actor])],
      };
    case 'subject.changed':
      return {
        ...state,
        subject: event.data.subject,
        revision: event.data.revision,
      };
    case 'subject.owner_changed':
      return changeOwner(state, event);
    case 'request.changes_requested':
      return { ...state, status: 'changes_requested' };
    case 'request.resubmitted':
      return {
        ...state,
        status: 'in_review',
        submittedValues: state.values,
      };
    case 'request.approved':
      return { ...state, status: 'approved', decidedAt: at };
    case 'request.rejected':
      return { ...state, status: 'rejected', decidedAt: at };
    case 'request.withdrawn':
      return { ...state, status: 'withdrawn', decidedAt: at };
    case 'request.expired':
      return { ...state, status: 'expired', decidedAt: at };
    case 'comment.added':
      return state;
    case 'fulfilment.started':
      return {
        ...state,
        fulfilment: {
          status: 'pending',
          fulfillers: event.data.fulfillers,
        },
      };
    case 'fulfilment.reported':
      return reportFulfilment(state, event);
    case 'grant.started':
      return {
        ...state,
        grant: {
          status: 'active',
          startedAt: at,
          ...(event.data.expiresAt && { expiresAt: event.data.expiresAt }),
        },
      };
    case 'grant.expiring':
      return withGrant(state, { warnedAt: at });
    case 'grant.extended':
      return extendGrant(state, event);
    case 'grant.extension_asked': {
      const { requestId, number } = event.data;
      return withGrant(state, { extension: { requestId, number } });
    }
    case 'grant.extension_closed':
      return withGrant(state, { extension: undefined });
    case 'grant.revoked':
      return withGrant(state, { status: 'revoked' });
    case 'grant.expired':
      return withGrant(state, { status: 'expired' });
    default:
      return evolvePath(state, event);
  }
}

function changeOwner(
  state: RequestState,
  { data }: Extract<EngineEvent, { type: 'subject.owner_changed' }>,
): RequestState {
  const { owner, fulfillers } = data;
  const { subject, plannedFulfilment, fulfilment } = state;
  return {
    ...state,
    ...(subject && { subject: withOwner(subject, owner) }),
    ...(fulfillers &&
      plannedFulfilment && {
        plannedFulfilment: { ...plannedFulfilment, fulfillers },
      }),
    ...(fulfillers &&
      fulfilment && { fulfilment: { ...fulfilment, fulfillers } }),
  };
}

/** Without the field when nobody owns it: a snapshot is plain JSON. */
function withOwner(
  { owner: _former, ...subject }: SubjectSnapshot,
  owner: EntityRef | undefined,
): SubjectSnapshot {
  return { ...subject, ...(owner !== undefined && { owner }) };
}

function reportFulfilment(
  state: RequestState,
  { actor, at, data }: Extract<EngineEvent, { type: 'fulfilment.reported' }>,
): RequestState {
  return {
    ...state,
    fulfilment: {
      status: data.status,
      fulfillers: state.fulfilment?.fulfillers ?? [],
      by: actor,
      at,
      ...(data.comment && { comment: data.comment }),
      ...(data.failure && { failure: data.failure }),
    },
  };
}

function extendGrant(
  state: RequestState,
  { data }: Extract<EngineEvent, { type: 'grant.extended' }>,
): RequestState {
  const { extension, until } = data;
  return withGrant(state, {
    expiresAt: until,
    warnedAt: undefined,
    ...(extension && {
      extension: undefined,
      extendedBy: [...(state.grant?.extendedBy ?? []), extension.requestId],
    }),
  });
}

function withGrant(
  state: RequestState,
  patch: Partial<NonNullable<RequestState['grant']>>,
): RequestState {
  return state.grant
    ? { ...state, grant: { ...state.grant, ...patch } }
    : state;
}
