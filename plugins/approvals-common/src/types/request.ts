import type { LocalizedText, EntityRef } from './basics';
import type { Stage } from './review';
import type { RequestStatus, RequestAction } from './statuses';

/**
 * What is done after an approval, for instance opening an account.
 *
 * @public
 */
export type Fulfilment = {
  status: 'pending' | 'done' | 'failed';
  /** Who may report it. */
  by?: EntityRef;
  fulfillers?: EntityRef[];
  at?: string;
  comment?: string;
  /** While it is not done: the end that was approved, which the grant gets unless an earlier one is chosen. */
  until?: string;
  /** Of an extension that was approved and could not be given any more. */
  failure?: ExtensionFailure;
};

/**
 * Why an approved extension changed nothing: the grant had ended, or the end that was asked for was over.
 *
 * @public
 */
export type ExtensionFailure = 'no-active-grant' | 'extension-too-late';

/**
 * A right given by a request, possibly bound in time.
 *
 * @public
 */
export type Grant = {
  status: 'active' | 'revoked' | 'expired';
  expiresAt?: string;
  /** The open request that asks for more time. */
  extensionRequestId?: string;
  /** True when the caller may ask for more time, by a request with `extends`. */
  mayAskExtension?: boolean;
};

/**
 * A request, as the REST API answers it to a caller.
 *
 * @public
 */
export type ApprovalRequest = {
  id: string;
  /** A short running number for people, for instance `DEM-000214`. */
  number: string;
  type: string;
  title: string;
  subjectRef?: EntityRef;
  values: Record<string, unknown>;
  /** What a reviewer judges: grows with each change of the values or of the subject under review. */
  revision: number;
  /** The number of events. */
  version: number;
  status: RequestStatus;
  requester: EntityRef;
  beneficiary?: EntityRef;
  createdAt: string;
  submittedAt?: string;
  decidedAt?: string;
  dueAt?: string;
  /** When a decision can be expected, from history or else from the times that the policy gives. */
  expectedAt?: string;
  /** Ends undecided then, where the policy says so. */
  expiresAt?: string;
  policy: { id: string; revision: string };
  stages: Stage[];
  conditions: string[];
  fulfilment?: Fulfilment;
  grant?: Grant;
  /** The request whose grant this one asks to extend. */
  extends?: string;
  /** The service that filed it for the requester. */
  filedBy?: FiledBy;
  waitingFor: EntityRef[];
  allowedActions: RequestAction[];
};

/**
 * A service that filed a request for a person, and why.
 *
 * @public
 */
export type FiledBy = {
  /** For instance `plugin:intranet`. */
  service: string;
  reason: LocalizedText;
};

/**
 * A request type that the caller may file.
 *
 * @public
 */
export type RequestTypeSummary = {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  /** JSON Schema (2020-12 or draft-07) of `values`; titles and descriptions per language under `x-i18n`. */
  schema: Record<string, unknown>;
  /** Whether a request of this type is about an entity. */
  subject: 'required' | 'optional' | 'none';
  /** When an answer can be expected to a request that is sent now, from the last 90 days; left out when these say nothing. */
  expectedAt?: string;
};

/** @public */
export type ListRequestsQuery = {
  status?: RequestStatus[];
  type?: string[];
  subjectRef?: EntityRef;
  /** An entity ref, or `me`. */
  requester?: string;
  /** Holds or held a slot: an entity ref, or `me`. */
  reviewer?: string;
  q?: string;
  sort?: '-createdAt' | 'createdAt' | 'dueAt' | 'number';
  limit?: number;
  cursor?: string;
};
