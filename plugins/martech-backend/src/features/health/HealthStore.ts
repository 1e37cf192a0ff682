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
    const query = this.#knex<BucketRow>(BUCKETS)
      .where({ ref, period: 'day' })
      .andWhere('start', '>=', from)
      .orderBy('start');
    if (to !== undefined) query.andWhere('start', '<=', to);
    const rows = await query;
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
