import { loadCalendar } from './loadCalendar';
import {
  addWorkingTime,
  rememberWorkingDay,
  workingDayOf,
  workingHoursBetween,
} from './workingTime';

const office = loadCalendar(undefined);
const roundTheClock = loadCalendar({
  days: [1, 2, 3, 4, 5, 6, 7],
  hours: ['00:00-24:00'],
});

describe('addWorkingTime', () => {
  it.each([
    // Europe/Paris: UTC+1 in winter, UTC+2 in summer; 09:00-12:30 and 13:30-18:00.
    ['within a morning', '2026-11-23T08:00:00Z', 2, '2026-11-23T10:00:00.000Z'],
    ['over lunch', '2026-11-23T11:00:00Z', 2, '2026-11-23T14:00:00.000Z'],
    [
      'to the very end of a day, not the next morning',
      '2026-11-23T08:00:00Z',
      8,
      '2026-11-23T17:00:00.000Z',
    ],
    ['overnight', '2026-11-23T16:00:00Z', 2, '2026-11-24T09:00:00.000Z'],
    [
      'from before opening',
      '2026-11-23T03:00:00Z',
      1,
      '2026-11-23T09:00:00.000Z',
    ],
    ['over a week-end', '2026-11-20T16:00:00Z', 2, '2026-11-23T09:00:00.000Z'],
    [
      'asked on a Sunday',
      '2026-11-22T12:00:00Z',
      1,
      '2026-11-23T09:00:00.000Z',
    ],
    ['over 14 July', '2026-07-13T15:00:00Z', 2, '2026-07-15T08:00:00.000Z'],
    [
      'over Easter Monday, which moves',
      '2026-04-03T15:00:00Z',
      2,
      '2026-04-07T08:00:00.000Z',
    ],
    ['over 29 February', '2028-02-28T16:00:00Z', 2, '2028-02-29T09:00:00.000Z'],
    [
      'over the week-end in which summer time begins',
      '2026-03-27T16:00:00Z',
      2,
      '2026-03-30T08:00:00.000Z',
    ],
    [
      'over the week-end in which summer time ends',
      '2026-10-23T15:00:00Z',
      2,
      '2026-10-26T09:00:00.000Z',
    ],
    [
      'a fraction of an hour',
      '2026-11-23T08:00:00Z',
      0.5,
      '2026-11-23T08:30:00.000Z',
    ],
    ['several days', '2026-11-23T08:00:00Z', 40, '2026-11-27T17:00:00.000Z'],
  ])('%s', (_, start, hours, due) => {
    expect(addWorkingTime(start, hours, office)).toBe(due);
  });

  it('counts a day of 23 hours as 23 hours', () => {
    expect(addWorkingTime('2026-03-28T23:00:00Z', 24, roundTheClock)).toBe(
      '2026-03-29T23:00:00.000Z',
    );
  });

  it('starts at the beginning of the following stretch for a start at lunch', () => {
    expect(addWorkingTime('2026-11-23T11:45:00Z', 1, office)).toBe(
      '2026-11-23T13:30:00.000Z',
    );
  });
});

describe('workingHoursBetween', () => {
  it.each([
    ['2026-11-23T08:00:00Z', '2026-11-23T17:00:00Z', 8],
    ['2026-11-20T16:00:00Z', '2026-11-23T09:00:00Z', 2],
    ['2026-11-21T08:00:00Z', '2026-11-22T17:00:00Z', 0],
    ['2026-11-23T17:00:00Z', '2026-11-23T08:00:00Z', 0],
  ])('%s to %s: %d', (start, end, hours) => {
    expect(workingHoursBetween(start, end, office)).toBe(hours);
  });

  it('undoes addWorkingTime', () => {
    for (const hours of [0.25, 3, 8, 17, 120]) {
      const start = '2026-12-23T10:07:00.000Z';
      const due = addWorkingTime(start, hours, office);
      expect(workingHoursBetween(start, due, office)).toBeCloseTo(hours);
    }
  });
});

describe('workingDayOf', () => {
  it.each([
    ['late in the evening in Paris', '2026-11-23T22:30:00Z', '2026-11-23'],
    ['after midnight in Paris', '2026-11-23T23:30:00Z', '2026-11-24'],
    ['on a Sunday it is still Friday', '2026-11-22T12:00:00Z', '2026-11-20'],
    ['on a holiday it is the day before', '2026-07-14T12:00:00Z', '2026-07-13'],
  ])('%s', (_, instant, day) => {
    expect(workingDayOf(instant, office)).toBe(day);
  });
});

describe('loadCalendar', () => {
  it.each([
    [{ timeZone: 'Paris' }, 'approvals.calendar.timeZone: expected an IANA'],
    [{ days: [0] }, 'approvals.calendar.days[0]'],
    [
      { hours: ['9-17'] },
      'approvals.calendar.hours[0]: expected hours such as',
    ],
    [
      { hours: ['13:00-18:00', '09:00-12:00'] },
      'approvals.calendar.hours: expected ranges in order',
    ],
    [{ holidays: { country: 'XX' } }, 'approvals.calendar.holidays'],
    [{ zone: 'UTC' }, 'approvals.calendar: unknown "zone"'],
  ])('%j stops the start', (config, message) => {
    expect(() => loadCalendar(config)).toThrow(message);
  });
});

describe('the working day, asked again and again', () => {
  it('is the one of each instant, in whatever order they come', () => {
    const workingDay = rememberWorkingDay(office);
    const instants = [
      '2026-11-20T22:59:59.999Z',
      '2026-11-20T22:59:00.000Z',
      '2026-11-22T23:00:00.000Z',
      '2026-11-20T22:59:30.000Z',
    ];
    expect(instants.map(workingDay)).toEqual(
      instants.map(instant => workingDayOf(instant, office)),
    );
    expect(new Set(instants.map(workingDay)).size).toBe(2);
  });
});
