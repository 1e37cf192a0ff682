import type { LocalizedText, EntityRef, Evidence } from './basics';

/**
 * One entry of the audit trail.
 *
 * @public
 */
export type RequestEventRecord = {
  sequence: number;
  type: string;
  actor: EntityRef;
  at: string;
  data: Record<string, unknown>;
  previousHash: string;
  hash: string;
  /**
   * JSON Pointers into `data` of what the caller may not read: replaced or left out. The hash is that of the whole, and
   * cannot be computed from what is shown.
   */
  redacted?: string[];
};

/** @public */
export type RequestComment = {
  id: string;
  by: EntityRef;
  at: string;
  body: string;
  /** Persons named in the body as `@user:default/x`; those who may see the request are told. */
  mentions?: EntityRef[];
  /** Documents that go with it. */
  links?: Evidence[];
};

/** @public */
export type RequestDifference = {
  /** A JSON Pointer into the values or, under `/subject`, into the subject's sheet. */
  path: string;
  /** The name of the field, when the request type gives one. */
  label?: LocalizedText;
  before?: unknown;
  after?: unknown;
  /** Words for the codes that occur in `before` and `after`, by code. */
  valueLabels?: Record<string, LocalizedText>;
  /** True when the caller may not read the value, and sees what stands for it, or nothing. */
  redacted?: boolean;
  /** The criteria whose reviews depend on this field. */
  criteria: string[];
};

/**
 * One field of what is judged, at the revision as it is now.
 *
 * @public
 */
export type SubjectField = {
  /** A JSON Pointer below `/values` or `/subject`. */
  path: string;
  /** The name of the field, when the request type gives one. */
  label?: LocalizedText;
  value: unknown;
  /** Words for the codes that occur in `value`, by code. */
  valueLabels?: Record<string, LocalizedText>;
  /** True when the caller may not read the value, and sees what stands for it. */
  redacted?: boolean;
  /** The criteria whose reviews depend on this field. */
  criteria: string[];
};

/** @public */
export type AuditVerification = {
  valid: boolean;
  checkedEvents: number;
  checkedRequests: number;
  firstBreak?: {
    requestId: string;
    sequence: number;
    /** `snapshot`: the events hold, but what people see of the request is not what they tell. */
    kind: 'events' | 'snapshot';
    reason?: string;
  };
  /** What the checkpoints over all requests say; `valid` counts them in. */
  checkpoints?: {
    count: number;
    /** How many carry a seal. */
    sealed: number;
    /** Whether seals were compared with a key; without one they prove nothing. */
    sealsChecked: boolean;
    last?: { number: number; at: string; hash: string };
    /** Events after the last checkpoint: a cut among them would not show. */
    eventsSince: number;
    firstBreak?: { number: number; reason: string };
  };
};
