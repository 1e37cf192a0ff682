import type { JsonObject } from '@backstage/types';
import type {
  CommentInput,
  CreateDelegationInput,
  CreateRequestInput,
  DecideInput,
  DryRunInput,
  FileRequestInput,
  FulfilmentInput,
  ListRequestsQuery,
  ListTasksQuery,
  Preferences,
  ReassignInput,
} from '@passerelle/plugin-approvals-common';

type ById = { path: { id: string } };
type ListQuery = { limit?: number; cursor?: string };

/** What the contract lets through, as types: the validation has made sure of it when a handler runs. */
export type Endpoints = {
  '#get|/v1/request-types': {};
  '#get|/v1/requests': { query: ListRequestsQuery };
  '#post|/v1/requests': {
    body: Omit<CreateRequestInput, 'values'> & { values: JsonObject };
  };
  '#post|/v1/service/requests': {
    body: Omit<FileRequestInput, 'values'> & { values: JsonObject };
  };
  '#get|/v1/requests/{id}': ById;
  '#put|/v1/requests/{id}/values': ById & {
    body: { values: JsonObject; expectedRevision: number };
  };
  '#post|/v1/requests/{id}/submit': ById & { body: { comment?: string } };
  '#post|/v1/requests/{id}/withdraw': ById & { body: { comment?: string } };
  '#post|/v1/requests/{id}/decisions': ById & { body: DecideInput };
  '#get|/v1/requests/{id}/comments': ById;
  '#post|/v1/requests/{id}/comments': ById & { body: CommentInput };
  '#post|/v1/requests/{id}/nudge': ById & { body: {} };
  '#post|/v1/requests/{id}/reassign': ById & { body: ReassignInput };
  '#post|/v1/requests/{id}/fulfilment': ById & { body: FulfilmentInput };
  '#post|/v1/requests/{id}/revoke': ById & { body: { comment: string } };
  '#post|/v1/requests/{id}/extend': ById & {
    body: { until: string; comment: string };
  };
  '#get|/v1/requests/{id}/events': ById;
  '#get|/v1/requests/{id}/diff': ById & {
    query: { from?: number; to?: number };
  };
  '#get|/v1/requests/{id}/subject': ById;
  '#get|/v1/tasks': { query: ListTasksQuery };
  '#post|/v1/tasks/decisions': {
    body: { items: Array<DecideInput & { requestId: string }> };
  };
  '#get|/v1/delegations': { query: ListQuery };
  '#post|/v1/delegations': { body: CreateDelegationInput };
  '#_delete|/v1/delegations/{id}': ById;
  '#get|/v1/preferences': {};
  '#put|/v1/preferences': { body: Required<Preferences> };
  '#get|/v1/policies': {};
  '#post|/v1/policies/dry-run': {
    body: Omit<DryRunInput, 'values'> & { values: JsonObject };
  };
  '#get|/v1/audit/verify': {};
  '#get|/v1/audit/export': { query: { from?: string; to?: string } };
  '#get|/v1/outbox': {
    query: ListQuery & { state?: 'pending' | 'dead' };
  };
  '#post|/v1/outbox/{id}/retry': ById & { body: {} };
};
