import type { WorkingCalendar } from './WorkingCalendar';

/**
 * The local day that an instant belongs to.
 *
 * @returns such as `2026-11-23`
 */
export function localDayOf(instant: string, calendar: WorkingCalendar): string {
  return calendar.dayOf(instant).toFormat('yyyy-MM-dd');
}
