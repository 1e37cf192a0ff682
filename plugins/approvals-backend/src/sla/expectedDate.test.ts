import { expectedDate, type StageAhead } from './expectedDate';
import { loadCalendar } from './loadCalendar';
import { addWorkingTime, workingHoursBetween } from './workingTime';

/** Paris, 9:00 to 12:30 and 13:30 to 18:00, Monday to Friday, French holidays. */
const calendar = loadCalendar(undefined);

function expected(now: string, ...stages: StageAhead[]) {
  return expectedDate(stages, {
    now,
    addWorkingTime: (from, hours) => addWorkingTime(from, hours, calendar),
    workingHoursBetween: (from, to, atMost) =>
      workingHoursBetween(from, to, calendar, atMost),
  });
}

describe('the expected date', () => {
  const monday = '2026-11-23T08:00:00.000Z';

  it('of a stage that is open for years costs no more than that of a new one', () => {
    const days = jest.spyOn(calendar, 'stretchesOf');
    const openedAt = '2017-01-02T08:00:00.000Z';
    const stage = { openedAt, medianHours: 4, slaHours: 16 };
    expect(expected(monday, stage)).toBeUndefined();
    expect(days.mock.calls.length).toBeLessThan(5);
    days.mockRestore();
  });

  it.each<[string, string, StageAhead[], string | undefined]>([
    [
      'is the median of the past, rather than the SLA',
      monday,
      [{ openedAt: monday, medianHours: 2, slaHours: 40 }],
      '2026-11-23T10:00:00.000Z',
    ],
    [
      'is the SLA while there is no past',
      monday,
      [{ openedAt: monday, slaHours: 8 }],
      '2026-11-23T17:00:00.000Z',
    ],
    [
      'adds the stages that wait',
      monday,
      [{ openedAt: monday, medianHours: 8 }, { slaHours: 2 }],
      '2026-11-24T10:00:00.000Z',
    ],
    [
      'takes off what is spent',
      '2026-11-23T10:00:00.000Z',
      [{ openedAt: monday, medianHours: 3 }],
      '2026-11-23T11:00:00.000Z',
    ],
    [
      'falls back to the SLA when the median is over',
      '2026-11-23T13:00:00.000Z',
      [{ openedAt: monday, medianHours: 1, slaHours: 8 }],
      '2026-11-23T17:00:00.000Z',
    ],
    [
      'is unknown when all of it is over',
      '2026-11-25T13:00:00.000Z',
      [{ openedAt: monday, medianHours: 1, slaHours: 8 }],
      undefined,
    ],
    ['is unknown without a past and an SLA', monday, [{}], undefined],
    ['is unknown when nothing is ahead', monday, [], undefined],
    [
      'jumps over a holiday and a weekend',
      // Thursday evening before Friday, 1 May.
      '2026-04-30T15:00:00.000Z',
      [{ openedAt: '2026-04-30T15:00:00.000Z', slaHours: 2 }],
      '2026-05-04T08:00:00.000Z',
    ],
    [
      'keeps to the wall clock over the change of the clocks',
      // Friday before the last Sunday of March.
      '2026-03-27T16:00:00.000Z',
      [{ openedAt: '2026-03-27T16:00:00.000Z', slaHours: 2 }],
      '2026-03-30T08:00:00.000Z',
    ],
  ])('%s', (_, now, stages, date) => {
    expect(expected(now, ...stages)).toBe(date);
  });
});
