import type { HealthDay } from './types';

/**
 * The share of looks at which a tool worked, slowly or not. Looks that told nothing do not count, on either side.
 *
 * @returns undefined when nothing was seen.
 * @public
 */
export function availabilityOf(
  days: ReadonlyArray<Pick<HealthDay, 'operational' | 'degraded' | 'down'>>,
): number | undefined {
  let worked = 0;
  let seen = 0;
  for (const { operational, degraded, down } of days) {
    worked += operational + degraded;
    seen += operational + degraded + down;
  }
  return seen === 0 ? undefined : worked / seen;
}
