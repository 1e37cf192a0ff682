import { verdictAt, type CriterionId } from '@passerelle/plugin-martech-common';
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

/** The next instant at which time alone can change the status of the tool. */
export function nextChangeAt(
  passport: Passport,
  now: Date,
): string | undefined {
  const instants = [
    ...passport.criteria
      .filter(criterion => criterion.verdict !== 'expired')
      .map(criterion => criterion.expiresAt),
    passport.pilot?.startsAt,
    passport.pilot?.endsAt,
  ];
  return instants
    .filter(instant => instant !== undefined)
    .filter(instant => Date.parse(instant) > +now)
    .sort()[0];
}
