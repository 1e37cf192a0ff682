import { isFrenchHoliday } from './frenchHolidays';

describe('the public holidays of France', () => {
  it.each([
    ['New Year', '2027-01-01'],
    ['Labour Day', '2026-05-01'],
    ['Victory Day', '2026-05-08'],
    ['the national day', '2026-07-14'],
    ['Assumption', '2026-08-15'],
    ['All Saints', '2026-11-01'],
    ['Armistice Day', '2026-11-11'],
    ['Christmas', '2026-12-25'],
    ['Easter Monday 2026', '2026-04-06'],
    ['Ascension 2026', '2026-05-14'],
    ['Whit Monday 2026', '2026-05-25'],
    ['Easter Monday 2027', '2027-03-29'],
    ['Ascension 2024', '2024-05-09'],
    ['Whit Monday 2024', '2024-05-20'],
    ['the latest Easter Monday', '2038-04-26'],
    ['Easter Monday 2000', '2000-04-24'],
  ])('include %s', (_, day) => {
    expect(isFrenchHoliday(day)).toBe(true);
  });

  it.each(['2026-04-03', '2026-04-07', '2026-11-20', '2026-12-26'])(
    'leave %s a working day',
    day => {
      expect(isFrenchHoliday(day)).toBe(false);
    },
  );
});
