import {
  expiryWarningInstants,
  verdictAt,
  type CriterionId,
} from '@passerelle/plugin-martech-common';
import type { Passport } from './Passport';

/** Marks the criteria whose time is over. */
export function expireCriteria(
  passport: Passport,
  now: Date,
): { passport: Passport; expired: CriterionId[] } {
  const expired = passport.criteria
    .filter(
      criterion =>
        criterion.verdict !== 'expired' &&
        verdictAt(criterion, now) === 'expired',
    )
    .map(({ id }) => id);
  if (expired.length === 0) return { passport, expired };
  return {
    expired,
    passport: {
      ...passport,
      criteria: passport.criteria.map(criterion =>
        expired.includes(criterion.id)
          ? { ...criterion, verdict: 'expired' }
          : criterion,
      ),
    },
  };
}

/** The next instant at which time alone changes the status of the tool, or somebody must be told. */
export function nextChangeAt(
  passport: Passport,
  now: Date,
): string | undefined {
  const standing = passport.criteria.filter(
    criterion => criterion.verdict !== 'expired',
  );
  const [overdue] = standing
    .filter(criterion => verdictAt(criterion, now) === 'expired')
    .map(criterion => criterion.expiresAt)
    .filter(instant => instant !== undefined)
    .sort();
  if (overdue) return overdue;
  const instants = [
    ...standing.flatMap(({ expiresAt }) =>
      expiresAt ? [expiresAt, ...expiryWarningInstants(expiresAt)] : [],
    ),
    passport.pilot?.startsAt,
    passport.pilot?.endsAt,
    passport.retirement && new Date(passport.retirement.date).toISOString(),
  ];
  return instants
    .filter(instant => instant !== undefined)
    .filter(instant => Date.parse(instant) > +now)
    .sort()[0];
}
