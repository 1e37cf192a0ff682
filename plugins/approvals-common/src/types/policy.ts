import type { LocalizedText, EntityRef } from './basics';
import type { StageRule } from './review';

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
