import type {
  Decision,
  EntityRef,
  Evidence,
  ExtensionFailure,
  LocalizedText,
  StageRule,
} from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import type {
  ExtensionRef,
  PinnedPolicy,
  ReviewState,
  SubjectSnapshot,
} from './state';

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
  | 'escalation'
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
        /** Whose request it is, when a service filed it: the actor is the service. */
        requester?: EntityRef;
        /** Why a service filed it. */
        reason?: LocalizedText;
        /** The request whose grant this one asks to extend. */
        extends?: string;
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
        /** When the request ends, should nobody have decided by then. */
        expiresAt?: string;
        fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
        oneOpenPerSubject?: boolean;
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
  /** The subject of an approved request has another owner; `fulfillers` are those whom the pinned policy names since. */
  | Recorded<
      'subject.owner_changed',
      { owner?: EntityRef; fulfillers?: EntityRef[] }
    >
  /** A condition of the pinned policy holds since a change: one more slot. */
  | Recorded<'review.added', { review: NewReview }>
  | Recorded<'stage.opened', { stageId: string }>
  | Recorded<
      'stage.settled' /** `skipped`: the request was withdrawn. */,
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
        remindAt?: string;
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
        onBehalfOf?: EntityRef;
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
  | Recorded<
      'review.nudged',
      { reviewId: string; reviewers: EntityRef[]; workingDay: string }
    >
  | Recorded<
      'request.changes_requested',
      { reviewId: string; comment?: string; revision: number }
    >
  /** Half of the time for the review is over. */
  | Recorded<'review.reminded', { reviewId: string; reviewers: EntityRef[] }>
  /** The time is over: those of `added` may answer too, and the others still may. */
  | Recorded<
      'review.escalated',
      { reviewId: string; added: EntityRef[]; dueAt: string }
    >
  | Recorded<'request.withdrawn', { comment?: string }>
  /** Nobody decided in the time that the policy gives. */
  | Recorded<'request.expired', { expiresAt: string }>
  | Recorded<'request.approved', { conditions: string[]; revision: number }>
  | Recorded<
      'request.rejected',
      { stageId: string; comment?: string; revision: number }
    >
  | Recorded<
      'comment.added',
      {
        commentId: string;
        body: string;
        mentions?: EntityRef[];
        links?: Evidence[];
      }
    >
  | Recorded<'fulfilment.started', { fulfillers: EntityRef[] }>
  | Recorded<
      'fulfilment.reported',
      {
        status: 'done' | 'failed';
        comment?: string;
        /** Why an approved extension changed nothing. */
        failure?: ExtensionFailure;
      }
    >
  | Recorded<'grant.started', { expiresAt?: string }>
  /** The grant ends soon. */
  | Recorded<'grant.expiring', { expiresAt: string }>
  /** By a person with a comment, or because another request for that was approved. */
  | Recorded<
      'grant.extended',
      { until: string; comment?: string; extension?: ExtensionRef }
    >
  /** Another request asks for more time; `closed` when it ended without giving it. */
  | Recorded<'grant.extension_asked' | 'grant.extension_closed', ExtensionRef>
  | Recorded<'grant.revoked', { comment: string }>
  | Recorded<'grant.expired', { expiresAt: string }>;

export type EngineEventType = EngineEvent['type'];

/** An event before the engine says who and when. */
export type EventBody = EngineEvent extends infer Event
  ? Event extends EngineEvent
    ? Omit<Event, 'actor' | 'at'>
    : never
  : never;
