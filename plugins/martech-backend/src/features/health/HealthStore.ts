import type { Knex } from 'knex';
import type {
  EntityRef,
  HealthDay,
  HealthHour,
  HealthIncident,
} from '@passerelle/plugin-martech-common';
import {
  BUCKETS,
  INCIDENTS,
  TOOL_HEALTH,
  readHealthRow,
  readIncidentRow,
  type BucketRow,
  type HealthRow,
  type IncidentRow,
} from './healthRows';
import type { WatchedTool } from './Look';

const MAX_INCIDENTS = 50;

function counts({ operational, degraded, down, unknown }: BucketRow) {
  return { operational, degraded, down, unknown };
}

/** What was seen of tools. */
export class HealthStore {
  readonly #knex: Knex;

  static create(knex: Knex): HealthStore {
    return new HealthStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(ref: EntityRef): Promise<WatchedTool | undefined> {
    const row = await this.#knex<HealthRow>(TOOL_HEALTH).where({ ref }).first();
    return row && readHealthRow(row);
  }

  /** The days on which something was seen, oldest first. */
  async listDays(
    ref: EntityRef,
    from: string,
    to?: string,
  ): Promise<HealthDay[]> {
    const rows = await this.#knex<BucketRow>(BUCKETS)
      .where({ ref, period: 'day' })
      .andWhere('start', '>=', from)
      .modify(query => {
        if (to !== undefined) query.andWhere('start', '<=', to);
      })
      .orderBy('start');
    return rows.map(row => ({ day: row.start, ...counts(row) }));
  }

  /** The hours in which something was seen, oldest first. */
  async listHours(ref: EntityRef, from: string): Promise<HealthHour[]> {
    const rows = await this.#knex<BucketRow>(BUCKETS)
      .where({ ref, period: 'hour' })
      .andWhere('start', '>=', from)
      .orderBy('start');
    return rows.map(row => ({ at: row.start, ...counts(row) }));
  }

  /** What was seen of all tools together on one day. */
  async totalOf(day: string): Promise<HealthDay> {
    const [row] = await this.#knex(BUCKETS)
      .where({ period: 'day', start: day })
      .sum({
        operational: 'operational',
        degraded: 'degraded',
        down: 'down',
        unknown: 'unknown',
      });
    return {
      day,
      operational: Number(row.operational ?? 0),
      degraded: Number(row.degraded ?? 0),
      down: Number(row.down ?? 0),
      unknown: Number(row.unknown ?? 0),
    };
  }

  /** Newest first. */
  async listIncidents(
    ref: EntityRef,
    since: string,
  ): Promise<HealthIncident[]> {
    const rows = await this.#knex<IncidentRow>(INCIDENTS)
      .where({ ref })
      .andWhere(recent =>
        recent.where('updated_at', '>=', since).orWhereNull('resolved_at'),
      )
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(MAX_INCIDENTS);
    return rows.map(readIncidentRow);
  }
}
