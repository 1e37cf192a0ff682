import type { LocalizedText } from './basics';
import type { DecideInput } from './commands';
import type { ApprovalRequest } from './request';
import type { Review } from './review';

/** @public */
export type ReviewTask = { request: ApprovalRequest; review: Review };

/** @public */
export type TaskDecisionInput = Omit<DecideInput, 'conditions' | 'evidence'> & {
  requestId: string;
};

/**
 * What became of one item of a bulk decision; one that fails does not undo the others.
 *
 * @public
 */
export type TaskDecisionResult = {
  requestId: string;
  reviewId: string;
  /** As the same call on one request would answer: 200, 403, 404, 409… */
  status: number;
  error?: {
    name: string;
    message: string;
    code?: string;
    params?: Record<string, unknown>;
    /** The reason for people, where the request type gives one. */
    text?: LocalizedText;
  };
};

/** @public */
export type ListTasksQuery = {
  state?: 'open' | 'done';
  sort?: 'dueAt';
  limit?: number;
  cursor?: string;
};
