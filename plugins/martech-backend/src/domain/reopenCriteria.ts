import {
  dependentCriteria,
  type CriterionId,
} from '@passerelle/plugin-martech-common';
import type { Passport } from './Passport';

/** What a change of the sheet reopens: only the judged criteria that depend on it. */
export function reopenCriteria(
  passport: Passport,
  changedPaths: readonly string[],
): { passport: Passport; reopened: CriterionId[] } {
  const dependent = new Set(dependentCriteria(changedPaths));
  const reopened = passport.criteria
    .filter(({ id, verdict }) => dependent.has(id) && verdict !== 'pending')
    .map(({ id }) => id);
  if (reopened.length === 0) return { passport, reopened };
  return {
    reopened,
    passport: {
      ...passport,
      criteria: passport.criteria.map(criterion =>
        reopened.includes(criterion.id)
          ? { id: criterion.id, verdict: 'pending', conditions: [] }
          : criterion,
      ),
    },
  };
}
