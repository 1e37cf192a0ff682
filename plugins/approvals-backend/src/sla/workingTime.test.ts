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
      'over a leap day that is a Sunday',
      '2032-02-27T16:00:00Z',
      2,
      '2032-03-01T09:00:00.000Z',
    ],
    [
      'over 28 February of a year without a leap day',
      '2100-02-26T16:00:00Z',
      2,
      '2100-03-01T09:00:00.000Z',
    ],
    [
      'over two holidays in a row with a week-end, at the end of a year',
      '2026-12-24T16:00:00Z',
      10,
      '2026-12-29T09:00:00.000Z',
    ],
    [
      'into the next year, whose holidays are its own',
      '2026-12-31T16:00:00Z',
      2,
      '2027-01-04T09:00:00.000Z',
    ],
    [
      'over Ascension Day, which moves and does not make a bridge',
      '2027-05-05T15:00:00Z',
      2,
      '2027-05-07T08:00:00.000Z',
    ],
    ['over Whit Monday', '2027-05-14T15:00:00Z', 2, '2027-05-18T08:00:00.000Z'],
    [
      'over a holiday that falls on a Saturday, which gives no other day',
      '2026-08-14T15:00:00Z',
      2,
      '2026-08-17T08:00:00.000Z',
    ],
    [
      'when the clocks changed between two working days of one review',
      '2026-10-23T07:00:00Z',
      24,
      '2026-10-27T17:00:00.000Z',
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

  it.each([
    // 25 hours on the day when summer time ends, 23 when it begins; New York and Lord Howe change on other days.
    [
      'a day of 25 hours',
      { timeZone: 'Europe/Paris' },
      '2026-10-24T22:00:00Z',
      25,
      '2026-10-25T23:00:00.000Z',
    ],
    [
      'a day of 25 hours and the one after it',
      { timeZone: 'Europe/Paris' },
      '2026-10-24T22:00:00Z',
      49,
      '2026-10-26T23:00:00.000Z',
    ],
    [
      'a night shift over the hour that is not there',
      { hours: ['01:00-05:00'] },
      '2026-03-29T00:00:00Z',
      3,
      '2026-03-29T03:00:00.000Z',
    ],
    [
      'a night shift over the hour that is there twice',
      { hours: ['01:00-05:00'] },
      '2026-10-24T23:00:00Z',
      5,
      '2026-10-25T04:00:00.000Z',
    ],
    [
      'another zone, on its own date',
      { timeZone: 'America/New_York' },
      '2026-03-08T05:00:00Z',
      23,
      '2026-03-09T04:00:00.000Z',
    ],
    [
      'a zone that changes by half an hour',
      { timeZone: 'Australia/Lord_Howe' },
      '2026-04-04T13:00:00Z',
      24.5,
      '2026-04-05T13:30:00.000Z',
    ],
    [
      'a zone that never changes',
      { timeZone: 'Asia/Kolkata' },
      '2026-03-28T18:30:00Z',
      24,
      '2026-03-29T18:30:00.000Z',
    ],
  ])('%s', (_, config, start, hours, due) => {
    const calendar = loadCalendar({
      days: [1, 2, 3, 4, 5, 6, 7],
      hours: ['00:00-24:00'],
      holidays: false,
      ...config,
    });
    expect(addWorkingTime(start, hours, calendar)).toBe(due);
  });

  it.each([
    ['France', { country: 'FR' }, '2028-12-26'],
    ['Moselle has two more', { country: 'FR', state: '57' }, '2028-12-27'],
    ['Germany', { country: 'DE' }, '2028-12-27'],
    ['none at all', false, '2028-12-25'],
  ])('goes by the holidays of the place: %s', (_, holidays, day) => {
    const calendar = loadCalendar({ holidays });
    // The 25th is a Monday.
    const due = addWorkingTime('2028-12-22T16:30:00Z', 2, calendar);
    expect(due.slice(0, 10)).toBe(day);
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

  it('counts no more than somebody asks for, and looks at no day after', () => {
    const [start, end] = ['2016-11-23T08:00:00Z', '2026-11-23T17:00:00Z'];
    const days = jest.spyOn(office, 'stretchesOf');
    for (const atMost of [0, 0.5, 8, 9, 20]) {
      days.mockClear();
      expect(workingHoursBetween(start, end, office, atMost)).toBe(atMost);
      expect(days.mock.calls.length).toBeLessThan(4);
    }
    days.mockRestore();
    expect(workingHoursBetween(start, '2016-11-23T09:00:00Z', office, 5)).toBe(
      1,
    );
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
