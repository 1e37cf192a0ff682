import { DateTime } from 'luxon';

export const HISTORY_DAYS = 90;
export const HISTORY_HOURS = 48;

/** The calendar day on which an instant falls, for instance `2026-11-22`. */
export function dayOf(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** The hour of an instant. In UTC: no hour comes twice or never when clocks change. */
export function hourOf(at: Date): string {
  return `${at.toISOString().slice(0, 13)}:00Z`;
}

/** The last days, today included, oldest first; each once, also when clocks change. */
export function lastDays(now: Date, count: number, timeZone: string): string[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  return Array.from({ length: count }, (_, index) =>
    today.minus({ days: count - 1 - index }).toFormat('yyyy-MM-dd'),
  );
}

/** The instant at which a calendar day begins. */
export function startOfDay(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate();
}

/** The last millisecond of a calendar day, however many hours it has. */
export function endOfDay(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).endOf('day').toJSDate();
}

/** Days from one to another, both included, oldest first; of a range from outside no more than so many. */
export function daysBetween(
  from: string,
  to: string,
  atMost = Infinity,
): string[] {
  const days: string[] = [];
  let day = DateTime.fromISO(from, { zone: 'utc' });
  const last = DateTime.fromISO(to, { zone: 'utc' });
  while (day <= last && days.length < atMost) {
    days.push(day.toFormat('yyyy-MM-dd'));
    day = day.plus({ days: 1 });
  }
  return days;
}
