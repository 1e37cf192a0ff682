import type { CriterionId, CriterionVerdict } from '../types';

/**
 * How many days before the end of a verdict people are warned, from the first to the last.
 *
 * @public
 */
export const expiryWarningDays = [90, 60, 30] as const;
/** @public */
export type ExpiryWarningDays = (typeof expiryWarningDays)[number];

const DAY_MILLISECONDS = 86_400_000;

type Expiring = {
  id: CriterionId;
  verdict: CriterionVerdict;
  expiresAt?: string;
};

/**
 * What was warned of: the last step per criterion, for the end that it had then.
 *
 * @public
 */
export type GivenWarning = {
  criterion: CriterionId;
  expiresAt: string;
  days: ExpiryWarningDays;
};

function isStanding({ verdict }: Expiring): boolean {
  return verdict === 'passed' || verdict === 'passed_with_conditions';
}

function stepAt(expiresAt: string, now: Date): ExpiryWarningDays | undefined {
  const left = Date.parse(expiresAt) - +now;
  return left <= 0
    ? undefined
    : expiryWarningDays.findLast(days => left <= days * DAY_MILLISECONDS);
}

/**
 * The warnings that are due: 90, 60 and 30 days before a verdict ends, each once.
 *
 * @remarks Who was not warned in time (a validity of a month, a portal that stood still) gets the last step alone.
 *
 * @param criteria - of the passport
 * @param given - what was warned of before
 * @param now - the instant
 * @public
 */
export function expiryWarnings(
  criteria: readonly Expiring[],
  given: readonly GivenWarning[],
  now: Date,
): GivenWarning[] {
  return criteria.filter(isStanding).flatMap(({ id, expiresAt }) => {
    const days = expiresAt === undefined ? undefined : stepAt(expiresAt, now);
    if (expiresAt === undefined || days === undefined) return [];
    const wasGiven = given.some(
      warning =>
        warning.criterion === id &&
        warning.expiresAt === expiresAt &&
        warning.days <= days,
    );
    return wasGiven ? [] : [{ criterion: id, expiresAt, days }];
  });
}

/**
 * The instants at which a verdict that ends must be warned of.
 *
 * @public
 */
export function expiryWarningInstants(expiresAt: string): string[] {
  return expiryWarningDays.map(days =>
    new Date(Date.parse(expiresAt) - days * DAY_MILLISECONDS).toISOString(),
  );
}
