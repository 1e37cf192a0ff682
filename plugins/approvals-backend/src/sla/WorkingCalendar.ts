import { DateTime } from 'luxon';
import type { CalendarConfig } from './calendarConfigSchema';
import { publicHolidays } from './publicHolidays';

/** A stretch of working time, in milliseconds since 1970. */
export type WorkingStretch = { from: number; to: number };

/**
 * When people work: time zone, weekdays, hours and public holidays.
 */
export class WorkingCalendar {
  readonly #config: CalendarConfig;
  readonly #isHoliday: (date: string) => boolean;

  private constructor(
    config: CalendarConfig,
    isHoliday: (date: string) => boolean,
  ) {
    this.#config = config;
    this.#isHoliday = isHoliday;
  }

  /** @throws Error when the country of the holidays is unknown */
  static create(config: CalendarConfig): WorkingCalendar {
    return new WorkingCalendar(
      config,
      config.holidays === false
        ? () => false
        : publicHolidays(config.holidays, config.timeZone),
    );
  }

  /** Midnight of the local day that an instant belongs to. */
  dayOf(instant: string): DateTime {
    return DateTime.fromISO(instant, { zone: this.#config.timeZone }).startOf(
      'day',
    );
  }

  isWorkingDay(day: DateTime): boolean {
    return (
      this.#config.days.includes(day.weekday) &&
      !this.#isHoliday(day.toFormat('yyyy-MM-dd'))
    );
  }

  /**
   * The working time of one day. By the wall clock: on the days when the clocks change, a stretch across the change is
   * an hour shorter or longer.
   */
  stretchesOf(day: DateTime): WorkingStretch[] {
    if (!this.isWorkingDay(day)) {
      return [];
    }
    return this.#config.hours.map(range => ({
      from: atTime(day, range.slice(0, 5)),
      to: atTime(day, range.slice(6)),
    }));
  }
}

function atTime(day: DateTime, time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour === 24
    ? day.plus({ days: 1 }).startOf('day').toMillis()
    : day.set({ hour, minute }).toMillis();
}
