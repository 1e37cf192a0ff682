import {
  criterionIds,
  type EntityRef,
  type GivenWarning,
  type RequestedFlow,
  type ToolCriterion,
  type ToolPilot,
  type ToolRenewal,
  type ToolRetirement,
  type ToolStatusFacts,
} from '@passerelle/plugin-martech-common';

/** What was decided about a tool. Only outcomes, suspensions, changes of the sheet and the passing of time move it. */
export type Passport = {
  criteria: ToolCriterion[];
  conditions: string[];
  lastValidation?: 'approved' | 'rejected';
  /** Instant of the last decided validation: an older decision that is told later does not replace it. */
  decidedAt?: string;
  refusal?: { reason: string; substitutes: EntityRef[] };
  /** Validations that run, oldest first. */
  running: Array<{ requestId: string; requestNumber?: string; since: string }>;
  suspension?: { reason: string; at: string; by: EntityRef };
  detected: boolean;
  /** The last pilot; once it is over it stays, with its scorecard. */
  pilot?: ToolPilot & { approvedAt: string; isReminded?: true };
  retirement?: ToolRetirement & { approvedAt: string };
  renewal?: ToolRenewal;
  /** Flows that were asked for in the portal; the sheet has its own. */
  flows?: RequestedFlow[];
  /** The ends of verdicts that were warned of. */
  warnings?: GivenWarning[];
};

/** The passport of a tool that was never reviewed. */
export function blankPassport(): Passport {
  return {
    criteria: criterionIds.map(id => ({
      id,
      verdict: 'pending',
      conditions: [],
    })),
    conditions: [],
    running: [],
    detected: false,
  };
}

/** What the status of a tool depends on. */
export function statusFacts(
  passport: Passport,
  lifecycle: string,
): ToolStatusFacts {
  return {
    lifecycle,
    suspended: passport.suspension !== undefined,
    detected: passport.detected,
    validationRunning: passport.running.length > 0,
    lastValidation: passport.lastValidation,
    conditions: passport.conditions,
    criteria: passport.criteria,
    // A pilot that was judged is over, even before its last day.
    pilot: passport.pilot?.scorecard ? undefined : passport.pilot,
    retiresOn: passport.retirement?.date,
  };
}
