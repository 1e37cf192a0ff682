import { DateTime } from 'luxon';
import { isFrenchHoliday } from './frenchHolidays';

const ZONE = 'Europe/Paris';
const LAST_WORKING_WEEKDAY = 5;

/**
 * A moment of the story: so many working days before today, at an hour of Paris. `D-1` is the last working day that
 * is over, so no moment is ever in the future.
 */
export type Moment = `D-${number} ${number}:${number}`;

function isWorkingDay(day: DateTime): boolean {
  return (
    day.weekday <= LAST_WORKING_WEEKDAY &&
    !isFrenchHoliday(day.toISODate() ?? '')
  );
}

/** Reads the moments of the story against one present. */
export class StoryClock {
  readonly #now: DateTime;
  /** Working days before today, the latest first, as far as somebody asked. */
  readonly #days: DateTime[] = [];

  static create(now: Date): StoryClock {
    return new StoryClock(DateTime.fromJSDate(now, { zone: ZONE }));
  }

  private constructor(now: DateTime) {
    this.#now = now;
  }

  /**
   * @param moment - for instance `D-12 09:40`.
   * @returns the instant in ISO 8601 UTC.
   */
  instantOf(moment: Moment): string {
    const [, days, hour, minute] = /^D-(\d+) (\d+):(\d+)$/.exec(moment) ?? [];
    return this.#workingDay(Number(days))
      .set({ hour: Number(hour), minute: Number(minute) })
      .toJSDate()
      .toISOString();
  }

  /** The end of a day to come, so many calendar days from today. */
  endOfDayIn(days: number): string {
    return this.#now
      .plus({ days })
      .set({ hour: 18, minute: 0, second: 0, millisecond: 0 })
      .toJSDate()
      .toISOString();
  }

  /** A day before or after today, by the calendar, as an ISO date. */
  dayIn(days: number): string {
    return this.#now.plus({ days }).toFormat('yyyy-MM-dd');
  }

  #workingDay(daysAgo: number): DateTime {
    let day = this.#days.at(-1) ?? this.#now.startOf('day');
    while (this.#days.length < daysAgo) {
      day = day.minus({ days: 1 });
      if (isWorkingDay(day)) this.#days.push(day);
    }
    return this.#days[daysAgo - 1];
  }
}
