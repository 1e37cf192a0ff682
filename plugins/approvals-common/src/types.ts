/**
 * A text in both languages of the portal.
 *
 * @public
 */
export type LocalizedText = { en: string; fr: string };

/**
 * A Backstage entity reference in its full lower-case form, for instance `user:default/dpo`.
 *
 * @public
 */
export type EntityRef = string;

/** @public */
export const requestStatuses = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;
/**
 * Where a request stands.
 *
 * @public
 */
export type RequestStatus = (typeof requestStatuses)[number];

/** @public */
export const stageStatuses = [
  'waiting',
  'open',
  'passed',
  'failed',
  'skipped',
] as const;
/**
 * Where one stage of a request stands.
 *
 * @public
 */
export type StageStatus = (typeof stageStatuses)[number];

/** @public */
export const reviewStatuses = [
  'waiting',
  'open',
  'approved',
  'approved_with_conditions',
  'rejected',
  'changes_requested',
  'skipped',
  'kept',
] as const;
/**
 * Where one review (a slot of a stage) stands. `kept` is a verdict that stood through a send-back.
 *
 * @public
 */
export type ReviewStatus = (typeof reviewStatuses)[number];

/** @public */
export const verdicts = [
  'approve',
  'approve_with_conditions',
  'reject',
  'request_changes',
  'recuse',
] as const;
/**
 * What a reviewer can answer.
 *
 * @public
 */
export type Verdict = (typeof verdicts)[number];

/** @public */
export const requestActions = [
  'edit',
  'submit',
  'withdraw',
  'comment',
  'nudge',
  'reassign',
  'fulfil',
  'revoke',
  'extend',
  'decide',
] as const;
/**
 * What a person can do with a request.
 *
 * @public
 */
export type RequestAction = (typeof requestActions)[number];

/**
 * How many approvals a stage needs.
 *
 * @public
 */
export type StageRule =
  | { kind: 'all' }
  | { kind: 'any' }
  | { kind: 'quorum'; count: number };

/**
 * A link that supports a decision.
 *
 * @public
 */
export type Evidence = { title: string; url: string };

/**
 * The answer of a reviewer, as it stands in the trail.
 *
 * @public
 */
export type Decision = {
  verdict: Verdict;
  by: EntityRef;
  onBehalfOf?: EntityRef;
  at: string;
  comment?: string;
  conditions?: string[];
  evidence?: Evidence[];
  /** The revision of the request that was judged. */
  revision: number;
};

/**
 * One slot of a stage, as the REST API shows it to the caller.
 *
 * @public
 */
export type Review = {
  id: string;
  title?: LocalizedText;
  criterion?: string;
  reviewers: EntityRef[];
  status: ReviewStatus;
  openedAt?: string;
  dueAt?: string;
  /** When the holders were reminded: half of the time was over. */
  remindedAt?: string;
  /** When the time was over, and others were asked too. */
  escalatedAt?: string;
  /** Why this slot is on the path: the condition that held, in words of the policy. */
  reason?: LocalizedText;
  /** What the reviewer should look at, from the criterion. */
  checklist?: LocalizedText[];
  /** What the caller may answer; empty where the caller may not decide. */
  allowedVerdicts: Verdict[];
  /** Whose delegate the caller is on this review: a decision of theirs would name this person. */
  onBehalfOf?: EntityRef;
  decision?: Decision;
  /** The verdict that stood until the review reopened: judge what changed since its `revision`. */
  previousDecision?: Decision;
  /** Persons who took themselves out of this review. */
  recused?: EntityRef[];
  /** Nobody is left to decide: an admin decides or reassigns. */
  unassigned?: boolean;
};

/**
 * One stage of a request, as the REST API shows it.
 *
 * @public
 */
export type Stage = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  status: StageStatus;
  reviews: Review[];
};

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
};

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

/**
 * What somebody says about a request.
 *
 * @public
 */
export type CommentInput = { body: string; links?: Evidence[] };

/** @public */
export type Page<T> = {
  items: T[];
  totalItems: number;
  totalCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};

/** @public */
export type ReviewTask = { request: ApprovalRequest; review: Review };

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

/**
 * Somebody answers reviews for somebody else for a while. It does not cascade, and the delegate may not decide what the
 * delegator may not decide.
 *
 * @public
 */
export type Delegation = {
  id: string;
  /** Whose reviews these are. */
  delegator: EntityRef;
  /** Who may answer them too. */
  delegate: EntityRef;
  /** Only for requests of this type; for all when missing. */
  type?: string;
  startsAt: string;
  endsAt: string;
  createdAt: string;
  status: 'upcoming' | 'active' | 'ended';
  /** Who ended it before its time. */
  endedBy?: EntityRef;
  /** Whether the caller may end it. */
  canEnd: boolean;
};

/** @public */
export type CreateDelegationInput = {
  delegate: EntityRef;
  /** ISO 8601. */
  startsAt: string;
  endsAt: string;
  type?: string;
};

/**
 * What a person chose for what the engine sends them.
 *
 * @public
 */
export type Preferences = {
  /** The language of notifications; that of the configuration when nothing was chosen. */
  language?: 'en' | 'fr';
};

/** @public */
export type FulfilmentInput = {
  status: 'done' | 'failed';
  comment?: string;
  grantExpiresAt?: string;
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

/** @public */
export type ListTasksQuery = {
  state?: 'open' | 'done';
  sort?: 'dueAt';
  limit?: number;
  cursor?: string;
};

/** @public */
export type DryRunInput = {
  type: string;
  subjectRef?: EntityRef;
  /** May be incomplete. */
  values: Record<string, unknown>;
  /** The caller when missing; only admins ask about somebody else. */
  requester?: EntityRef;
  beneficiary?: EntityRef;
  /** As if it asked for more time on a grant: `request.extends` in conditions. */
  extends?: boolean;
};

/**
 * Why a stage or a slot is on the path or not; for admins only.
 *
 * @public
 */
export type DryRunCondition = {
  expression: string;
  held: boolean;
  reason?: LocalizedText;
};

/** @public */
export type DryRunSlot = {
  id: string;
  title?: LocalizedText;
  criterion?: string;
  /** Always true for who is no admin: the rest of the policy is not theirs to see. */
  applies: boolean;
  condition?: DryRunCondition;
  /** Why the slot is on the path, in words of the policy. */
  reason?: LocalizedText;
  reviewers: EntityRef[];
  /** Who takes over when nobody is left; for admins only. */
  fallback?: EntityRef[];
  usedFallback?: boolean;
  escalation?: EntityRef[];
  /** Nobody can decide: a submission would be refused. */
  unassigned: boolean;
  slaHours?: number;
};

/** @public */
export type DryRunStage = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  applies: boolean;
  condition?: DryRunCondition;
  slots: DryRunSlot[];
};

/**
 * The path that a request would take.
 *
 * @public
 */
export type DryRunResult = {
  policy: { id: string; revision: string };
  stages: DryRunStage[];
  /** Days after which an undecided request ends. */
  expireAfterDays?: number;
  fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
};

/**
 * A policy of the configuration, with every revision that was ever in force.
 *
 * @public
 */
export type PolicySummary = {
  id: string;
  type: string;
  title: LocalizedText;
  revision: string;
  /** With every default filled in. */
  definition: Record<string, unknown>;
  /** Newest first; the one in force is among them. */
  revisions: Array<{
    revision: string;
    /** When a portal first started with it. */
    firstSeenAt: string;
    definition: Record<string, unknown>;
  }>;
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

/**
 * The message on signal channel {@link approvalsSignalChannel}: something changed in a request that the receiver may see.
 *
 * @public
 */
export type ApprovalsSignal = {
  action: 'request-changed';
  requestId: string;
  version: number;
};

/** @public */
export const approvalsSignalChannel = 'approvals';
