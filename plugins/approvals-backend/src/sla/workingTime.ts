import { DateTime } from 'luxon';
import type { WorkingCalendar } from './WorkingCalendar';

const millisecondsPerHour = 3_600_000;
/** A calendar in which nobody works for years is a mistake; the search must end all the same. */
const maxDays = 3660;

/**
 * The instant at which so many working hours after a start are over.
 *
 * @param start - ISO 8601; outside of working time the clock starts with the next working time
 * @returns ISO 8601 UTC
 */
export function addWorkingTime(
  start: string,
  hours: number,
  calendar: WorkingCalendar,
): string {
  const begin = Date.parse(start);
  let remaining = hours * millisecondsPerHour;
  let day = calendar.dayOf(start);
  for (let count = 0; count < maxDays; count++) {
    for (const { from, to } of calendar.stretchesOf(day)) {
      const since = Math.max(from, begin);
      const available = Math.max(0, to - since);
      if (available > 0 && remaining <= available) {
        return new Date(since + remaining).toISOString();
      }
      remaining -= available;
    }
    day = day.plus({ days: 1 });
  }
  return day.toUTC().toJSDate().toISOString();
}

/**
 * Working hours between two instants; 0 when the end is not after the start.
 *
 * @param atMost - whoever asks only whether so many hours are over need not have the days after them counted
 */
export function workingHoursBetween(
  start: string,
  end: string,
  calendar: WorkingCalendar,
  atMost = Infinity,
): number {
  const [begin, finish] = [Date.parse(start), Date.parse(end)];
  const enough = atMost * millisecondsPerHour;
  let total = 0;
  let day = calendar.dayOf(start);
  for (
    let count = 0;
    count < maxDays && total < enough && day.toMillis() < finish;
    count++, day = day.plus({ days: 1 })
  ) {
    for (const { from, to } of calendar.stretchesOf(day)) {
      total += Math.max(0, Math.min(to, finish) - Math.max(from, begin));
    }
  }
  return Math.min(total, enough) / millisecondsPerHour;
}

/**
 * The working day that an instant counts for: its own local day, or on a day off the last working day before.
 *
 * @returns a local date such as `2026-11-23`
 */
export function workingDayOf(
  instant: string,
  calendar: WorkingCalendar,
): string {
  let day: DateTime = calendar.dayOf(instant);
  for (let count = 0; count < maxDays && !calendar.isWorkingDay(day); count++) {
    day = day.minus({ days: 1 });
  }
  return day.toFormat('yyyy-MM-dd');
}

/**
 * {@link workingDayOf} for many questions about the present: the instants of a minute share their local day in every
 * time zone, and the last answer is kept for them.
 */
export function rememberWorkingDay(
  calendar: WorkingCalendar,
): (instant: string) => string {
  let known = { minute: '', day: '' };
  return instant => {
    const minute = instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (known.minute !== minute) {
      known = { minute, day: workingDayOf(instant, calendar) };
    }
    return known.day;
  };
}
