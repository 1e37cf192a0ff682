import type { HealthDay, HealthState } from '@passerelle/plugin-martech-common';

/** The worst that was seen on a day; unknown when nothing was. */
export function worstOfDay(
  day: Pick<HealthDay, 'operational' | 'degraded' | 'down'>,
): HealthState {
  if (day.down > 0) return 'down';
  if (day.degraded > 0) return 'degraded';
  return day.operational > 0 ? 'operational' : 'unknown';
}

/** How many of the days had each state as their worst. */
export function countDays(
  days: readonly HealthDay[],
): Record<HealthState, number> {
  const counts = { operational: 0, degraded: 0, down: 0, unknown: 0 };
  for (const day of days) counts[worstOfDay(day)] += 1;
  return counts;
}
