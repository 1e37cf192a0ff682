import type { LeadTime } from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { AnsweredRequest } from './AnswerStore';
import { summary } from './leadTimes';
import { workingDaysBetween, type WorkingCalendar } from './workingDaysBetween';

const MONTHS = 12;

/** A month of the calendar, from its first instant to that of the next. */
type Month = { month: string; start: Date; end: Date };

/** The last months, the running one included, oldest first. */
function lastMonths(now: Date, timeZone: string): Month[] {
  const current = DateTime.fromJSDate(now, { zone: timeZone }).startOf('month');
  return Array.from({ length: MONTHS }, (_, index) => {
    const start = current.minus({ months: MONTHS - 1 - index });
    return {
      month: start.toFormat('yyyy-MM'),
      start: start.toJSDate(),
      end: start.plus({ months: 1 }).toJSDate(),
    };
  });
}

/** The instant from which answers count. */
export function firstInstant(now: Date, timeZone: string): string {
  return lastMonths(now, timeZone)[0].start.toISOString();
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
  for (const { type, submittedAt, answeredAt, workingDays } of answered) {
    const at = new Date(answeredAt);
    const found = months.find(({ start, end }) => at >= start && at < end);
    if (!found) continue;
    const { month } = found;
    const known = types.get(type) ?? new Map<string, number[]>();
    types.set(type, known);
    const days = known.get(month) ?? [];
    known.set(month, days);
    days.push(
      workingDays ?? workingDaysBetween(submittedAt, answeredAt, calendar),
    );
  }
  return [...types]
    .map(([type, known]) => ({
      type,
      ...summary([...known.values()].flat()),
      months: months.map(({ month }) => {
        const days = known.get(month);
        return { month, ...(days && { waiting: summary(days) }) };
      }),
    }))
    .sort((a, b) => b.count - a.count || a.type.localeCompare(b.type));
}
