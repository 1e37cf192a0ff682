import type { LeadTime } from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import { dayOf } from '../health/calendar';
import type { AnsweredRequest } from './AnswerStore';
import { summary } from './leadTimes';
import { workingDaysBetween, type WorkingCalendar } from './workingDaysBetween';

const MONTHS = 12;

/** The last months, the running one included, oldest first. */
function lastMonths(now: Date, timeZone: string): string[] {
  const current = DateTime.fromJSDate(now, { zone: timeZone }).startOf('month');
  return Array.from({ length: MONTHS }, (_, index) =>
    current.minus({ months: MONTHS - 1 - index }).toFormat('yyyy-MM'),
  );
}

/** The instant from which answers count. */
export function firstInstant(now: Date, timeZone: string): string {
  return DateTime.fromISO(lastMonths(now, timeZone)[0], { zone: timeZone })
    .toUTC()
    .toJSDate()
    .toISOString();
}

/**
 * How long requests waited for their answer, by type, over twelve months and for each of them.
 *
 * @param answered - in any order; what was answered before these months does not count
 */
export function waitingTimes(
  answered: readonly AnsweredRequest[],
  now: Date,
  calendar: WorkingCalendar,
): LeadTime[] {
  const months = lastMonths(now, calendar.timeZone);
  const types = new Map<string, Map<string, number[]>>();
  for (const { type, submittedAt, answeredAt } of answered) {
    const day = dayOf(new Date(answeredAt), calendar.timeZone);
    const month = day.slice(0, 7);
    if (!months.includes(month)) continue;
    const known = types.get(type) ?? new Map<string, number[]>();
    types.set(type, known);
    const days = known.get(month) ?? [];
    known.set(month, days);
    days.push(workingDaysBetween(submittedAt, answeredAt, calendar));
  }
  return [...types]
    .map(([type, known]) => ({
      type,
      ...summary([...known.values()].flat()),
      months: months.map(month => {
        const days = known.get(month);
        return { month, ...(days && { waiting: summary(days) }) };
      }),
    }))
    .sort((a, b) => b.count - a.count || a.type.localeCompare(b.type));
}
