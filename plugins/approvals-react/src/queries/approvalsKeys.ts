import type {
  ListRequestsQuery,
  ListTasksQuery,
} from '@passerelle/plugin-approvals-common';

/**
 * The names under which answers of the engine are cached.
 *
 * @public
 */
export const approvalsKeys = {
  all: ['approvals'] as const,
  types: ['approvals', 'types'] as const,
  lists: ['approvals', 'requests'] as const,
  list: (query: ListRequestsQuery) => ['approvals', 'requests', query] as const,
  allTasks: ['approvals', 'tasks'] as const,
  tasks: (query: ListTasksQuery) => ['approvals', 'tasks', query] as const,
  /** Prefix of all that is known of one request. */
  request: (id: string) => ['approvals', 'request', id] as const,
  detail: (id: string) => ['approvals', 'request', id, 'detail'] as const,
  events: (id: string) => ['approvals', 'request', id, 'events'] as const,
  comments: (id: string) => ['approvals', 'request', id, 'comments'] as const,
  subject: (id: string) => ['approvals', 'request', id, 'subject'] as const,
  delegations: ['approvals', 'delegations'] as const,
  difference: (id: string, from?: number, to?: number) =>
    ['approvals', 'request', id, 'difference', from, to] as const,
};
