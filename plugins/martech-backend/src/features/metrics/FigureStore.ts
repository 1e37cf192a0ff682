import type { Knex } from 'knex';
import { FACETS, OUTBOX, TOOLS } from '../../database/rows';
import { TOOL_HEALTH } from '../health/healthRows';

/** What operators measure of the registry. */
export type Figures = {
  tools: Array<{ status: string; count: number }>;
  outbox: { waiting: number; dead: number; oldestSeconds: number };
  /** By how much the look that is due longest is late. */
  monitorLagSeconds: number;
};

/** Figures for operators, each by index. */
export class FigureStore {
  readonly #knex: Knex;

  static create(knex: Knex): FigureStore {
    return new FigureStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(now: Date): Promise<Figures> {
    return {
      tools: await this.#tools(),
      outbox: await this.#outbox(now),
      monitorLagSeconds: await this.#monitorLag(now),
    };
  }

  async #tools(): Promise<Figures['tools']> {
    const rows: Array<{ status: string; count: number | string }> =
      await this.#knex(FACETS)
        .where({ name: 'status' })
        .groupBy('value')
        .select({ status: 'value' })
        .count({ count: '*' });
    return rows.map(({ status, count }) => ({ status, count: Number(count) }));
  }

  async #outbox(now: Date): Promise<Figures['outbox']> {
    const rows: Array<{
      state: string;
      count: number | string;
      oldest: string;
    }> = await this.#knex(OUTBOX)
      .groupBy('state')
      .select('state')
      .count({ count: '*' })
      .min({ oldest: 'next_attempt_at' });
    const waiting = rows.find(({ state }) => state === 'waiting');
    const dead = rows.find(({ state }) => state === 'dead');
    return {
      waiting: Number(waiting?.count ?? 0),
      dead: Number(dead?.count ?? 0),
      oldestSeconds: secondsSince(waiting?.oldest, now),
    };
  }

  async #monitorLag(now: Date): Promise<number> {
    const row: { next_check_at: string } | undefined = await this.#knex(
      TOOL_HEALTH,
    )
      .whereExists(
        this.#knex(TOOLS)
          .select('tools.id')
          .whereRaw('tools.ref = tool_health.ref')
          .whereNull('tools.removed_at'),
      )
      .orderBy('next_check_at')
      .first('next_check_at');
    return secondsSince(row?.next_check_at, now);
  }
}

function secondsSince(instant: string | undefined, now: Date): number {
  return instant === undefined
    ? 0
    : Math.max(0, +now - Date.parse(instant)) / 1_000;
}
