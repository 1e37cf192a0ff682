import type { WorkingCalendar } from './WorkingCalendar';

/**
 * The last second of a local day.
 *
 * @param day - such as `2026-11-23`
 * @returns ISO 8601 UTC
 */
export function endOfDay(day: string, calendar: WorkingCalendar): string {
  return calendar
    .dayOf(day)
    .endOf('day')
    .set({ millisecond: 0 })
    .toUTC()
    .toJSDate()
    .toISOString();
}
