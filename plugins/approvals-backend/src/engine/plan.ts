import type {
  EntityRef,
  LocalizedText,
  StageRule,
} from '@passerelle/plugin-approvals-common';
import type { PinnedPolicy } from './state';

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
  /** Who may answer too once the time is over. */
  escalation?: EntityRef[];
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
  /** Days after the submission at which the request ends undecided. */
  expireAfterDays?: number;
  fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
  /** No other request of the type may be open about the same subject; only with the plan of a submission. */
  oneOpenPerSubject?: boolean;
};
