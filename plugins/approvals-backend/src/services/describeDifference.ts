import type { RequestDifference } from '@passerelle/plugin-approvals-common';
import type { ReviewCriterion } from '@passerelle/plugin-approvals-node';
import type { RevisionText } from '../database/RevisionStore';
import { differenceBetween, relevantChanges } from '../engine';

/** Field by field, what changed between two revisions, and whose verdict depends on it. */
export function describeDifference(
  before: RevisionText,
  after: RevisionText,
  criteria: readonly ReviewCriterion[],
): RequestDifference[] {
  const differences = [
    ...differenceBetween(before.values, after.values, '/values'),
    ...differenceBetween(before.subject, after.subject, '/subject'),
  ];
  return differences.map(difference => ({
    ...difference,
    criteria: criteria
      .filter(
        ({ dependsOn }) =>
          relevantChanges(dependsOn, [difference.path]).length > 0,
      )
      .map(({ id }) => id),
  }));
}
