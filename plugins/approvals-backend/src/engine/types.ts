import type {
  Decision,
  EntityRef,
  Fulfilment,
  Grant,
  LocalizedText,
  RequestStatus,
  ReviewStatus,
  StageRule,
  StageStatus,
} from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';

/**
 * The text of the subject that reviewers judge, as it was when the engine last looked.
 */
export type SubjectSnapshot = {
  ref: EntityRef;
  title: string;
  revision: number;
  owner?: EntityRef;
  data: JsonObject;
};

/**
 * The policy that a request was submitted under. It stays with the request: later edits of the configuration do not
 * touch requests in flight.
 */
export type PinnedPolicy = {
  id: string;
  /** Hash of the definition. */
  revision: string;
  /** The whole policy as JSON; `planPath` reads it again on a resubmission. */
  definition: JsonObject;
};

/** One slot of a stage, with all that later commands need, so that nothing must be looked up again. */
export type ReviewState = {
  /** `<stage id>.<slot id>`, unique in the request. */
  id: string;
  stageId: string;
  title?: LocalizedText;
  criterion?: string;
  /** JSON Pointers that the verdict depends on; undefined means everything. */
  dependsOn?: string[];
  reviewers: EntityRef[];
  /** Who takes over when nobody is left. */
  fallback: EntityRef[];
  /** Nobody is left: any admin may decide. */
  unassigned: boolean;
  /** Refs that held the slot before, and persons who decided or recused: they keep seeing the request. */
  pastReviewers: EntityRef[];
  /** Persons who took themselves out of this slot. */
  recused: EntityRef[];
  reason?: LocalizedText;
  slaHours?: number;
  status: ReviewStatus;
  openedAt?: string;
  dueAt?: string;
  /** The verdict that stands, if any. */
  decision?: Decision;
  /** Revision of the subject that the standing verdict judged. */
  subjectRevision?: number;
  /** The verdict that stood before the review reopened, for the reviewer's difference. */
  previousDecision?: Decision;
  nudgedAt?: string;
};

export type StageState = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  status: StageStatus;
  reviews: ReviewState[];
};

export type FulfilmentState = Fulfilment & { fulfillers: EntityRef[] };

/**
 * A request as plain JSON: the fold of its events, nothing more. Stored as the snapshot.
 */
export type RequestState = {
  id: string;
  number: string;
  type: string;
  title: LocalizedText;
  subjectRef?: EntityRef;
  /** As last seen at a submission or a change under review. */
  subject?: SubjectSnapshot;
  values: JsonObject;
  /** The values at the last submission: what a resubmission is compared with. */
  submittedValues?: JsonObject;
  revision: number;
  version: number;
  status: RequestStatus;
  requester: EntityRef;
  beneficiary?: EntityRef;
  /** Everybody who wrote values, the requester included: none of them decides. */
  editors: EntityRef[];
  createdAt: string;
  updatedAt: string;
  submittedAt?: string;
  decidedAt?: string;
  policy?: PinnedPolicy;
  /** Pinned from the policy: one person may fill several slots of one stage. */
  allowSamePersonInSeveralSlots: boolean;
  stages: StageState[];
  /** Who fulfils once approved, pinned at submission. */
  plannedFulfilment?: { fulfillers: EntityRef[]; grant: boolean };
  fulfilment?: FulfilmentState;
  grant?: Grant & { startedAt: string };
  /** Told by the example company's story. */
  seeded: boolean;
};

/** Why a slot or a stage is on the path or not. */
export type ConditionOutcome = {
  /** The condition as written in the policy. */
  expression: string;
  held: boolean;
  /** The words of the policy for it. */
  reason?: LocalizedText;
};

export type PlannedSlot = {
  id: string;
  title?: LocalizedText;
  criterion?: string;
  dependsOn?: string[];
  /** Whether the slot is on the path. Slots that are not are in the plan for the dry run only. */
  applies: boolean;
  condition?: ConditionOutcome;
  reason?: LocalizedText;
  reviewers: EntityRef[];
  fallback: EntityRef[];
  /** The reviewers come from the fallback, because the first choice had nobody eligible. */
  usedFallback: boolean;
  /** Nobody is eligible; only with {@link Plan} for a change under review, never at a submission. */
  unassigned: boolean;
  slaHours?: number;
};

export type PlannedStage = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  applies: boolean;
  condition?: ConditionOutcome;
  slots: PlannedSlot[];
};

/** The path that a request takes under a policy: what a submission pins and what the dry run shows. */
export type Plan = {
  policy: PinnedPolicy;
  allowSamePersonInSeveralSlots: boolean;
  stages: PlannedStage[];
  fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
};

/**
 * Why a command is refused; the router maps `kind` to 400, 403, 409, 404.
 */
export type Refusal = {
  kind: 'input' | 'forbidden' | 'conflict' | 'notFound';
  /** Stable, for programs and translations, for instance `own-request`. */
  code: string;
  /** An English sentence that names the fix. */
  message: string;
};

/** Who looks at a request or acts on it; resolved once per command from the catalog. */
export type Person = {
  ref: EntityRef;
  /** All groups of which the person is a member, ancestors included. */
  groups: readonly EntityRef[];
  isAdmin: boolean;
};

/**
 * All that a command may need from outside, resolved before the transaction.
 */
export type CommandContext = {
  /** ISO 8601 UTC. */
  now: string;
  /** A person, or the engine itself for what nobody asked (`notice_subject`, `expire_grant`). */
  actor: ({ kind: 'person' } & Person) | { kind: 'system'; ref: EntityRef };
  /** Groups of the admins, shown as holders of a slot that nobody else can take. */
  admins: readonly EntityRef[];
  /** The subject as it is now. Needed by every command on a request that has one; undefined when it no longer exists. */
  subject?: SubjectSnapshot;
  /**
   * For `create` with `submit`, `submit` and `notice_subject`: the path under the policy (the pinned one when there is
   * one), or why there is none. It is handed over as a refusal, so that 403 comes before 409.
   */
  plan?: Plan | Refusal;
  /** Users behind the refs of {@link refsToExpand}, for `recuse` and `reassign`. A ref that is missing here has nobody. */
  members?: Readonly<Record<EntityRef, readonly EntityRef[]>>;
  /** Working time; see `sla/`. */
  calendar: {
    /** When so many working hours from now are over. */
    dueAt(hours: number): string;
    /** The working day that an instant belongs to, as `2026-11-23`. */
    workingDay(instant: string): string;
  };
  /** Marks every event of the command with `data.seeded`. */
  seeded?: boolean;
};

export type Command =
  | {
      type: 'create';
      id: string;
      number: string;
      requestType: string;
      title: LocalizedText;
      values: JsonObject;
      subjectRef?: EntityRef;
      beneficiary?: EntityRef;
      /** Submit at once; else it is a draft. */
      submit: boolean;
    }
  | {
      type: 'update_values';
      values: JsonObject;
      title: LocalizedText;
      expectedRevision: number;
    }
  | { type: 'submit'; comment?: string }
  | { type: 'withdraw'; comment?: string }
  | {
      type: 'decide';
      reviewId: string;
      verdict: Decision['verdict'];
      revision: number;
      comment?: string;
      conditions?: string[];
      evidence?: Array<{ title: string; url: string }>;
    }
  | { type: 'comment'; commentId: string; body: string }
  | { type: 'nudge' }
  | {
      type: 'reassign';
      reviewId: string;
      reviewers: EntityRef[];
      comment: string;
    }
  | {
      type: 'fulfil';
      status: 'done' | 'failed';
      comment?: string;
      grantExpiresAt?: string;
    }
  | { type: 'revoke'; comment: string }
  | { type: 'extend'; until: string; comment: string }
  /** The engine saw the subject; nothing happens unless its text changed under review. */
  | { type: 'notice_subject' }
  /** The engine saw that a grant is over. */
  | { type: 'expire_grant' };

type Recorded<Type extends string, Data> = {
  type: Type;
  actor: EntityRef;
  at: string;
  data: Data & { seeded?: true };
};

/** A slot as it enters a request: no status yet. */
export type NewReview = Pick<
  ReviewState,
  | 'id'
  | 'stageId'
  | 'title'
  | 'criterion'
  | 'dependsOn'
  | 'reviewers'
  | 'fallback'
  | 'unassigned'
  | 'reason'
  | 'slaHours'
>;

export type NewStage = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  /** False for a stage whose condition did not hold: it is `skipped`. */
  applies: boolean;
  reviews: NewReview[];
};

/**
 * What happened, in the words of the audit trail. The order in the stream is the order in which it took effect.
 */
export type EngineEvent =
  | Recorded<
      'request.created',
      {
        id: string;
        number: string;
        requestType: string;
        title: LocalizedText;
        values: JsonObject;
        subjectRef?: EntityRef;
        beneficiary?: EntityRef;
        revision: 1;
      }
    >
  | Recorded<
      'values.updated',
      {
        values: JsonObject;
        title: LocalizedText;
        revision: number;
        /** JSON Pointers such as `/values/reason`. */
        changed: string[];
      }
    >
  | Recorded<
      'request.submitted',
      {
        comment?: string;
        revision: number;
        subject?: SubjectSnapshot;
        policy: PinnedPolicy;
        allowSamePersonInSeveralSlots: boolean;
        stages: NewStage[];
        fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
      }
    >
  | Recorded<
      'request.resubmitted',
      { comment?: string; revision: number; changed: string[] }
    >
  /** The subject's text changed; `revision` is the request's new revision. */
  | Recorded<
      'subject.changed',
      { subject: SubjectSnapshot; revision: number; changed: string[] }
    >
  /** A condition of the pinned policy holds since a change: one more slot. */
  | Recorded<'review.added', { review: NewReview }>
  | Recorded<'stage.opened', { stageId: string }>
  | Recorded<
      'stage.settled',
      { stageId: string; outcome: 'passed' | 'failed' | 'skipped' }
    >
  /** A stage that had passed, or was open, waits for an earlier one again. */
  | Recorded<'stage.reopened', { stageId: string }>
  | Recorded<
      'review.opened',
      {
        reviewId: string;
        criterion?: string;
        reviewers: EntityRef[];
        dueAt?: string;
      }
    >
  | Recorded<
      'review.decided',
      {
        reviewId: string;
        stageId: string;
        criterion?: string;
        verdict: Decision['verdict'];
        revision: number;
        subjectRevision?: number;
        comment?: string;
        conditions?: string[];
        evidence?: Array<{ title: string; url: string }>;
        onBehalfOf?: EntityRef;
      }
    >
  | Recorded<
      'review.reassigned',
      {
        reviewId: string;
        reviewers: EntityRef[];
        unassigned: boolean;
        cause: 'manual' | 'fallback' | 'unassigned';
        comment?: string;
      }
    >
  /** The request was sent back, or an earlier stage reopened, while the review was open. */
  | Recorded<'review.paused', { reviewId: string }>
  /** The verdict no longer stands; `changed` are the fields that it depended on. */
  | Recorded<
      'review.reopened',
      {
        reviewId: string;
        cause: 'changes_requested' | 'values_changed' | 'subject_changed';
        changed: string[];
      }
    >
  /** The verdict stands through a send-back. */
  | Recorded<'review.kept', { reviewId: string; revision: number }>
  /** The stage settled without it. */
  | Recorded<'review.skipped', { reviewId: string }>
  | Recorded<'review.nudged', { reviewId: string; reviewers: EntityRef[] }>
  | Recorded<
      'request.changes_requested',
      { reviewId: string; comment?: string; revision: number }
    >
  | Recorded<'request.withdrawn', { comment?: string }>
  | Recorded<'request.approved', { conditions: string[]; revision: number }>
  | Recorded<
      'request.rejected',
      { stageId: string; comment?: string; revision: number }
    >
  | Recorded<'comment.added', { commentId: string; body: string }>
  | Recorded<'fulfilment.started', { fulfillers: EntityRef[] }>
  | Recorded<
      'fulfilment.reported',
      { status: 'done' | 'failed'; comment?: string }
    >
  | Recorded<'grant.started', { expiresAt?: string }>
  | Recorded<'grant.extended', { until: string; comment: string }>
  | Recorded<'grant.revoked', { comment: string }>
  | Recorded<'grant.expired', { expiresAt: string }>;

export type EngineEventType = EngineEvent['type'];

/** Reaches the data of one type of event. */
export type EventData<Type extends EngineEventType> = Extract<
  EngineEvent,
  { type: Type }
>['data'];
