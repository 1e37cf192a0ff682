import { InputError } from '@backstage/errors';
import {
  availabilityOf,
  type EntityRef,
  type IndicatorValue,
} from '@passerelle/plugin-martech-common';
import {
  dayOf,
  daysBetween,
  endOfDay,
  lastDays,
  startOfDay,
} from '../health/calendar';
import type { HealthStore } from '../health/HealthStore';
import type { IndicatorStore } from './IndicatorStore';

const LONGEST_RANGE_DAYS = 400;
export const DEFAULT_RANGE_DAYS = 90;

/** Days of the portal's calendar, both included. */
export type DayRange = { from?: string; to?: string };

type Options = {
  values: IndicatorStore;
  health: HealthStore;
  timeZone: string;
  now: () => Date;
};

/** What was measured, day by day in the calendar of the portal. */
export class IndicatorCourse {
  readonly #values: IndicatorStore;
  readonly #health: HealthStore;
  readonly #timeZone: string;
  readonly #now: () => Date;

  static create(options: Options): IndicatorCourse {
    return new IndicatorCourse(options);
  }

  private constructor(options: Options) {
    this.#values = options.values;
    this.#health = options.health;
    this.#timeZone = options.timeZone;
    this.#now = options.now;
  }

  /**
   * The days of a range; the last 90 when nothing is said.
   *
   * @throws InputError for a range that is empty or too long.
   */
  days({ from, to }: DayRange): string[] {
    const last = to ?? dayOf(this.#now(), this.#timeZone);
    const first =
      from ??
      lastDays(
        startOfDay(last, this.#timeZone),
        DEFAULT_RANGE_DAYS,
        this.#timeZone,
      )[0];
    const days = daysBetween(first, last, LONGEST_RANGE_DAYS + 1);
    if (days.length === 0) {
      throw new InputError(`from: ${first} is after ${last}`);
    }
    if (days.length > LONGEST_RANGE_DAYS) {
      throw new InputError(
        `from: at most ${LONGEST_RANGE_DAYS} days can be asked for at once`,
      );
    }
    return days;
  }

  /** The values on these days, oldest first. */
  async values(
    id: string,
    days: readonly string[],
    toolRef?: EntityRef,
  ): Promise<IndicatorValue[]> {
    const from = startOfDay(days[0], this.#timeZone).toISOString();
    const to = endOfDay(days[days.length - 1], this.#timeZone).toISOString();
    return this.#values.list(id, { from, to, toolRef });
  }

  /** The availability of a tool on those of these days on which it was seen. */
  async availability(
    ref: EntityRef,
    days: readonly string[],
  ): Promise<IndicatorValue[]> {
    const seen = await this.#health.listDays(
      ref,
      days[0],
      days[days.length - 1],
    );
    return seen.flatMap(day => {
      const value = availabilityOf([day]);
      const at = startOfDay(day.day, this.#timeZone).toISOString();
      return value === undefined ? [] : { at, value };
    });
  }

  /** The last value of each day. */
  byDay(values: readonly IndicatorValue[]): Map<string, number> {
    return new Map(
      values.map(({ at, value }) => [
        dayOf(new Date(at), this.#timeZone),
        value,
      ]),
    );
  }
}
