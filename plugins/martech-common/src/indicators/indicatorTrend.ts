import type {
  IndicatorDefinition,
  IndicatorTrend,
  IndicatorValue,
} from './types';

const SPAN_MILLISECONDS = 30 * 86_400_000;
/** A move of less than this share of the earlier value is no move. */
const STABLE_SHARE = 0.01;

/**
 * Whether the last value is better than the one 30 days before it, or the oldest one when the record is shorter.
 *
 * @param values - oldest first.
 * @returns undefined for fewer than two values.
 * @public
 */
export function indicatorTrend(
  values: readonly IndicatorValue[],
  direction: IndicatorDefinition['direction'],
): IndicatorTrend | undefined {
  const last = values[values.length - 1];
  if (values.length < 2) return undefined;
  const start = Date.parse(last.at) - SPAN_MILLISECONDS;
  const earlier =
    [...values].reverse().find(({ at }) => Date.parse(at) <= start) ??
    values[0];
  const move = last.value - earlier.value;
  if (Math.abs(move) <= Math.abs(earlier.value) * STABLE_SHARE) return 'stable';
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
