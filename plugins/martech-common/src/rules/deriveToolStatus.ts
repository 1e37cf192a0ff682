import type { CriterionVerdict, ToolStatus } from '../types';

/**
 * Everything that the status of a tool depends on.
 *
 * @public
 */
export type ToolStatusFacts = {
  /** Of the sheet; Backstage's `deprecated` means `retiring`. */
  lifecycle: string;
  suspended: boolean;
  /** Declared as shadow IT, and not listed since. */
  detected: boolean;
  /** A validation runs now. */
  validationRunning: boolean;
  /** How the last decided validation ended. */
  lastValidation?: 'approved' | 'rejected';
  /** Conditions of the tool as a whole, set by the last approval. */
  conditions: readonly string[];
  criteria: ReadonlyArray<{ verdict: CriterionVerdict; expiresAt?: string }>;
  /** An approved pilot. */
  pilot?: { startsAt?: string; endsAt: string };
  /** The day of an accepted retirement, in UTC: until then the tool is retiring, from then on retired. */
  retiresOn?: string;
};

/**
 * The verdict of a criterion at an instant: a passed one expires by itself.
 *
 * @public
 */
export function verdictAt(
  criterion: { verdict: CriterionVerdict; expiresAt?: string },
  now: Date,
): CriterionVerdict {
  const { verdict, expiresAt } = criterion;
  const passed = verdict === 'passed' || verdict === 'passed_with_conditions';
  return passed && expiresAt !== undefined && Date.parse(expiresAt) <= +now
    ? 'expired'
    : verdict;
}

/**
 * Whether a passport is valid: the last validation was approved, and every applicable criterion passed and did not expire.
 *
 * @public
 */
export function isPassportValid(
  facts: Pick<ToolStatusFacts, 'criteria' | 'lastValidation'>,
  now: Date,
): boolean {
  const applicable = facts.criteria
    .map(criterion => verdictAt(criterion, now))
    .filter(verdict => verdict !== 'not_applicable');
  return (
    facts.lastValidation === 'approved' &&
    applicable.length > 0 &&
    applicable.every(
      verdict => verdict === 'passed' || verdict === 'passed_with_conditions',
    )
  );
}

function isPilotRunning(facts: ToolStatusFacts, now: Date): boolean {
  const { pilot } = facts;
  if (!pilot) return false;
  const started = !pilot.startsAt || Date.parse(pilot.startsAt) <= +now;
  return started && Date.parse(pilot.endsAt) > +now;
}

/**
 * The status of a tool: the first line of contract.md section 4 that fits.
 *
 * @public
 */
export function deriveToolStatus(
  facts: ToolStatusFacts,
  now: Date,
): ToolStatus {
  const lifecycle = facts.lifecycle.trim().toLowerCase();
  const valid = isPassportValid(facts, now);
  const { retiresOn } = facts;
  const isOver = retiresOn !== undefined && Date.parse(retiresOn) <= +now;
  if (lifecycle === 'retired' || isOver) return 'retired';
  if (lifecycle === 'retiring' || lifecycle === 'deprecated' || retiresOn) {
    return 'retiring';
  }
  if (facts.suspended) return 'suspended';
  if (facts.lastValidation === 'rejected' && !facts.validationRunning) {
    return 'refused';
  }
  if (facts.validationRunning && !valid) return 'in_review';
  if (isPilotRunning(facts, now)) return 'pilot';
  if (valid) {
    const conditional =
      facts.conditions.length > 0 ||
      facts.criteria.some(c => c.verdict === 'passed_with_conditions');
    return conditional ? 'approved_with_conditions' : 'approved';
  }
  return facts.detected ? 'detected' : 'referenced';
}
