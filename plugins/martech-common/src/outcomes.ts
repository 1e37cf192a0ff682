import type { CriterionId, EntityRef, ToolFlow } from './types';

/**
 * What every result of the approval engine says.
 *
 * @public
 */
export type ToolOutcomeBase = {
  /** Unique and stable: telling it twice changes nothing. */
  id: string;
  at: string;
  by?: EntityRef;
  /** Grows with the life of the request, so that an old outcome told late changes nothing. */
  requestVersion: number;
  requestId: string;
  requestNumber: string;
  seeded?: boolean;
};

/**
 * A result about the validation of a tool, or about access to it.
 *
 * @public
 */
export type ToolVerdictOutcome = ToolOutcomeBase & {
  kind:
    | 'validation_submitted'
    | 'validation_ended_without_decision'
    | 'validation_approved'
    | 'validation_rejected'
    | 'access_granted'
    | 'access_ended';
  /** The sheet revision that was judged. */
  sheetRevision?: number;
  beneficiary?: EntityRef;
  grantExpiresAt?: string;
  criteria?: Array<{
    id: CriterionId;
    verdict: 'passed' | 'passed_with_conditions' | 'failed' | 'not_applicable';
    by?: EntityRef;
    at?: string;
    comment?: string;
    conditions?: string[];
    evidence?: Array<{ title: string; url: string }>;
    sheetRevision?: number;
  }>;
  conditions?: string[];
  refusal?: { reason: string; substitutes: EntityRef[] };
};

/**
 * What a pilot is to find out, and when: accepted by those who had to agree.
 *
 * @public
 */
export type PilotPlan = {
  startsAt: string;
  endsAt: string;
  requester: EntityRef;
  /** Who tries the tool, in words. */
  team?: string;
  successCriteria: string[];
};

/** @public */
export const renewalDecisions = ['renew', 'renegotiate', 'leave'] as const;
/** @public */
export type RenewalDecision = (typeof renewalDecisions)[number];

/** @public */
export const lifeOutcomeKinds = [
  'reference_approved',
  'access_approved',
  'pilot_approved',
  'flow_planned',
  'flow_started',
  'flow_live',
  'flow_dropped',
  'change_approved',
  'change_made',
  'renewal_approved',
  'retirement_approved',
  'retirement_done',
  'retirement_called_off',
] as const satisfies ReadonlyArray<ToolLifeOutcome['kind']>;

/**
 * A result about the life of a tool beside its validation: its pilot, flows, contract and end.
 *
 * @public
 */
export type ToolLifeOutcome = ToolOutcomeBase &
  (
    | {
        kind: 'reference_approved';
        /** Who asked for the tool to be listed. */
        beneficiary: EntityRef;
      }
    | {
        kind: 'access_approved';
        beneficiary: EntityRef;
        /** Whether the conditions of use were acknowledged with the request. */
        acknowledged: boolean;
      }
    | { kind: 'pilot_approved'; pilot: PilotPlan }
    | {
        kind: 'flow_planned' | 'flow_started' | 'flow_live' | 'flow_dropped';
        flow: Omit<ToolFlow, 'status'>;
      }
    | { kind: 'change_approved' | 'change_made' }
    | {
        kind: 'renewal_approved';
        renewal: { decision: RenewalDecision; from?: string; until?: string };
      }
    | {
        kind: 'retirement_approved';
        /** A day, in UTC. */
        retirement: { date: string; replacement?: EntityRef };
      }
    | { kind: 'retirement_done' | 'retirement_called_off' }
  );

/**
 * A result of the approval engine, as the registry takes it. Only the service `plugin:approvals` may tell it.
 *
 * @public
 */
export type ToolOutcome = ToolVerdictOutcome | ToolLifeOutcome;

/**
 * The verdict on one success criterion of a pilot.
 *
 * @public
 */
export type PilotResult = {
  criterion: string;
  result: 'met' | 'partly_met' | 'not_met';
  comment?: string;
};

/** @public */
export const pilotRecommendations = ['validate', 'try_again', 'stop'] as const;
/** @public */
export type PilotRecommendation = (typeof pilotRecommendations)[number];

/**
 * What a pilot found out.
 *
 * @public
 */
export type PilotScorecard = {
  at: string;
  by: EntityRef;
  results: PilotResult[];
  recommendation: PilotRecommendation;
  comment?: string;
};

/**
 * The last pilot of a tool.
 *
 * @public
 */
export type ToolPilot = PilotPlan & {
  requestId: string;
  scorecard?: PilotScorecard;
};

/** @public */
export type ToolRetirement = {
  /** The day on which it ends. */
  date: string;
  replacement?: EntityRef;
  requestId: string;
};

/** @public */
export type ToolRenewal = {
  decision: RenewalDecision;
  from?: string;
  until?: string;
  at: string;
  requestId: string;
};

/**
 * Whether an outcome is about the life of a tool, and not about its validation or access to it.
 *
 * @public
 */
export function isLifeOutcome(
  outcome: ToolOutcome,
): outcome is ToolLifeOutcome {
  return lifeOutcomeKinds.some(kind => kind === outcome.kind);
}

/**
 * What a person fills in when a pilot ends: one result for each of its success criteria.
 *
 * @public
 */
export type PilotScorecardInput = Omit<PilotScorecard, 'at' | 'by'>;
