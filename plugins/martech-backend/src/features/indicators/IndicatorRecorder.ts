import {
  availabilityOf,
  type PortalIndicatorId,
} from '@passerelle/plugin-martech-common';
import { lastDays, startOfDay } from '../health/calendar';
import type { AvailabilityStore } from './AvailabilityStore';
import { coverage } from './coverage';
import type { DatedValue, IndicatorStore } from './IndicatorStore';
import { shadowOf } from './InsightService';
import { medianLeadTime } from './leadTimes';
import type { ToolCounts } from './ToolCounts';

const RECORDED_DAYS = 90;
const LEAD_TIME_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;
/** Whom the table names as the one who recorded what the portal computed. */
const PORTAL = 'plugin:martech';

/**
 * Records what the portal can measure itself, one value per day. What follows from recorded history is computed for each
 * of the last 90 days anew, so that a day on which the portal slept has its value too; the rest is known today only.
 */
export class IndicatorRecorder {
  readonly #tools: ToolCounts;
  readonly #seen: AvailabilityStore;
  readonly #values: IndicatorStore;
  readonly #timeZone: string;

  static create(options: {
    tools: ToolCounts;
    availability: AvailabilityStore;
    values: IndicatorStore;
    timeZone: string;
  }): IndicatorRecorder {
    return new IndicatorRecorder(options);
  }

  private constructor(options: {
    tools: ToolCounts;
    availability: AvailabilityStore;
    values: IndicatorStore;
    timeZone: string;
  }) {
    this.#tools = options.tools;
    this.#seen = options.availability;
    this.#values = options.values;
    this.#timeZone = options.timeZone;
  }

  async record(now: Date): Promise<void> {
    const days = lastDays(now, RECORDED_DAYS, this.#timeZone);
    await this.#keep('approval-lead-time', await this.#leadTimes(days), now);
    await this.#keep('availability', await this.#availability(days[0]), now);
    const today = this.#at(days[days.length - 1]);
    const measured = await this.#today();
    for (const [id, value] of measured) {
      if (value !== undefined)
        await this.#keep(id, [{ at: today, value }], now);
    }
  }

  async #today(): Promise<Array<[PortalIndicatorId, number | undefined]>> {
    const store = this.#tools;
    const verdicts = await store.countVerdicts();
    const { accesses, licences } = await store.sumLicences();
    const shadow = shadowOf(
      await store.countStatuses(),
      await store.countOutOfShadow(),
    );
    return [
      ['criteria-coverage', coverage(verdicts).share],
      ['satisfaction', await store.meanRating()],
      ['adoption', licences === 0 ? undefined : accesses / licences],
      ['out-of-the-shadow', shadow.regularised],
    ];
  }

  async #leadTimes(days: readonly string[]): Promise<DatedValue[]> {
    const first = startOfDay(days[0], this.#timeZone);
    const since = new Date(+first - LEAD_TIME_DAYS * DAY_MILLISECONDS);
    const decided = await this.#tools.listDecided(since.toISOString());
    return days.flatMap(day => {
      const at = this.#at(day);
      const end = new Date(Date.parse(at) + DAY_MILLISECONDS);
      const value = medianLeadTime(decided, end, LEAD_TIME_DAYS);
      return value === undefined ? [] : { at, value };
    });
  }

  async #availability(from: string): Promise<DatedValue[]> {
    const seen = await this.#seen.listDays(from);
    return seen.flatMap(day => {
      const value = availabilityOf([day]);
      return value === undefined ? [] : { at: this.#at(day.day), value };
    });
  }

  #at(day: string): string {
    return startOfDay(day, this.#timeZone).toISOString();
  }

  async #keep(
    id: PortalIndicatorId,
    values: readonly DatedValue[],
    now: Date,
  ): Promise<void> {
    if (values.length > 0) await this.#values.save(id, values, PORTAL, now);
  }
}
