import type {
  Decision,
  EntityRef,
  FiledBy,
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
  /** Who may answer too once the time is over. */
  escalation?: EntityRef[];
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
  /** Half of the time is over then: the holders are reminded. */
  remindAt?: string;
  remindedAt?: string;
  /** When it was late, and others were asked too. */
  escalatedAt?: string;
  /** The verdict that stands, if any. */
  decision?: Decision;
  /** Revision of the subject that the standing verdict judged. */
  subjectRevision?: number;
  /** The verdict that stood before the review reopened, for the reviewer's difference. */
  previousDecision?: Decision;
  /** The working day of the last nudge. */
  nudgedOn?: string;
};

export type StageState = {
  id: string;
  title: LocalizedText;
  rule: StageRule;
  status: StageStatus;
  reviews: ReviewState[];
};

export type FulfilmentState = Fulfilment & { fulfillers: EntityRef[] };

/** A request for more time on the grant of another one. */
export type ExtensionRef = { requestId: string; number: string };

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
  grant?: Pick<Grant, 'status' | 'expiresAt'> & {
    startedAt: string;
    warnedAt?: string;
    /** The open request for more time. */
    extension?: ExtensionRef;
    /** The requests by which it was extended. */
    extendedBy?: string[];
  };
  /** Ends undecided then, by the policy. */
  expiresAt?: string;
  /** Told by the example company's story. */
  seeded: boolean;
  /** The request whose grant this one asks to extend. */
  extends?: string;
  /** The service that filed it for the requester. */
  filedBy?: FiledBy;
  /** Pinned from the request type: no other of its type may be open about the same subject. */
  oneOpenPerSubject?: boolean;
};
