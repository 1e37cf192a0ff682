import type {
  Decision,
  EntityRef,
  Evidence,
  ExtensionFailure,
  FiledBy,
  LocalizedText,
} from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import type { Plan } from './plan';
import type { ExtensionRef, RequestState, SubjectSnapshot } from './state';

/**
 * Why a command is refused; the router maps `kind` to 400, 403, 409, 404.
 */
export type Refusal = {
  kind: 'input' | 'forbidden' | 'conflict' | 'notFound';
  /** Stable, for programs and translations, for instance `own-request`. */
  code: string;
  /** An English sentence that names the fix. */
  message: string;
  /** What the sentence names, for translations. */
  params?: RefusalParams;
  /** The sentence for people, from the request type that refuses. */
  text?: LocalizedText;
};

export type RefusalParams = Record<string, string | number | string[]>;

/** Somebody whose reviews a person may answer for a while: no delegations of their own, so that none cascades. */
export type Principal = {
  ref: EntityRef;
  groups: readonly EntityRef[];
  /** Only for requests of this type; for all when missing. */
  requestType?: string;
};

/** Who looks at a request or acts on it; resolved once per command from the catalog. */
export type Person = {
  ref: EntityRef;
  /** All groups of which the person is a member, ancestors included. */
  groups: readonly EntityRef[];
  isAdmin: boolean;
  /** Whose reviews were delegated to the person, and run now. */
  actsFor?: readonly Principal[];
  /** Today as `calendar.workingDay` says it; without it, no nudge is offered. */
  workingDay?: string;
};

/**
 * All that a command may need from outside, resolved before the transaction.
 */
export type CommandContext = {
  /** ISO 8601 UTC. */
  now: string;
  /** A person, or the engine itself for what nobody asked (`notice_subject`, and what the clock tells). */
  actor: ({ kind: 'person' } & Person) | { kind: 'system'; ref: EntityRef };
  /** Groups of the admins, shown as holders of a slot that nobody else can take. */
  admins: readonly EntityRef[];
  /** The subject as it is now. Needed by every command on a request that has one; undefined when it no longer exists. */
  subject?: SubjectSnapshot;
  /**
   * For `create` with `submit`, `submit`, `notice_subject` and `notice_owner`: the path under the policy (the pinned one when there is
   * one), or why there is none. It is handed over as a refusal, so that 403 comes before 409.
   */
  plan?: Plan | Refusal;
  /** Users behind the refs of {@link refsToExpand}, for `recuse` and `reassign`. A ref that is missing here has nobody. */
  members?: Readonly<Record<EntityRef, readonly EntityRef[]>>;
  /** The request whose grant should last longer, for the submission of one that asks for that. */
  extended?: RequestState;
  /** The end that its values ask for. */
  until?: string;
  /** The end that the values of a request ask for, for `fulfil`: pure, because it is asked under the lock. */
  endOf?(state: RequestState): string | undefined;
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
      /** The request whose grant this one asks to extend. */
      extends?: string;
      /** The service that files it for the actor: the events are told as its own. */
      filedBy?: FiledBy;
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
  | { type: 'comment'; commentId: string; body: string; links?: Evidence[] }
  | { type: 'nudge' }
  | {
      type: 'reassign';
      reviewId: string;
      reviewers: EntityRef[];
      /** Who holds the review keeps it. */
      keep?: boolean;
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
  /** The engine saw the subject; nothing happens unless an approved request knows another owner of it. */
  | { type: 'notice_owner' }
  /** The engine saw that a grant is over. */
  | { type: 'expire_grant' }
  /** The engine saw that a grant ends within so many days. */
  | { type: 'warn_grant'; days: number }
  /** The engine saw that half of the time for a review is over, or all of it. */
  | { type: 'remind_review'; reviewId: string }
  | { type: 'escalate_review'; reviewId: string }
  /** The engine saw that more time on the grant is asked for, or no longer. */
  | { type: 'note_extension'; extension: ExtensionRef; isOpen: boolean }
  /** The engine saw that a request for more time was approved. */
  | { type: 'extend_by_request'; extension: ExtensionRef; until: string }
  /** The engine gave the time that this request asked for, or could not. */
  | { type: 'report_extension'; failure?: ExtensionFailure }
  /** The engine saw that the time to decide is over. */
  | { type: 'expire_request' };
