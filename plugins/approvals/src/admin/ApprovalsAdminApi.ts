import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  EntityRef,
  LocalizedText,
  Page,
} from '@passerelle/plugin-approvals-common';

/** Something that was to be done after an event, and could not be. */
export type DeadLetter = {
  id: string;
  kind: 'outcome' | 'notification' | 'signal' | 'channel' | 'webhook' | 'timer';
  target: string;
  requestId: string;
  attempts: number;
  createdAt: string;
  lastError?: string;
};

/** Why a stage or a review is on the path or not. */
export type ConditionOutcome = {
  expression: string;
  held: boolean;
  reason?: LocalizedText;
};

/** One review of a tried path. */
export type TriedReview = {
  id: string;
  title?: LocalizedText;
  applies: boolean;
  condition?: ConditionOutcome;
  reason?: LocalizedText;
  reviewers: EntityRef[];
  usedFallback: boolean;
  slaHours?: number;
};

/** The path that a request would take. */
export type TriedPath = {
  policy: { id: string; revision: string };
  stages: Array<{
    id: string;
    title: LocalizedText;
    applies: boolean;
    condition?: ConditionOutcome;
    slots: TriedReview[];
  }>;
  fulfilment?: { fulfillers: EntityRef[]; grant: boolean };
};

export type DryRunInput = {
  type: string;
  subjectRef?: EntityRef;
  values: Record<string, unknown>;
  requester: EntityRef;
};

/** What the engine offers to admins only, beside the verification of the trail. */
export interface ApprovalsAdminApi {
  listDeadLetters(): Promise<Page<DeadLetter>>;
  /** Lets a delivery wait for its next attempt, which comes at once. */
  retry(id: string): Promise<DeadLetter>;
  dryRun(input: DryRunInput): Promise<TriedPath>;
}

/** The part of the engine that admins use. */
export const approvalsAdminApiRef = createApiRef<ApprovalsAdminApi>({
  id: 'plugin.approvals.admin',
});
