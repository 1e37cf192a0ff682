/** The scale that makes the median absolute deviation comparable to a standard deviation (Iglewicz and Hoaglin, 1993). */
const NORMAL_SCALE = 0.6745;
/** A modified z-score above it marks an outlier (Iglewicz and Hoaglin, 1993). */
const OUTLIER_SCORE = 3.5;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The value below which a share of the others lies, with linear interpolation between neighbours (type 7 of Hyndman and
 * Fan, 1996: what spreadsheets and R give).
 *
 * @param share - 0.5 is the median, 0.9 the 90th percentile.
 * @returns undefined for no values.
 * @public
 */
export function quantile(
  values: readonly number[],
  share: number,
): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/**
 * The correlation of Pearson: how well a straight line fits.
 *
 * @returns undefined when one side does not vary.
 * @public
 */
export function pearson(
  xs: readonly number[],
  ys: readonly number[],
): number | undefined {
  const meanX = mean(xs);
  const meanY = mean(ys);
  let both = 0;
  let squaresX = 0;
  let squaresY = 0;
  xs.forEach((x, index) => {
    const offX = x - meanX;
    const offY = ys[index] - meanY;
    both += offX * offY;
    squaresX += offX * offX;
    squaresY += offY * offY;
  });
  if (!varies(xs) || !varies(ys)) return undefined;
  const size = Math.sqrt(squaresX) * Math.sqrt(squaresY);
  if (size === 0) return undefined;
  return Math.min(1, Math.max(-1, both / size));
}

/** Sums of equal fractions leave a tiny variance that is none, so equality itself is asked. */
function varies(values: readonly number[]): boolean {
  return values.some(value => value !== values[0]);
}

/**
 * The place of each value among all, from 1; equal values share the mean of their places.
 *
 * @public
 */
export function ranks(values: readonly number[]): number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value);
  const result: number[] = new Array(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (
      end + 1 < order.length &&
      order[end + 1].value === order[start].value
    )
      end += 1;
    for (let place = start; place <= end; place += 1) {
      result[order[place].index] = (start + end) / 2 + 1;
    }
    start = end + 1;
  }
  return result;
}

/**
 * The correlation of Spearman: whether one grows when the other does, along whatever curve.
 *
 * @returns undefined when one side does not vary.
 * @public
 */
export function spearman(
  xs: readonly number[],
  ys: readonly number[],
): number | undefined {
  return pearson(ranks(xs), ranks(ys));
}

/**
 * Which values lie far from the others, by the median absolute deviation: a few wild values do not hide one another, as
 * they would in a standard deviation.
 *
 * @remarks
 * When more than half of the values are equal the deviation is zero. Then the mean absolute deviation takes its place
 * (Iglewicz and Hoaglin, 1993).
 *
 * @public
 */
export function outliers(values: readonly number[]): boolean[] {
  const middle = quantile(values, 0.5);
  if (middle === undefined) return [];
  const deviations = values.map(value => Math.abs(value - middle));
  const median = quantile(deviations, 0.5) ?? 0;
  const scale =
    median > 0 ? median / NORMAL_SCALE : mean(deviations) * 1.253314;
  return deviations.map(
    deviation => scale > 0 && deviation / scale > OUTLIER_SCORE,
  );
}
