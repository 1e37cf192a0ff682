import { contractDeadline } from './contractDeadline';
import { contractState } from './contractState';
import { daysActedUpon, workingDayUntil } from './workingDays';

describe('the last day to act on a contract', () => {
  it.each([
    // end, notice, renews by itself, last day, is notice
    ['2027-05-31', 'P3M', true, '2027-02-28', true],
    ['2028-05-31', 'P3M', true, '2028-02-29', true],
    ['2027-03-31', 'P1M', true, '2027-02-28', true],
    ['2028-02-29', 'P1Y', true, '2027-02-28', true],
    ['2028-02-29', 'P4Y', true, '2024-02-29', true],
    ['2027-01-31', 'P2M', true, '2026-11-30', true],
    ['2027-03-31', 'P1M10D', true, '2027-02-18', true],
    ['2027-03-01', 'P1D', true, '2027-02-28', true],
    ['2028-03-01', 'P2W', true, '2028-02-16', true],
    ['2027-03-31', 'P90D', true, '2026-12-31', true],
    // It ends by itself: no notice is needed.
    ['2027-03-31', 'P3M', false, '2027-03-31', false],
    ['2027-03-31', 'P3M', undefined, '2027-03-31', false],
    ['2027-03-31', undefined, true, '2027-03-31', false],
    ['2027-03-31', 'P0D', true, '2027-03-31', false],
    ['2027-03-31', 'three months', true, '2027-03-31', false],
    // No calendar reaches so far back.
    ['2027-03-31', 'P9000Y', true, '2027-03-31', false],
    ['2027-03-31', 'P99999999999Y', true, '2027-03-31', false],
    ['0000-03-31', 'P1Y', true, '0000-03-31', false],
  ])(
    'of %s with %s (renews: %s) is %s',
    (contractEnd, noticePeriod, autoRenewal, date, isNotice) => {
      expect(
        contractDeadline({ contractEnd, noticePeriod, autoRenewal }),
      ).toEqual({ date, isNotice });
    },
  );

  it.each([undefined, '', 'soon', '2027-02-30'])(
    'is unknown when the end is %p',
    contractEnd => expect(contractDeadline({ contractEnd })).toBeUndefined(),
  );
});

describe('working days', () => {
  const holidays = ['2027-01-01', '2027-03-29', '2027-05-06', '2027-05-07'];
  const isHoliday = (date: string) => holidays.includes(date);

  it.each([
    ['2027-01-06', '2027-01-06', 'Wednesday'],
    ['2027-01-03', '2026-12-31', 'Sunday, after a Friday off'],
    ['2027-03-29', '2027-03-26', 'Easter Monday'],
    ['2027-05-09', '2027-05-05', 'Sunday, after two days off'],
  ])('until %s end on %s (%s)', (date, expected) => {
    expect(workingDayUntil(date, isHoliday)).toBe(expected);
  });

  it('holds still when every day is off', () => {
    expect(workingDayUntil('2027-01-06', () => true)).toBe('2027-01-06');
  });

  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2027-01-01', '2027-01-04'],
    ['2027-05-05', '2027-05-08'],
    ['2027-05-06', '2027-05-09'],
    ['2027-03-20', '2027-03-29'],
    ['2026-12-31', '9999-12-31'],
  ])('between %s and %s are found by their own days', (from, to) => {
    const bounds = daysActedUpon(from, to, isHoliday);
    const days = Array.from({ length: 200 }, (_, day) =>
      new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10),
    );
    for (const day of days) {
      const actBy = workingDayUntil(day, isHoliday);
      expect([day, day >= bounds.from && day <= bounds.to]).toEqual([
        day,
        actBy >= from && actBy <= to,
      ]);
    }
  });
});

describe('a renewal', () => {
  it.each([
    [true, true, '2026-01-01', 'decided'],
    [false, true, '2026-01-01', 'late'],
    [false, false, '2026-11-21', 'late'],
    [false, true, '2026-11-22', 'waiting'],
    [false, false, '2026-11-22', 'upcoming'],
  ] as const)(
    'decided %s, asked %s, to act by %s: %s',
    (isDecided, hasRequest, actBy, state) => {
      const today = '2026-11-22';
      expect(contractState({ isDecided, hasRequest, actBy, today })).toBe(
        state,
      );
    },
  );
});
