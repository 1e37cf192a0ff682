import { DateTime } from 'luxon';
import type { CalendarConfig } from './calendarConfigSchema';
import { publicHolidays } from './publicHolidays';

/** A stretch of working time, in milliseconds since 1970. */
export type WorkingStretch = { from: number; to: number };

/** Nearly three years: more than any median or deadline looks at. */
const MAX_REMEMBERED_DAYS = 1_000;

/**
 * When people work: time zone, weekdays, hours and public holidays.
 *
 * @remarks
 * Most questions are about today, and a local day costs more to find than a decision its hash: the last one, and the
 * working time of days, are remembered.
 */
export class WorkingCalendar {
  readonly #config: CalendarConfig;
  readonly #isHoliday: (date: string) => boolean;
  readonly #stretches = new Map<number, readonly WorkingStretch[]>();
  #lastDay?: { from: number; to: number; day: DateTime };

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
    const at = Date.parse(instant);
    const last = this.#lastDay;
    if (last && last.from <= at && at < last.to) {
      return last.day;
    }
    const zone = this.#config.timeZone;
    const day = DateTime.fromISO(instant, { zone }).startOf('day');
    const to = day.plus({ days: 1 }).toMillis();
    this.#lastDay = { from: day.toMillis(), to, day };
    return day;
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
  stretchesOf(day: DateTime): readonly WorkingStretch[] {
    const midnight = day.toMillis();
    const known = this.#stretches.get(midnight);
    if (known) {
      return known;
    }
    if (this.#stretches.size >= MAX_REMEMBERED_DAYS) {
      this.#stretches.clear();
    }
    const stretches = this.#computeStretches(day);
    this.#stretches.set(midnight, stretches);
    return stretches;
  }

  #computeStretches(day: DateTime): WorkingStretch[] {
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
