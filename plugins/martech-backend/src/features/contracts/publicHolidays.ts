import Holidays from 'date-holidays';
import type { IsHoliday } from '@passerelle/plugin-martech-common';

/**
 * The public holidays of a country, worked out once per year. `date` of each is its local day.
 *
 * @throws Error when the library knows no such country, state or region
 */
export function publicHolidays(place: {
  country: string;
  state?: string;
  region?: string;
}): IsHoliday {
  const { country, state, region } = place;
  const holidays = new Holidays(country, state ?? '', region ?? '', {
    types: ['public'],
  });
  const daysOf = (year: number) =>
    new Set(
      holidays
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
  if (daysOf(2024).size === 0) {
    throw new Error(
      `no public holidays are known for ${[country, state, region]
        .filter(Boolean)
        .join('-')}; see the list of countries of date-holidays`,
    );
  }
  const years = new Map<number, Set<string>>();
  return date => {
    const year = Number(date.slice(0, 4));
    const days = years.get(year) ?? daysOf(year);
    years.set(year, days);
    return days.has(date);
  };
}
