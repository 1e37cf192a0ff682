import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { TOOLS, readToolRow, type ToolRow } from '../../database/rows';
import { HISTORY_DAYS, lastDays, startOfDay } from '../health/calendar';
import {
  BUCKETS,
  INCIDENTS,
  type BucketRow,
  type IncidentRow,
} from '../health/healthRows';
import { sourceOf } from '../health/WatchList';
import { IndicatorStore } from '../indicators/IndicatorStore';
import { CAMPAIGN_TOOL, exampleDay, exampleIncident } from './exampleHealth';
import { exampleValue } from './exampleValues';

const STORYTELLER = 'example';

/** A day of the story, yesterday first. */
type StoryDay = { day: string; daysAgo: number };

/** Tells the story once per database, as soon as the tools of the catalog have all arrived. */
export class ExampleHistory {
  readonly #knex: Knex;
  readonly #timeZone: string;
  readonly #indicators: readonly string[];
  #told = false;
  #arrived = 0;

  static create(options: {
    knex: Knex;
    timeZone: string;
    indicators: readonly string[];
  }): ExampleHistory {
    return new ExampleHistory(options);
  }

  private constructor(options: {
    knex: Knex;
    timeZone: string;
    indicators: readonly string[];
  }) {
    this.#knex = options.knex;
    this.#timeZone = options.timeZone;
    this.#indicators = options.indicators;
  }

  /** @returns whether it was told now. */
  async tell(now: Date): Promise<boolean> {
    if (this.#told) return false;
    if (await this.#knex(BUCKETS).first('ref')) {
      this.#told = true;
      return false;
    }
    const refs = await this.#watchable();
    const stillArriving = refs.length === 0 || refs.length !== this.#arrived;
    this.#arrived = refs.length;
    if (stillArriving) return false;
    await this.#write(refs, now);
    this.#told = true;
    return true;
  }

  async #watchable(): Promise<EntityRef[]> {
    const rows = await this.#knex<ToolRow>(TOOLS)
      .where({ origin: 'catalog' })
      .whereNull('removed_at')
      .orderBy('ref');
    return rows
      .map(readToolRow)
      .filter(({ declaration }) => sourceOf(declaration.sheet) !== undefined)
      .map(({ ref }) => ref);
  }

  async #write(refs: readonly EntityRef[], now: Date): Promise<void> {
    const days = lastDays(now, HISTORY_DAYS, this.#timeZone)
      .reverse()
      .slice(1)
      .map((day, index): StoryDay => ({ day, daysAgo: index + 1 }));
    const seen = refs.flatMap(ref =>
      days.flatMap(({ day, daysAgo }) => {
        const found = exampleDay(ref, day, daysAgo);
        return found ? { ref, seen: found } : [];
      }),
    );
    await this.#writeValues(days, now);
    const incidents = seen.flatMap(({ ref, seen: day }): IncidentRow[] => {
      const incident = exampleIncident(ref, day);
      return incident
        ? [
            {
              ref,
              id: incident.id,
              title: incident.title,
              impact: incident.impact,
              started_at: incident.startedAt,
              resolved_at: incident.resolvedAt ?? null,
              updated_at: incident.updatedAt,
              last_update: incident.lastUpdate ?? null,
              url: null,
            },
          ]
        : [];
    });
    const buckets = seen.map(
      ({ ref, seen: { day, ...counts } }): BucketRow => ({
        ref,
        period: 'day',
        start: day,
        ...counts,
      }),
    );
    await this.#knex.batchInsert(INCIDENTS, incidents, 50);
    // Last, because it marks the end.
    await this.#knex.batchInsert(BUCKETS, buckets, 100);
  }

  async #writeValues(days: readonly StoryDay[], now: Date): Promise<void> {
    const store = IndicatorStore.create(this.#knex);
    for (const id of this.#indicators) {
      const values = days.flatMap(({ day, daysAgo }) => {
        const seen = exampleDay(CAMPAIGN_TOOL, day, daysAgo);
        const value = exampleValue(id, CAMPAIGN_TOOL, day, daysAgo, seen);
        const at = startOfDay(day, this.#timeZone).toISOString();
        return value === undefined
          ? []
          : [
              { at, value },
              { at, value, toolRef: CAMPAIGN_TOOL },
            ];
      });
      await store.save(id, values, STORYTELLER, now);
    }
  }
}
