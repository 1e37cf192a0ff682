import {
  requestStatuses,
  type ApprovalRequest,
  type ApprovalsApi,
  type CommandOptions,
  type CommentInput,
  type CreateDelegationInput,
  type CreateRequestInput,
  type DecideInput,
  type Delegation,
  type DryRunInput,
  type DryRunResult,
  type ExtendInput,
  type FulfilmentInput,
  type ListRequestsQuery,
  type LocalizedText,
  type PolicySummary,
  type ReassignInput,
  type RequestComment,
  type RequestDifference,
  type RequestEventRecord,
  type RequestTypeSummary,
  type ReviewStatus,
  type SubjectField,
  type TaskDecisionInput,
  type TaskDecisionResult,
  type Verdict,
} from '@passerelle/plugin-approvals-common';
import { aRequest } from './aRequest';

const statusAfter: Record<Verdict, ReviewStatus> = {
  approve: 'approved',
  approve_with_conditions: 'approved_with_conditions',
  reject: 'rejected',
  request_changes: 'changes_requested',
  recuse: 'open',
};

/** An answer of the engine that refuses. */
export class FakeRefusal extends Error {
  readonly statusCode: number;
  readonly body: {
    error: {
      name: string;
      message: string;
      code?: string;
      params?: Record<string, unknown>;
      text?: LocalizedText;
    };
  };
  constructor(
    statusCode: number,
    message: string,
    code?: string,
    params?: Record<string, unknown>,
    text?: LocalizedText,
  ) {
    super(`Request failed with ${statusCode}`);
    this.statusCode = statusCode;
    this.body = {
      error: { name: 'ConflictError', message, code, params, text },
    };
  }
}

/** An engine in memory: it files, decides, and answers a repeated key once. */
export class FakeApprovalsApi implements ApprovalsApi {
  readonly requests = new Map<string, ApprovalRequest>();
  readonly events: RequestEventRecord[] = [];
  readonly decisions: Array<DecideInput & { requestId: string }> = [];
  differences: RequestDifference[] = [];
  fields: SubjectField[] = [];
  policies: PolicySummary[] = [];
  readonly delegations: Delegation[] = [];
  /** When set, the next command is refused with it. */
  refusal: Error | undefined;
  readonly #types: RequestTypeSummary[];
  readonly #comments: RequestComment[] = [];
  readonly #answers = new Map<string, ApprovalRequest>();

  constructor(requests: ApprovalRequest[], types: RequestTypeSummary[] = []) {
    requests.forEach(request => this.requests.set(request.id, request));
    this.#types = types;
  }

  async listRequestTypes() {
    return { items: this.#types };
  }

  async createRequest(input: CreateRequestInput, options?: CommandOptions) {
    this.#refuse();
    const known = this.#answers.get(options?.idempotencyKey ?? '');
    if (known) {
      return known;
    }
    const id = `new-${this.requests.size + 1}`;
    const request = aRequest(id, {
      type: input.type,
      subjectRef: input.subjectRef,
      values: input.values,
      beneficiary: input.beneficiary,
      extends: input.extends,
      ...(input.draft && { status: 'draft' }),
    });
    this.requests.set(id, request);
    this.#answers.set(options?.idempotencyKey ?? id, request);
    return request;
  }

  async listRequests(query: ListRequestsQuery = {}) {
    const statuses = query.status ?? requestStatuses;
    const items = [...this.requests.values()].filter(
      request =>
        statuses.includes(request.status) &&
        `${request.number} ${request.title}`.includes(query.q ?? ''),
    );
    return { items, totalItems: items.length, pageInfo: {} };
  }

  async getRequest(id: string) {
    const request = this.requests.get(id);
    if (!request) {
      throw new FakeRefusal(404, `No request ${id}`);
    }
    return request;
  }

  async updateValues(
    id: string,
    input: { values: Record<string, unknown>; expectedRevision: number },
  ) {
    this.#refuse();
    const request = await this.getRequest(id);
    return this.change(id, {
      values: input.values,
      revision: request.revision + 1,
    });
  }

  async submit(id: string) {
    return this.change(id, {
      status: 'in_review',
      allowedActions: ['comment', 'withdraw'],
    });
  }

  async withdraw(id: string) {
    this.#refuse();
    return this.change(id, { status: 'withdrawn', allowedActions: [] });
  }

  async decide(id: string, input: DecideInput) {
    this.#refuse();
    const request = await this.getRequest(id);
    if (input.revision !== request.revision) {
      throw new FakeRefusal(409, `Request ${id} is at another revision`);
    }
    this.decisions.push({ ...input, requestId: id });
    return this.change(id, {
      allowedActions: [],
      waitingFor: [],
      stages: request.stages.map(stage => ({
        ...stage,
        reviews: stage.reviews.map(review =>
          review.id === input.reviewId
            ? {
                ...review,
                status: statusAfter[input.verdict],
                allowedVerdicts: [],
                decision: {
                  ...input,
                  by: 'user:default/dpo',
                  at: '2026-11-20T09:00:00.000Z',
                },
              }
            : review,
        ),
      })),
    });
  }

  async listComments() {
    return { items: [...this.#comments] };
  }

  async addComment(_id: string, input: CommentInput) {
    this.#refuse();
    const comment = {
      id: `c${this.#comments.length}`,
      by: 'user:default/marketer',
      at: '2026-11-20T09:00:00.000Z',
      ...input,
    };
    this.#comments.push(comment);
    return comment;
  }

  async reportFulfilment(id: string, input: FulfilmentInput) {
    this.#refuse();
    return this.change(id, {
      fulfilment: { status: input.status, comment: input.comment },
      allowedActions: [],
    });
  }

  async nudge(id: string) {
    this.#refuse();
    return await this.getRequest(id);
  }

  async reassign(id: string, input: ReassignInput) {
    this.#refuse();
    const present = this.requests.get(id)?.waitingFor ?? [];
    const kept = input.keep ? present : [];
    return this.change(id, { waitingFor: [...kept, ...input.reviewers] });
  }

  async revoke(id: string) {
    this.#refuse();
    return this.change(id, { grant: { status: 'revoked' } });
  }

  async extend(id: string, input: ExtendInput) {
    this.#refuse();
    return this.change(id, {
      grant: { status: 'active', expiresAt: input.until },
    });
  }

  async decideTasks(items: TaskDecisionInput[]) {
    const results: TaskDecisionResult[] = [];
    for (const { requestId, ...decision } of items) {
      const { reviewId } = decision;
      try {
        await this.decide(requestId, decision);
        results.push({ requestId, reviewId, status: 200 });
      } catch {
        const error = {
          name: 'ConflictError',
          message: 'Changed',
          code: 'revision-moved',
        };
        results.push({ requestId, reviewId, status: 409, error });
      }
    }
    return { items: results };
  }

  async getSubject() {
    return { items: this.fields };
  }

  async listEvents() {
    return { items: this.events };
  }

  async getDifference() {
    return { items: this.differences };
  }

  async listTasks(query: { state?: 'open' | 'done' } = {}) {
    const items = [...this.requests.values()].flatMap(request =>
      request.stages
        .flatMap(stage => stage.reviews)
        .filter(review =>
          query.state === 'done'
            ? review.decision !== undefined
            : review.allowedVerdicts.length > 0,
        )
        .map(review => ({ request, review })),
    );
    return { items, totalItems: items.length, pageInfo: {} };
  }

  async listDelegations() {
    const items = [...this.delegations];
    return { items, totalItems: items.length, pageInfo: {} };
  }

  async createDelegation(input: CreateDelegationInput) {
    this.#refuse();
    const delegation: Delegation = {
      ...input,
      id: `d${this.delegations.length}`,
      delegator: 'user:default/dpo',
      createdAt: '2026-11-20T09:00:00.000Z',
      status: 'upcoming',
      canEnd: true,
    };
    this.delegations.push(delegation);
    return delegation;
  }

  async endDelegation(id: string) {
    this.#refuse();
    const delegation = this.delegations.find(known => known.id === id);
    if (!delegation) {
      throw new FakeRefusal(404, `No delegation ${id}`);
    }
    delegation.status = 'ended';
    delegation.canEnd = false;
    return delegation;
  }

  async dryRun(input: DryRunInput): Promise<DryRunResult> {
    return { policy: { id: input.type, revision: 'r' }, stages: [] };
  }

  async listPolicies() {
    return { items: this.policies };
  }

  async getPreferences() {
    return {};
  }

  async savePreferences(preferences: { language: 'en' | 'fr' }) {
    return preferences;
  }

  async verifyAudit() {
    return { valid: true, checkedEvents: 0, checkedRequests: 0 };
  }

  /** Changes a request, as another person or the engine would. */
  change(id: string, part: Partial<ApprovalRequest>): ApprovalRequest {
    const request = this.requests.get(id);
    if (!request) {
      throw new FakeRefusal(404, `No request ${id}`);
    }
    const changed = { ...request, ...part, version: request.version + 1 };
    this.requests.set(id, changed);
    return changed;
  }

  #refuse() {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal) {
      throw refusal;
    }
  }
}
