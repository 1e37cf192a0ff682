import type { LocalizedText, EntityRef, Evidence } from './basics';
import type { StageStatus, ReviewStatus, Verdict } from './statuses';

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
