import { DateTime } from 'luxon';

/** Whether a calendar day, as an ISO 8601 date, is a public holiday. */
export type IsHoliday = (date: string) => boolean;

const SATURDAY = 6;

/** No country has so many days off in a row; a calendar that says so must not keep us forever. */
const LONGEST_REST_DAYS = 30;

function dayAt(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function isoDate(day: DateTime): string {
  return day.toISODate() ?? '';
}

function isWorkingDay(day: DateTime, isHoliday: IsHoliday): boolean {
  return day.weekday < SATURDAY && !isHoliday(isoDate(day));
}

function walk(date: string, step: 1 | -1, isHoliday: IsHoliday): string {
  let day = dayAt(date);
  for (let walked = 0; walked < LONGEST_REST_DAYS; walked += 1) {
    if (isWorkingDay(day, isHoliday)) return isoDate(day);
    day = day.plus({ days: step });
  }
  return date;
}

/**
 * The last working day until a day: a deadline on a Sunday must be met on Friday, because nobody posts a registered
 * letter on a Sunday.
 *
 * @public
 */
export function workingDayUntil(date: string, isHoliday: IsHoliday): string {
  return walk(date, -1, isHoliday);
}

/**
 * The days whose working day (by `workingDayUntil`) lies between two days, these included. A store that keeps the days
 * themselves can so be asked for the working days, without knowing any calendar.
 *
 * @public
 */
export function daysActedUpon(
  from: string,
  to: string,
  isHoliday: IsHoliday,
): { from: string; to: string } {
  const next = walk(isoDate(dayAt(to).plus({ days: 1 })), 1, isHoliday);
  const last = isoDate(dayAt(next).minus({ days: 1 }));
  return {
    from: walk(from, 1, isHoliday),
    // Days are compared as texts, and a year of five digits would come before all others.
    to: last.length > to.length ? to : last,
  };
}
