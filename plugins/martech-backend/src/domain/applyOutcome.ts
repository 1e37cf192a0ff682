import {
  criterionIds,
  type CriterionId,
  type ToolCriterion,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import { DateTime, type Duration } from 'luxon';
import type { Passport } from './Passport';

/** What the registry knows beside the outcome itself. */
export type OutcomeContext = {
  /** How long a passed criterion is valid. */
  validity: Duration;
  sheetRevision: number;
  /** The criteria that depend on what changed in the sheet since a revision. */
  reopenedSince(sheetRevision: number): readonly CriterionId[];
};

function expiry(at: string, validity: Duration): string {
  return DateTime.fromISO(at, { zone: 'utc' })
    .plus(validity)
    .toJSDate()
    .toISOString();
}

function pending(id: CriterionId): ToolCriterion {
  return { id, verdict: 'pending', conditions: [] };
}

function judgedCriterion(
  id: CriterionId,
  outcome: ToolVerdictOutcome,
  context: OutcomeContext,
): ToolCriterion {
  const told = outcome.criteria?.find(criterion => criterion.id === id);
  const { requestId } = outcome;
  if (!told) {
    return outcome.kind === 'validation_approved'
      ? { ...pending(id), verdict: 'not_applicable', requestId }
      : pending(id);
  }
  const sheetRevision =
    told.sheetRevision ?? outcome.sheetRevision ?? context.sheetRevision;
  const stale =
    sheetRevision < context.sheetRevision &&
    context.reopenedSince(sheetRevision).includes(id);
  if (stale) return pending(id);
  const passed =
    told.verdict === 'passed' || told.verdict === 'passed_with_conditions';
  return {
    ...told,
    at: told.at ?? outcome.at,
    conditions: told.conditions ?? [],
    requestId,
    sheetRevision,
    ...(passed ? { expiresAt: expiry(outcome.at, context.validity) } : {}),
  };
}

function withoutRun(passport: Passport, requestId: string): Passport {
  return {
    ...passport,
    running: passport.running.filter(run => run.requestId !== requestId),
  };
}

function decided(
  passport: Passport,
  outcome: ToolVerdictOutcome,
  context: OutcomeContext,
): Passport {
  const settled = withoutRun(passport, outcome.requestId);
  if (passport.decidedAt && passport.decidedAt > outcome.at) return settled;
  const approved = outcome.kind === 'validation_approved';
  const criteria = criterionIds.map(id =>
    judgedCriterion(id, outcome, context),
  );
  const conditions = [
    ...(outcome.conditions ?? []),
    ...criteria.flatMap(criterion => criterion.conditions),
  ];
  return {
    ...settled,
    criteria,
    conditions: approved ? [...new Set(conditions)] : [],
    lastValidation: approved ? 'approved' : 'rejected',
    decidedAt: outcome.at,
    refusal: approved
      ? undefined
      : outcome.refusal ?? { reason: '', substitutes: [] },
    detected: false,
  };
}

/**
 * What an outcome of the approval engine makes of a passport.
 *
 * @remarks
 * An approval writes all five criteria: a slot that was not on the path is `not_applicable`. A criterion that was judged
 * on an older sheet, and depends on what changed since, stays `pending`.
 */
export function applyOutcome(
  passport: Passport,
  outcome: ToolVerdictOutcome,
  context: OutcomeContext,
): Passport {
  const { kind, requestId, requestNumber, at } = outcome;
  switch (kind) {
    case 'validation_submitted': {
      const others = withoutRun(passport, requestId);
      return {
        ...others,
        running: [...others.running, { requestId, requestNumber, since: at }],
        detected: false,
      };
    }
    case 'validation_ended_without_decision':
      return withoutRun(passport, requestId);
    case 'validation_approved':
    case 'validation_rejected':
      return decided(passport, outcome, context);
    case 'access_granted':
    case 'access_ended':
      return passport;
    default: {
      const never: never = kind;
      throw new Error(`Unknown outcome ${String(never)}`);
    }
  }
}
