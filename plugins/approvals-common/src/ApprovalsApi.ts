import type {
  ApprovalRequest,
  AuditVerification,
  CreateRequestInput,
  DecideInput,
  FulfilmentInput,
  ListRequestsQuery,
  ListTasksQuery,
  Page,
  RequestComment,
  RequestDifference,
  RequestEventRecord,
  RequestTypeSummary,
  ReviewTask,
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
    input: { body: string },
    options?: CommandOptions,
  ): Promise<RequestComment>;
  reportFulfilment(
    id: string,
    input: FulfilmentInput,
    options?: CommandOptions,
  ): Promise<ApprovalRequest>;
  listEvents(id: string): Promise<{ items: RequestEventRecord[] }>;
  getDifference(
    id: string,
    range?: { from?: number; to?: number },
  ): Promise<{ items: RequestDifference[] }>;
  listTasks(query?: ListTasksQuery): Promise<Page<ReviewTask>>;
  verifyAudit(): Promise<AuditVerification>;
}
