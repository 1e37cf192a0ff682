import type { IsHoliday } from '@passerelle/plugin-martech-common';
import { dayOf, endOfDay, startOfDay } from '../health/calendar';

const DAY_MILLISECONDS = 86_400_000;
const weekend: readonly number[] = [6, 0];

/** What working days are counted by. */
export type WorkingCalendar = { timeZone: string; isHoliday: IsHoliday };

function isWorkingDay(day: string, isHoliday: IsHoliday): boolean {
  return !weekend.includes(new Date(day).getUTCDay()) && !isHoliday(day);
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MILLISECONDS)
    .toISOString()
    .slice(0, 10);
}

/** Which part of a day, from its beginning, has gone by at an instant. */
function partOfDay(at: string, day: string, timeZone: string): number {
  const start = +startOfDay(day, timeZone);
  // A day on which clocks change is one day as well.
  const length = +endOfDay(day, timeZone) + 1 - start;
  return (Date.parse(at) - start) / length;
}

/**
 * The days between two instants, without weekends and public holidays: what falls on one of those does not count, and a
 * working day counts as far as it went by. From Friday noon to Monday noon is one day.
 */
export function workingDaysBetween(
  from: string,
  to: string,
  { timeZone, isHoliday }: WorkingCalendar,
): number {
  if (to <= from) return 0;
  const first = dayOf(new Date(from), timeZone);
  const last = dayOf(new Date(to), timeZone);
  let days = 0;
  for (let day = first; day <= last; day = nextDay(day)) {
    if (!isWorkingDay(day, isHoliday)) continue;
    const begun = day === first ? partOfDay(from, day, timeZone) : 0;
    const ended = day === last ? partOfDay(to, day, timeZone) : 1;
    days += ended - begun;
  }
  return days;
}
