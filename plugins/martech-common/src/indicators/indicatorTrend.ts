import { quantile } from './statistics';
import type {
  IndicatorDefinition,
  IndicatorTrend,
  IndicatorValue,
} from './types';

const SPAN_MILLISECONDS = 30 * 86_400_000;
/** A move of less than this share of the earlier value is no move. */
const STABLE_SHARE = 0.01;

function medianBetween(
  values: readonly IndicatorValue[],
  after: number,
  until: number,
): number | undefined {
  const within = values.filter(({ at }) => {
    const instant = Date.parse(at);
    return instant > after && instant <= until;
  });
  return quantile(
    within.map(({ value }) => value),
    0.5,
  );
}

/**
 * Whether the last 30 days of values are better than the 30 days before them, by their medians: one good or bad day is
 * no trend. A record with gaps is compared with what came before the gap.
 *
 * @param values - oldest first.
 * @returns undefined while there is nothing to compare with.
 * @public
 */
export function indicatorTrend(
  values: readonly IndicatorValue[],
  direction: IndicatorDefinition['direction'],
): IndicatorTrend | undefined {
  if (values.length === 0) return undefined;
  const end = Date.parse(values[values.length - 1].at);
  const start = end - SPAN_MILLISECONDS;
  const older = values.filter(({ at }) => Date.parse(at) <= start);
  if (older.length === 0) return undefined;
  const turn = Date.parse(older[older.length - 1].at);
  const recent = medianBetween(values, start, end) ?? 0;
  const earlier = medianBetween(older, turn - SPAN_MILLISECONDS, turn) ?? 0;
  const move = recent - earlier;
  if (Math.abs(move) <= Math.abs(earlier) * STABLE_SHARE) return 'stable';
  return move > 0 === (direction === 'up') ? 'better' : 'worse';
}

/**
 * Whether a value reaches its target; undefined without one.
 *
 * @public
 */
export function reachesTarget(
  value: number,
  { target, direction }: Pick<IndicatorDefinition, 'target' | 'direction'>,
): boolean | undefined {
  if (target === undefined) return undefined;
  return direction === 'up' ? value >= target : value <= target;
}
