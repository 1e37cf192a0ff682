import {
  criterionIds,
  type CriterionId,
  type CriterionVerdict,
  type Insights,
} from '@passerelle/plugin-martech-common';

const covered: ReadonlySet<CriterionVerdict> = new Set([
  'passed',
  'passed_with_conditions',
  'not_applicable',
]);

/** How far the criteria of the tools in use are examined. */
export function coverage(
  verdicts: ReadonlyArray<{
    criterion: CriterionId;
    verdict: CriterionVerdict;
    count: number;
  }>,
): Insights['coverage'] {
  const sum = (
    criterion: CriterionId,
    counts: (verdict: CriterionVerdict) => boolean,
  ) =>
    verdicts
      .filter(row => row.criterion === criterion && counts(row.verdict))
      .reduce((total, { count }) => total + count, 0);
  const criteria = criterionIds.map(criterion => {
    const good = sum(criterion, verdict => covered.has(verdict));
    const expired = sum(criterion, verdict => verdict === 'expired');
    const all = sum(criterion, () => true);
    return { criterion, covered: good, expired, missing: all - good - expired };
  });
  const all = verdicts.reduce((total, { count }) => total + count, 0);
  const good = criteria.reduce((total, row) => total + row.covered, 0);
  return {
    toolsInUse: Math.max(
      0,
      ...criterionIds.map(criterion => sum(criterion, () => true)),
    ),
    ...(all === 0 ? {} : { share: good / all }),
    criteria,
  };
}
