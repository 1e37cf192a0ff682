const DAY_MS = 24 * 60 * 60 * 1000;

/** Month and day of the public holidays that do not move. */
const fixedHolidays = [
  '01-01',
  '05-01',
  '05-08',
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
];

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const movingHolidays = [1, 39, 50];

/** Easter Sunday of a year, by Gauss's rule with the Gregorian corrections. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const leapDays = Math.floor(year / 4);
  const golden = year % 19;
  const epact =
    (century -
      Math.floor(century / 4) -
      Math.floor((8 * century + 13) / 25) +
      19 * golden +
      15) %
    30;
  const fullMoon =
    epact -
    Math.floor(epact / 28) *
      (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday =
    (year + leapDays + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  const daysAfterMarch = fullMoon - weekday + 28;
  return Date.UTC(year, 2, daysAfterMarch);
}

/**
 * Whether nobody works in France on a day because it is a public holiday.
 *
 * @param isoDate - for instance `2026-05-14`.
 */
export function isFrenchHoliday(isoDate: string): boolean {
  const year = Number(isoDate.slice(0, 4));
  const moving = movingHolidays.map(days =>
    new Date(easter(year) + days * DAY_MS).toISOString().slice(0, 10),
  );
  return fixedHolidays.includes(isoDate.slice(5)) || moving.includes(isoDate);
}
