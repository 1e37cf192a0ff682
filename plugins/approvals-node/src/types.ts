import type {
  ApprovalRequest,
  EntityRef,
  Evidence,
  LocalizedText,
} from '@passerelle/plugin-approvals-common';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * What a request is about, loaded by the request type when a command runs.
 *
 * @public
 */
export type RequestSubject = {
  ref: EntityRef;
  title: string;
  /** Counts the changes of the subject's text; a decision is bound to it. */
  revision: number;
  /** Owner of the subject: `subject.owner` in policies. */
  owner?: EntityRef;
  /** The text that is judged; reached as `subject.*` in conditions, and stored with each revision for the difference. */
  data: JsonObject;
};

/**
 * One criterion that a review can carry.
 *
 * @public
 */
export type ReviewCriterion = {
  id: string;
  title: LocalizedText;
  /** JSON Pointers of the fields of values (`/values/…`) and subject (`/subject/…`) that the criterion depends on. */
  dependsOn: string[];
  /** What the reviewer should look at, shown beside the decision. */
  checklist?: LocalizedText[];
};

/**
 * A field of a subject that is not for everybody who may see the request. Who holds or held a review of the request, and
 * admins, always read it.
 *
 * @public
 */
export type RestrictedField = {
  /** JSON Pointer below `/subject`, for instance `/subject/price`. */
  path: string;
  /** Its name for people, where `fieldLabels` of the type has none. */
  label?: LocalizedText;
  /** Whether a person may read it. What it throws refuses the read. */
  mayRead(context: {
    person: {
      ref: EntityRef;
      /** All groups of the person, ancestors included. */
      groups: readonly EntityRef[];
      /** Whether the catalog names the person as the manager of somebody. */
      isManager(): Promise<boolean>;
    };
    /** As the request last saw it. */
    subject: RequestSubject;
  }): boolean | Promise<boolean>;
  /** What others see instead, for instance a band; nothing at all without it. */
  instead?(value: JsonValue): JsonValue;
};

/**
 * A kind of request. The engine knows nothing but this about it.
 *
 * @public
 */
export type RequestType = {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  /** JSON Schema of the values; unknown fields must be refused by it (`additionalProperties: false`). */
  schema: JsonObject;
  subject: 'required' | 'optional' | 'none';
  /**
   * One request of this type at a time may be open about the same subject: a second submission is refused with 409
   * `open-already`, which names the first, until that one ends. Kept by the database, so that it holds in parallel.
   */
  oneOpenPerSubject?: boolean;
  criteria?: ReviewCriterion[];
  /** Names that conditions may use under `subject`, as dotted paths; anything else stops the start. */
  subjectFields?: string[];
  /**
   * Names of fields for people, by JSON Pointer (`/values/…`, `/subject/…`). Fields of values without one take their
   * title from the schema (`x-i18n`).
   */
  fieldLabels?: Record<string, LocalizedText>;
  /**
   * Words for the codes that fields hold, by JSON Pointer as in `fieldLabels`, then by code. The items of a list share the
   * pointer of the list: `/subject/flows/direction` speaks of the `direction` of every flow. Codes of values without words
   * take them from the schema (`enum` with `x-i18n.<language>.enumNames`).
   */
  valueLabels?: Record<string, Record<string, LocalizedText>>;
  /** Fields of the subject that some participants must not read: in what is judged, in differences and in the trail. */
  restricted?: RestrictedField[];
  fulfilment?: {
    /** Who does it after the approval: a resolver name or a ref, as in policies. */
    by: string;
    /** Whether a done fulfilment opens a grant. */
    grant?: boolean;
    /**
     * The field of the values that says until when the grant is needed, as a JSON Pointer (`/values/…`) to a date or an
     * instant. With it, people can ask for more time on a grant that has an end.
     */
    until?: string;
  };
  /** A line for lists: what this request asks. Given in one language, because names do not translate. */
  summarize?(request: {
    values: JsonObject;
    subject?: RequestSubject;
  }): LocalizedText;
  /**
   * Loads the subject with the identity of the engine.
   * @returns undefined when there is no such subject, which refuses the request with 404 or 400.
   */
  loadSubject?(ref: EntityRef): Promise<RequestSubject | undefined>;
  /** May refuse a submission with an `InputError` or `ConflictError`, for instance a product that is no longer sold. */
  validate?(request: {
    /** The request that is submitted, or submitted again. */
    requestId?: string;
    /** When; in a story, an instant of the past. Now without it. */
    at?: string;
    values: JsonObject;
    subject?: RequestSubject;
    requester: EntityRef;
  }): Promise<void>;
};

/**
 * Finds the reviewers of a slot; named in policies, for instance `subject.owner`.
 *
 * @public
 */
export type ReviewerResolver = {
  /** The name by which policies call it. */
  id: string;
  /** @returns refs of users and groups; empty when there is none, which leads to the fallback. */
  resolve(context: {
    requester: EntityRef;
    beneficiary?: EntityRef;
    values: JsonObject;
    subject?: RequestSubject;
  }): Promise<EntityRef[]>;
};

/**
 * One step in the life of a request, as told to outcome handlers.
 *
 * @public
 */
export type RequestOutcome = {
  /** Unique and stable: handlers use it to be idempotent. */
  id: string;
  kind:
    | 'submitted'
    | 'resubmitted'
    | 'changes_requested'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'expired'
    | 'fulfilled'
    | 'fulfilment_failed'
    | 'grant_extended'
    | 'grant_expiring'
    | 'grant_revoked'
    | 'grant_expired';
  at: string;
  /** The number of events of the request when this happened; grows with time. */
  version: number;
  /** Told by the example company's story, not by a person at work. */
  seeded: boolean;
  /** The request as it stood right after. */
  request: Omit<ApprovalRequest, 'allowedActions'>;
  /** Revision of the subject that was judged, per review. */
  judged: Array<{
    reviewId: string;
    criterion?: string;
    subjectRevision?: number;
    evidence?: Evidence[];
  }>;
};

/**
 * Reacts to what happened, at least once, from the outbox.
 *
 * @public
 */
export type OutcomeHandler = {
  /** Unique name, shown in the dead-letter list. */
  id: string;
  /** Request types to hear of. */
  types: string[];
  /** Throwing retries with back-off, then ends in the dead-letter list. */
  handle(outcome: RequestOutcome): Promise<void>;
};

/**
 * A way to reach people beside the portal's own notifications.
 *
 * @public
 */
export type NotificationChannel = {
  id: string;
  send(message: {
    id: string;
    recipients: EntityRef[];
    title: LocalizedText;
    description: LocalizedText;
    link: string;
  }): Promise<void>;
};

/**
 * A command that the story of the example company gives in the name of a person at a past instant.
 *
 * @public
 */
export type SeedCommand =
  | {
      at: string;
      as: EntityRef;
      do: 'create';
      /** The name by which later commands of the story know this request. */
      key: string;
      type: string;
      subjectRef?: EntityRef;
      values: JsonObject;
      beneficiary?: EntityRef;
      draft?: boolean;
    }
  | {
      at: string;
      as: EntityRef;
      do: 'submit' | 'withdraw';
      key: string;
      comment?: string;
    }
  | { at: string; as: EntityRef; do: 'update'; key: string; values: JsonObject }
  | {
      at: string;
      as: EntityRef;
      do: 'decide';
      key: string;
      /** The slot, by criterion or by stage id. */
      review: string;
      verdict:
        | 'approve'
        | 'approve_with_conditions'
        | 'reject'
        | 'request_changes'
        | 'recuse';
      comment?: string;
      conditions?: string[];
      evidence?: Evidence[];
    }
  | { at: string; as: EntityRef; do: 'comment'; key: string; body: string }
  | {
      at: string;
      as: EntityRef;
      do: 'fulfil';
      key: string;
      status: 'done' | 'failed';
      comment?: string;
      grantExpiresAt?: string;
    };

/**
 * Tells a story through the real services: same checks, same transactions, an injected clock, events marked `seeded`, nobody notified.
 *
 * @public
 */
export interface ApprovalsSeeder {
  /** @returns whether this story was told before in this database. */
  isDone(storyId: string): Promise<boolean>;
  /** Runs the commands in order. A story half told (a crash) goes on where it stopped. */
  run(
    storyId: string,
    commands: SeedCommand[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<void>;
  /** Waits until every outcome of the story was handled. */
  drained(): Promise<void>;
}

/**
 * Tells the engine soon that the text of a subject changed, or its owner, so that open reviews of it reopen, and what was
 * approved goes to the new owner.
 * Every command checks the subject again by itself: this only makes it prompt.
 *
 * @public
 */
export type SubjectChangeSource = {
  start(onChange: (ref: EntityRef) => Promise<void>): Promise<void>;
};
