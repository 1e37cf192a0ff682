import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import type {
  EntityRef,
  HealthIncident,
} from '@passerelle/plugin-martech-common';
import type { MessageNotice } from '../../domain/MessageNotice';
import { OUTBOX, TOOLS } from '../../database/rows';
import { dayOf, hourOf } from './calendar';
import {
  BUCKETS,
  INCIDENTS,
  TOOL_HEALTH,
  readHealthRow,
  writeHealthRow,
  type BucketRow,
  type HealthRow,
  type IncidentRow,
} from './healthRows';
import type { WatchedTool } from './Look';
import type { Observed } from './observe';

/** What is watched, and by which address. */
export type WatchTarget = Pick<WatchedTool, 'ref' | 'source' | 'url'>;

/** A tool that this worker alone looks at, until the lease ends. */
export type Claim = { lease: string; tool: WatchedTool };

/** What the monitor writes: who is watched, who looks, and what was seen. */
export class WatchStore {
  readonly #knex: Knex;
  readonly #timeZone: string;
  readonly #isPostgres: boolean;

  static create(knex: Knex, timeZone: string): WatchStore {
    return new WatchStore(knex, timeZone);
  }

  private constructor(knex: Knex, timeZone: string) {
    this.#knex = knex;
    this.#timeZone = timeZone;
    const client: unknown = knex.client.config.client;
    this.#isPostgres = !String(client).includes('sqlite');
  }

  /** Watches an address from an instant on. What was seen of another address before says nothing about this one. */
  async watch(target: WatchTarget, firstCheckAt: Date): Promise<void> {
    const { ref, source, url } = target;
    const fresh = {
      ...writeHealthRow({
        ref,
        source,
        url,
        state: 'unknown',
        failures: 0,
        streak: 0,
        told: 'up',
      }),
      next_check_at: firstCheckAt.toISOString(),
      lease: null,
      lease_until: null,
    };
    await this.#knex<HealthRow>(TOOL_HEALTH)
      .insert({ ref, ...fresh })
      .onConflict('ref')
      .ignore();
    await this.#knex<HealthRow>(TOOL_HEALTH)
      .where({ ref })
      .andWhere(other => other.whereNot({ url }).orWhereNot({ source }))
      .update(fresh);
  }

  /** Those of some addresses that are not watched yet. */
  async listUnwatched(targets: readonly WatchTarget[]): Promise<WatchTarget[]> {
    if (targets.length === 0) return [];
    const rows = await this.#knex<HealthRow>(TOOL_HEALTH)
      .whereIn(
        'ref',
        targets.map(({ ref }) => ref),
      )
      .select('ref', 'source', 'url');
    const watched = new Map(rows.map(row => [row.ref, row]));
    return targets.filter(({ ref, source, url }) => {
      const row = watched.get(ref);
      return row?.source !== source || row.url !== url;
    });
  }

  /** Stops watching; the history stays for its 90 days. */
  async unwatch(refs: readonly EntityRef[]): Promise<void> {
    if (refs.length === 0) return;
    await this.#knex<HealthRow>(TOOL_HEALTH).whereIn('ref', refs).delete();
    await this.#knex(TOOLS)
      .whereIn('ref', refs)
      .whereNotNull('health_state')
      .update({ health_state: null, health_checked_at: null });
  }

  /**
   * Takes the tool that is due longest, for this worker alone. Of several workers each gets another one; a worker that
   * dies loses its claim when the lease ends.
   */
  async claim(
    now: Date,
    leaseMilliseconds: number,
  ): Promise<Claim | undefined> {
    const lease = randomUUID();
    const at = now.toISOString();
    const due = this.#knex(TOOL_HEALTH)
      .select(`${TOOL_HEALTH}.ref`)
      .where('next_check_at', '<=', at)
      .andWhere(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', at),
      )
      .whereExists(
        this.#knex(TOOLS)
          .select('tools.id')
          .whereRaw('tools.ref = tool_health.ref')
          .whereNull('tools.removed_at'),
      )
      .orderBy('next_check_at')
      .limit(1);
    const [row] = await this.#knex<HealthRow>(TOOL_HEALTH)
      .where(
        'ref',
        '=',
        this.#isPostgres ? due.forUpdate(TOOL_HEALTH).skipLocked() : due,
      )
      .update({
        lease,
        lease_until: new Date(+now + leaseMilliseconds).toISOString(),
      })
      .returning('*');
    return row && { lease, tool: readHealthRow(row) };
  }

  /**
   * Writes what was seen, and what owners hear of it, at once.
   *
   * @returns false when the lease ended meanwhile: another worker looks, and this look does not count.
   */
  async record(
    lease: string,
    observed: Observed,
    now: Date,
    notice?: MessageNotice,
  ): Promise<boolean> {
    const { tool, incidents } = observed;
    return this.#knex.transaction(async trx => {
      const kept = await trx<HealthRow>(TOOL_HEALTH)
        .where({ ref: tool.ref, lease })
        .update({
          ...writeHealthRow(tool),
          next_check_at: observed.nextCheckAt.toISOString(),
          lease: null,
          lease_until: null,
        });
      if (kept === 0) return false;
      await this.#count(trx, tool, now);
      if (incidents) await this.#saveIncidents(trx, tool.ref, incidents, now);
      await trx(TOOLS).where({ ref: tool.ref }).update({
        health_state: tool.state,
        health_checked_at: now.toISOString(),
      });
      if (notice) {
        await trx(OUTBOX).insert({
          payload: JSON.stringify(notice),
          next_attempt_at: now.toISOString(),
        });
      }
      return true;
    });
  }

  /** Forgets what is older than is shown. */
  async prune(oldest: {
    day: string;
    hour: string;
    at: string;
  }): Promise<void> {
    await this.#knex<BucketRow>(BUCKETS)
      .where({ period: 'day' })
      .andWhere('start', '<', oldest.day)
      .delete();
    await this.#knex<BucketRow>(BUCKETS)
      .where({ period: 'hour' })
      .andWhere('start', '<', oldest.hour)
      .delete();
    await this.#knex<IncidentRow>(INCIDENTS)
      .where('updated_at', '<', oldest.at)
      .whereNotNull('resolved_at')
      .delete();
    await this.#knex<HealthRow>(TOOL_HEALTH)
      .whereNotExists(
        this.#knex(TOOLS)
          .select('tools.id')
          .whereRaw('tools.ref = tool_health.ref')
          .whereNull('tools.removed_at'),
      )
      .delete();
  }

  async #count(
    trx: Knex.Transaction,
    { ref, state }: WatchedTool,
    now: Date,
  ): Promise<void> {
    const starts = [
      { period: 'day', start: dayOf(now, this.#timeZone) },
      { period: 'hour', start: hourOf(now) },
    ];
    for (const bucket of starts) {
      await trx<BucketRow>(BUCKETS)
        .insert({ ref, ...bucket, [state]: 1 })
        .onConflict(['ref', 'period', 'start'])
        .merge({ [state]: trx.raw('?? + 1', [`${BUCKETS}.${state}`]) });
    }
  }

  /** A vendor's page lists what is open: what it does not list any more is over. */
  async #saveIncidents(
    trx: Knex.Transaction,
    ref: EntityRef,
    incidents: readonly HealthIncident[],
    now: Date,
  ): Promise<void> {
    if (incidents.length > 0) {
      await trx<IncidentRow>(INCIDENTS)
        .insert(
          incidents.map(incident => ({
            ref,
            id: incident.id,
            title: incident.title,
            impact: incident.impact,
            started_at: incident.startedAt,
            resolved_at: incident.resolvedAt ?? null,
            updated_at: incident.updatedAt,
            last_update: incident.lastUpdate ?? null,
            url: incident.url ?? null,
          })),
        )
        .onConflict(['ref', 'id'])
        .merge();
    }
    const at = now.toISOString();
    await trx<IncidentRow>(INCIDENTS)
      .where({ ref })
      .whereNull('resolved_at')
      .whereNotIn(
        'id',
        incidents.map(({ id }) => id),
      )
      .update({ resolved_at: at, updated_at: at });
  }
}
