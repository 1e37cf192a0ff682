import type { CostBand } from '../types';

const upperLimits: ReadonlyArray<[limit: number, band: CostBand]> = [
  [1_000, 'under_1000'],
  [5_000, '1000_5000'],
  [20_000, '5000_20000'],
  [100_000, '20000_100000'],
];

/**
 * The band in which a yearly cost lies, for people who may not see amounts. The lower limit belongs to the band.
 *
 * @public
 */
export function costBand(annualCost: number): CostBand {
  if (annualCost <= 0) return 'free';
  const found = upperLimits.find(([limit]) => annualCost < limit);
  return found ? found[1] : 'over_100000';
}
