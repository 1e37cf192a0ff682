import {
  requestStatuses,
  type ListRequestsQuery,
  type RequestStatus,
} from '@passerelle/plugin-approvals-common';

/** Which requests the list shows. */
export const listViews = ['mine', 'reviewed', 'all'] as const;
export type ListView = (typeof listViews)[number];

/** The state of the list of requests, as its address keeps it. */
export type ListState = {
  view: ListView;
  status?: RequestStatus;
  search: string;
  cursor?: string;
};

const PAGE_SIZE = 20;

/** Reads the state of the list from its address; what it does not know is left out. */
export function readListState(address: URLSearchParams): ListState {
  const status = requestStatuses.find(one => one === address.get('status'));
  return {
    view: listViews.find(one => one === address.get('view')) ?? 'mine',
    status,
    search: address.get('q') ?? '',
    cursor: address.get('cursor') ?? undefined,
  };
}

/** Writes the state of the list into its address; what is the default is left out. */
export function writeListState(state: ListState): URLSearchParams {
  const address = new URLSearchParams();
  if (state.view !== 'mine') {
    address.set('view', state.view);
  }
  if (state.status) {
    address.set('status', state.status);
  }
  if (state.search) {
    address.set('q', state.search);
  }
  if (state.cursor) {
    address.set('cursor', state.cursor);
  }
  return address;
}

/** What the engine is asked for. */
export function toQuery(state: ListState): ListRequestsQuery {
  return {
    ...(state.view === 'mine' && { requester: 'me' }),
    ...(state.view === 'reviewed' && { reviewer: 'me' }),
    ...(state.status && { status: [state.status] }),
    ...(state.search && { q: state.search }),
    ...(state.cursor && { cursor: state.cursor }),
    sort: '-createdAt',
    limit: PAGE_SIZE,
  };
}

/** Whether something besides the view narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return state.status !== undefined || state.search !== '';
}
