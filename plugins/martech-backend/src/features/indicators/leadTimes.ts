import {
  criterionIds,
  quantile,
  type Insights,
} from '@passerelle/plugin-martech-common';
import type { DecidedRequest } from './ToolCounts';

const DAY_MILLISECONDS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}

/** How many there are, their median and their 90th percentile. */
export function summary(days: readonly number[]) {
  return {
    count: days.length,
    medianDays: quantile(days, 0.5) ?? 0,
    p90Days: quantile(days, 0.9) ?? 0,
  };
}

/** The median over the answers of some days before an instant; undefined without answers. */
export function medianLeadTime(
  decided: readonly DecidedRequest[],
  until: Date,
  spanDays: number,
): number | undefined {
  const to = until.toISOString();
  const from = new Date(+until - spanDays * DAY_MILLISECONDS).toISOString();
  const days = decided
    .filter(({ decidedAt }) => decidedAt >= from && decidedAt < to)
    .map(({ submittedAt, decidedAt }) => daysBetween(submittedAt, decidedAt));
  return quantile(days, 0.5);
}

/** How long each criterion took from the request to its verdict; the slowest first. */
export function slowestCriteria(
  decided: readonly DecidedRequest[],
): Insights['bottlenecks'] {
  return criterionIds
    .map(criterion => ({
      criterion,
      ...summary(
        decided.flatMap(({ submittedAt, criteria }) =>
          criteria.flatMap(({ id, at }) =>
            id === criterion && at ? daysBetween(submittedAt, at) : [],
          ),
        ),
      ),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.medianDays - a.medianDays || b.p90Days - a.p90Days);
}
