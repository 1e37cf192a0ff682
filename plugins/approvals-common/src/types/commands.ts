import type { LocalizedText, EntityRef, Evidence } from './basics';
import type { Verdict } from './statuses';

/**
 * What somebody says about a request.
 *
 * @public
 */
export type CommentInput = { body: string; links?: Evidence[] };

/**
 * A request that a service files for a person.
 *
 * @public
 */
export type FileRequestInput = {
  type: string;
  subjectRef?: EntityRef;
  values: Record<string, unknown>;
  /** The person of the catalog whose request it is: they can follow, change and withdraw it. */
  requester: EntityRef;
  beneficiary?: EntityRef;
  /** Why the service files it, shown to the requester and the reviewers. */
  reason: LocalizedText;
  /**
   * 1..200 printable ASCII. A service files one request per key, ever: the same call again gives that request as it is by
   * then.
   */
  key: string;
};

/** @public */
export type CreateRequestInput = {
  type: string;
  subjectRef?: EntityRef;
  values: Record<string, unknown>;
  beneficiary?: EntityRef;
  draft?: boolean;
  /** The request whose active grant should last longer: of the same type and subject, for the same person. */
  extends?: string;
};

/** @public */
export type DecideInput = {
  reviewId: string;
  verdict: Verdict;
  revision: number;
  comment?: string;
  conditions?: string[];
  evidence?: Evidence[];
};

/** @public */
export type ReassignInput = {
  reviewId: string;
  /** Who holds the review from now on. */
  reviewers: EntityRef[];
  /** Ask them too: who holds the review when this takes effect keeps it. */
  keep?: boolean;
  comment: string;
};

/** @public */
export type ExtendInput = {
  /** ISO 8601, in the future. */
  until: string;
  comment: string;
};

/** @public */
export type FulfilmentInput = {
  status: 'done' | 'failed';
  comment?: string;
  grantExpiresAt?: string;
};
