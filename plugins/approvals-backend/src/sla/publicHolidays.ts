import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { CalendarConfig } from './calendarConfigSchema';

/**
 * The public holidays of a country, as local dates, worked out once per year.
 *
 * @throws Error when the library knows no such country, state or region
 */
export function publicHolidays(
  { country, state, region }: Exclude<CalendarConfig['holidays'], false>,
  timeZone: string,
): (date: string) => boolean {
  const holidays = new Holidays(country, state ?? '', region ?? '', {
    types: ['public'],
    timezone: timeZone,
  });
  if (holidays.getHolidays(2024).length === 0) {
    throw new Error(
      `no public holidays are known for ${[country, state, region]
        .filter(Boolean)
        .join('-')}; see the list of countries of date-holidays`,
    );
  }
  const years = new Map<number, Set<string>>();
  return date => {
    const year = Number(date.slice(0, 4));
    const known = years.get(year) ?? datesOf(holidays, year, timeZone);
    years.set(year, known);
    return known.has(date);
  };
}

function datesOf(
  holidays: Holidays,
  year: number,
  timeZone: string,
): Set<string> {
  return new Set(
    holidays
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(({ start, end }) => daysBetween(start, end, timeZone)),
  );
}

function daysBetween(start: Date, end: Date, timeZone: string): string[] {
  const dates: string[] = [];
  let day = DateTime.fromJSDate(start, { zone: timeZone }).startOf('day');
  while (day.toMillis() < end.getTime()) {
    dates.push(day.toFormat('yyyy-MM-dd'));
    day = day.plus({ days: 1 });
  }
  return dates;
}
