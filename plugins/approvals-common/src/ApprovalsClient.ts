import { ResponseError } from '@backstage/errors';
import type { ApprovalsApi, CommandOptions } from './ApprovalsApi';
import type {
  ApprovalRequest,
  AuditVerification,
  CommentInput,
  CreateDelegationInput,
  CreateRequestInput,
  DecideInput,
  Delegation,
  DryRunInput,
  DryRunResult,
  ExtendInput,
  FulfilmentInput,
  ListRequestsQuery,
  ListTasksQuery,
  Page,
  PolicySummary,
  Preferences,
  ReassignInput,
  RequestComment,
  RequestDifference,
  RequestEventRecord,
  RequestTypeSummary,
  ReviewTask,
  SubjectField,
  TaskDecisionInput,
  TaskDecisionResult,
} from './types';

/**
 * What the client needs: the front end's `discoveryApiRef` and `fetchApiRef` fit, and so do plain functions.
 *
 * @public
 */
export type ApprovalsClientOptions = {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
  /** Language of the reader, sent as `Accept-Language`; titles of requests and error texts follow it. */
  getLanguage?: () => string | undefined;
};

type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string | number | readonly string[] | undefined>;
  body?: unknown;
  options?: CommandOptions;
};

/**
 * {@link ApprovalsApi} over HTTP.
 *
 * @remarks
 * Every method rejects with `ResponseError` of `@backstage/errors` when the back end refuses.
 *
 * @public
 */
export class ApprovalsClient implements ApprovalsApi {
  readonly #discoveryApi: ApprovalsClientOptions['discoveryApi'];
  readonly #fetchApi: ApprovalsClientOptions['fetchApi'];
  readonly #getLanguage: () => string | undefined;

  constructor(options: ApprovalsClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
    this.#getLanguage = options.getLanguage ?? (() => undefined);
  }

  listRequestTypes(): Promise<{ items: RequestTypeSummary[] }> {
    return this.#call({ method: 'GET', path: '/request-types' });
  }

  createRequest(
    input: CreateRequestInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#call({
      method: 'POST',
      path: '/requests',
      body: input,
      options,
    });
  }

  listRequests(query: ListRequestsQuery = {}): Promise<Page<ApprovalRequest>> {
    return this.#call({ method: 'GET', path: '/requests', query });
  }

  getRequest(id: string): Promise<ApprovalRequest> {
    return this.#call({ method: 'GET', path: requestPath(id) });
  }

  updateValues(
    id: string,
    input: { values: Record<string, unknown>; expectedRevision: number },
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#call({
      method: 'PUT',
      path: requestPath(id, '/values'),
      body: input,
      options,
    });
  }

  submit(
    id: string,
    input: { comment?: string } = {},
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/submit', input, options);
  }

  withdraw(
    id: string,
    input: { comment?: string } = {},
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/withdraw', input, options);
  }

  decide(
    id: string,
    input: DecideInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/decisions', input, options);
  }

  listComments(id: string): Promise<{ items: RequestComment[] }> {
    return this.#call({ method: 'GET', path: requestPath(id, '/comments') });
  }

  addComment(
    id: string,
    input: CommentInput,
    options?: CommandOptions,
  ): Promise<RequestComment> {
    return this.#command(id, '/comments', input, options);
  }

  reportFulfilment(
    id: string,
    input: FulfilmentInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/fulfilment', input, options);
  }

  nudge(id: string, options?: CommandOptions): Promise<ApprovalRequest> {
    return this.#command(id, '/nudge', {}, options);
  }

  reassign(
    id: string,
    input: ReassignInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/reassign', input, options);
  }

  revoke(
    id: string,
    input: { comment: string },
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/revoke', input, options);
  }

  extend(
    id: string,
    input: ExtendInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest> {
    return this.#command(id, '/extend', input, options);
  }

  decideTasks(
    items: TaskDecisionInput[],
    options?: CommandOptions,
  ): Promise<{ items: TaskDecisionResult[] }> {
    return this.#call({
      method: 'POST',
      path: '/tasks/decisions',
      body: { items },
      options,
    });
  }

  listEvents(id: string): Promise<{ items: RequestEventRecord[] }> {
    return this.#call({ method: 'GET', path: requestPath(id, '/events') });
  }

  getDifference(
    id: string,
    range: { from?: number; to?: number } = {},
  ): Promise<{ items: RequestDifference[] }> {
    return this.#call({
      method: 'GET',
      path: requestPath(id, '/diff'),
      query: range,
    });
  }

  getSubject(id: string): Promise<{ items: SubjectField[] }> {
    return this.#call({ method: 'GET', path: requestPath(id, '/subject') });
  }

  listTasks(query: ListTasksQuery = {}): Promise<Page<ReviewTask>> {
    return this.#call({ method: 'GET', path: '/tasks', query });
  }

  listDelegations(
    query: { limit?: number; cursor?: string } = {},
  ): Promise<Page<Delegation>> {
    return this.#call({ method: 'GET', path: '/delegations', query });
  }

  createDelegation(
    input: CreateDelegationInput,
    options?: CommandOptions,
  ): Promise<Delegation> {
    return this.#call({
      method: 'POST',
      path: '/delegations',
      body: input,
      options,
    });
  }

  endDelegation(id: string): Promise<Delegation> {
    return this.#call({
      method: 'DELETE',
      path: `/delegations/${encodeURIComponent(id)}`,
    });
  }

  dryRun(input: DryRunInput): Promise<DryRunResult> {
    return this.#call({
      method: 'POST',
      path: '/policies/dry-run',
      body: input,
    });
  }

  listPolicies(): Promise<{ items: PolicySummary[] }> {
    return this.#call({ method: 'GET', path: '/policies' });
  }

  verifyAudit(): Promise<AuditVerification> {
    return this.#call({ method: 'GET', path: '/audit/verify' });
  }

  getPreferences(): Promise<Preferences> {
    return this.#call({ method: 'GET', path: '/preferences' });
  }

  savePreferences(
    preferences: Required<Preferences>,
    options?: CommandOptions,
  ): Promise<Preferences> {
    return this.#call({
      method: 'PUT',
      path: '/preferences',
      body: preferences,
      options,
    });
  }

  #command<T>(
    id: string,
    path: string,
    body: unknown,
    options: CommandOptions | undefined,
  ): Promise<T> {
    return this.#call({
      method: 'POST',
      path: requestPath(id, path),
      body,
      options,
    });
  }

  async #call<T>(call: Call): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('approvals');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/v1${call.path}${toQueryString(call.query)}`,
      {
        method: call.method,
        headers: this.#headers(call),
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        ...(call.options?.signal && { signal: call.options.signal }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }

  #headers(call: Call): Record<string, string> {
    const language = this.#getLanguage();
    return {
      ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(language && { 'Accept-Language': language }),
      ...(call.options?.idempotencyKey && {
        'Idempotency-Key': call.options.idempotencyKey,
      }),
    };
  }
}

function requestPath(id: string, rest: string = ''): string {
  return `/requests/${encodeURIComponent(id)}${rest}`;
}

function toQueryString(query: Call['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined) {
        parameters.append(name, String(item));
      }
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
