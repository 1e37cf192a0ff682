import { outliers, pearson, spearman } from './statistics';
import type { Correlation, CorrelationPoint } from './types';

/** Fewer pairs than this say nothing: even a strong correlation of seven is chance too often. */
export const FEWEST_PAIRS = 8;

type Day = { day: string; availability?: number; value?: number };
type Pair = Required<Day>;

function isPair(day: Day): day is Pair {
  return day.availability !== undefined && day.value !== undefined;
}

function claim(pairs: readonly Pair[]): Partial<Correlation> {
  if (pairs.length < FEWEST_PAIRS) return { silence: 'too_few' };
  const xs = pairs.map(pair => pair.availability);
  const ys = pairs.map(pair => pair.value);
  const straight = pearson(xs, ys);
  const ranked = spearman(xs, ys);
  return straight === undefined || ranked === undefined
    ? { silence: 'no_variation' }
    : { pearson: straight, spearman: ranked };
}

/**
 * Puts availability and a business value side by side, day by day.
 *
 * @remarks
 * Nothing is smoothed, shifted or filled: a day on which one of both is not known is a gap and no pair, and a day whose
 * business value is an outlier is marked and counted. Outages are no outliers: they are what is looked for. No number is
 * given for fewer than eight pairs, or when one side never changes.
 *
 * @public
 */
export function correlate(days: readonly Day[]): {
  correlation: Correlation;
  points: CorrelationPoint[];
} {
  const pairs = days.filter(isPair);
  const far = outliers(pairs.map(pair => pair.value));
  const marked = new Set(
    pairs.filter((_, index) => far[index]).map(({ day }) => day),
  );
  return {
    correlation: {
      pairs: pairs.length,
      outliers: marked.size,
      ...claim(pairs),
    },
    points: days.map(day =>
      marked.has(day.day) ? { ...day, outlier: true } : day,
    ),
  };
}
