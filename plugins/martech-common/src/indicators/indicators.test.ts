import { correlate } from './correlate';
import { indicatorTrend, reachesTarget } from './indicatorTrend';
import { outliers, pearson, quantile, ranks, spearman } from './statistics';

/** Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973). */
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const anscombe = {
  one: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  three: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
};

describe('statistics against published values', () => {
  it.each([
    ['Anscombe 1', x, anscombe.one, 0.81642, 0.81818],
    ['Anscombe 3', x, anscombe.three, 0.81629, 0.99091],
    ['a line', [1, 2, 3, 4], [2, 4, 6, 8], 1, 1],
    ['a falling line', [1, 2, 3, 4], [8, 6, 4, 2], -1, -1],
    [
      'a curve that only grows',
      [1, 2, 3, 4, 5],
      [1, 8, 27, 64, 125],
      0.94311,
      1,
    ],
    ['ties', [1, 2, 2, 3], [1, 2, 3, 4], 0.94868, 0.94868],
  ])('%s', (_, xs, ys, straight, ranked) => {
    expect(pearson(xs, ys)).toBeCloseTo(straight, 4);
    expect(spearman(xs, ys)).toBeCloseTo(ranked, 4);
  });

  it('says nothing of what does not vary, whatever rounding makes of it', () => {
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
    expect(spearman([1, 2, 3], [5, 5, 5])).toBeUndefined();
  });

  it('gives equal values the mean of their places', () => {
    expect(ranks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
  });

  it.each([
    [[], 0.5, undefined],
    [[7], 0.9, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
  ])('of %j the quantile %d is %p', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });

  it.each([
    ['one wild value', [10, 11, 9, 10, 12, 100], [5]],
    [
      'two wild values that would hide in a mean',
      [1, 2, 2, 3, 2, 90, 95],
      [5, 6],
    ],
    ['mostly the same', [1, 1, 1, 1, 1, 1, 1, 0.2], [7]],
    ['all the same', [4, 4, 4], []],
    ['a gentle slope', [1, 2, 3, 4, 5], []],
  ])('%s', (_, values, expected) => {
    const marked = outliers(values).flatMap((far, index) => (far ? index : []));
    expect(marked).toEqual(expected);
  });
});

describe('availability beside a business value', () => {
  const days = (pairs: Array<[number?, number?]>) =>
    pairs.map(([availability, value], index) => ({
      day: `2026-11-${String(index + 1).padStart(2, '0')}`,
      ...(availability === undefined ? {} : { availability }),
      ...(value === undefined ? {} : { value }),
    }));
  const rising = Array.from({ length: 8 }, (_, index): [number, number] => [
    0.9 + index / 100,
    100 + index * 10,
  ]);

  it('claims nothing of seven pairs, and something of eight', () => {
    expect(correlate(days(rising.slice(0, 7))).correlation).toEqual({
      pairs: 7,
      outliers: 0,
      silence: 'too_few',
    });
    const { correlation } = correlate(days(rising));
    expect(correlation.pairs).toBe(8);
    expect(correlation.pearson).toBeCloseTo(1);
    expect(correlation.spearman).toBeCloseTo(1);
  });

  it('claims nothing when a tool never failed', () => {
    const calm = rising.map(([, value]): [number, number] => [1, value]);
    expect(correlate(days(calm)).correlation).toMatchObject({
      pairs: 8,
      silence: 'no_variation',
    });
  });

  it('keeps gaps as gaps: they are no pairs, and stay where they were', () => {
    const { correlation, points } = correlate(
      days([
        ...rising,
        [undefined, 5],
        [0.99, undefined],
        [undefined, undefined],
      ]),
    );
    expect(correlation.pairs).toBe(8);
    expect(points).toHaveLength(11);
    expect(points[8]).toEqual({ day: '2026-11-09', value: 5 });
    expect(points[10]).toEqual({ day: '2026-11-11' });
  });

  it('marks an outlier and counts it all the same', () => {
    const wild: Array<[number, number]> = [...rising, [0.9, 9000]];
    const { correlation, points } = correlate(days(wild));
    expect(points.filter(point => point.outlier)).toEqual([
      { day: '2026-11-09', availability: 0.9, value: 9000, outlier: true },
    ]);
    expect(correlation.outliers).toBe(1);
    expect(correlation.pearson).toBeLessThan(0);
  });
});

describe('the course of an indicator', () => {
  const at = (day: string, value: number) => ({
    at: `${day}T00:00:00Z`,
    value,
  });
  it.each([
    ['no value', [], 'up', undefined],
    ['one value', [at('2026-11-01', 5)], 'up', undefined],
    [
      'more, where more is good',
      [at('2026-10-01', 5), at('2026-11-01', 6)],
      'up',
      'better',
    ],
    [
      'more, where less is good',
      [at('2026-10-01', 5), at('2026-11-01', 6)],
      'down',
      'worse',
    ],
    [
      'hardly anything',
      [at('2026-10-01', 100), at('2026-11-01', 100.5)],
      'up',
      'stable',
    ],
    [
      'the 30 days before, whatever happened on one day',
      [
        at('2026-09-20', 10),
        at('2026-09-25', 10),
        at('2026-10-25', 8),
        at('2026-10-31', 8),
        at('2026-11-01', 99),
        at('2026-11-02', 8),
      ],
      'up',
      'worse',
    ],
    [
      'what came before a gap',
      [at('2026-01-01', 10), at('2026-11-01', 12)],
      'up',
      'better',
    ],
    [
      'days that are too close',
      [at('2026-10-20', 1), at('2026-11-01', 9)],
      'up',
      undefined,
    ],
    [
      'from nothing',
      [at('2026-10-01', 0), at('2026-11-01', 1)],
      'up',
      'better',
    ],
  ] as const)('%s', (_, values, direction, trend) => {
    expect(indicatorTrend(values, direction)).toBe(trend);
  });

  it.each([
    [0.8, 'up', 0.8, true],
    [0.79, 'up', 0.8, false],
    [12, 'down', 10, false],
    [10, 'down', 10, true],
    [10, 'down', undefined, undefined],
  ] as const)(
    '%d (%s is good) with the target %p: %p',
    (value, direction, target, reached) => {
      expect(reachesTarget(value, { direction, target })).toBe(reached);
    },
  );
});
