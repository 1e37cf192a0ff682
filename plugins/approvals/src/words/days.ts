import { getLocalTimeZone, type CalendarDate } from '@internationalized/date';

/** The first moment of a day, where the reader is. */
export function startOfDay(day: CalendarDate): string {
  return day.toDate(getLocalTimeZone()).toISOString();
}

/** The last moment of a day, where the reader is: what ends then lasts through the day. */
export function endOfDay(day: CalendarDate): string {
  const next = day.add({ days: 1 }).toDate(getLocalTimeZone());
  return new Date(next.getTime() - 1).toISOString();
}
