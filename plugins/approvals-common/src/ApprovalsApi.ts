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
 * Options that every command takes.
 *
 * @public
 */
export type CommandOptions = {
  /** 1 to 200 printable ASCII characters; a repeated call with the same key and body gives the first answer again. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/**
 * What the approval engine offers over REST (`/api/approvals/v1`).
 *
 * @remarks
 * Every method rejects with `ResponseError` of `@backstage/errors` when the back end refuses.
 *
 * @public
 */
export interface ApprovalsApi {
  listRequestTypes(): Promise<{ items: RequestTypeSummary[] }>;
  createRequest(
    input: CreateRequestInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  listRequests(query?: ListRequestsQuery): Promise<Page<ApprovalRequest>>;
  getRequest(id: string): Promise<ApprovalRequest>;
  updateValues(
    id: string,
    input: { values: Record<string, unknown>; expectedRevision: number },
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  submit(
    id: string,
    input?: { comment?: string },
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  withdraw(
    id: string,
    input?: { comment?: string },
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  decide(
    id: string,
    input: DecideInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  listComments(id: string): Promise<{ items: RequestComment[] }>;
  addComment(
    id: string,
    input: CommentInput,
    options?: CommandOptions,
  ): Promise<RequestComment>;
  reportFulfilment(
    id: string,
    input: FulfilmentInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  /** Reminds the holders of the open reviews; once per working day and review, else 409. */
  nudge(id: string, options?: CommandOptions): Promise<ApprovalRequest>;
  /** Hands a review to others; slot holders and admins can. */
  reassign(
    id: string,
    input: ReassignInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  /** Takes back what was granted. */
  revoke(
    id: string,
    input: { comment: string },
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  /** Moves the end of what was granted. */
  extend(
    id: string,
    input: ExtendInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  /** Answers up to 100 reviews, each on its own. */
  decideTasks(
    items: TaskDecisionInput[],
    options?: CommandOptions,
  ): Promise<{ items: TaskDecisionResult[] }>;
  listEvents(id: string): Promise<{ items: RequestEventRecord[] }>;
  getDifference(
    id: string,
    range?: { from?: number; to?: number },
  ): Promise<{ items: RequestDifference[] }>;
  /** What is judged, field by field: the values of the request, then its subject. */
  getSubject(id: string): Promise<{ items: SubjectField[] }>;
  listTasks(query?: ListTasksQuery): Promise<Page<ReviewTask>>;
  /** Delegations that the caller gave or got, latest first. */
  listDelegations(query?: {
    limit?: number;
    cursor?: string;
  }): Promise<Page<Delegation>>;
  /** Lets somebody answer the caller's reviews for a while. */
  createDelegation(
    input: CreateDelegationInput,
    options?: CommandOptions,
  ): Promise<Delegation>;
  /** Ends a delegation; it stays in the list. */
  endDelegation(id: string): Promise<Delegation>;
  /** The path that a request would take; in full for admins, and for others about their own requests. */
  dryRun(input: DryRunInput): Promise<DryRunResult>;
  /** The policies in force with their revisions; admins only. */
  listPolicies(): Promise<{ items: PolicySummary[] }>;
  verifyAudit(): Promise<AuditVerification>;
  /** What the caller chose for what the engine sends them. */
  getPreferences(): Promise<Preferences>;
  /** Chooses the language in which the caller is notified; to be called when it changes. */
  savePreferences(
    preferences: Required<Preferences>,
    options?: CommandOptions,
  ): Promise<Preferences>;
}
