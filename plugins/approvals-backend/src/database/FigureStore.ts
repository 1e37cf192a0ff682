import type { Knex } from 'knex';

/** No delivery waits for longer between two tries: later ones are timers. */
const LONGEST_PAUSE_MILLISECONDS = 15 * 60_000;

/** Reviews of one type of requests. */
export type QueueFigures = { type: string; open: number; overdue: number };

/** What the outbox holds; timers count once they are due. */
export type OutboxFigures = {
  waiting: number;
  dead: number;
  /** 0 when nothing waits. */
  oldestSeconds: number;
};

/** Figures for operators: each read walks what is open, by index, and not what was. */
export class FigureStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): FigureStore {
    return new FigureStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param now - ISO 8601 in UTC, as due times are kept */
  async queue(now: string): Promise<QueueFigures[]> {
    const rows: Array<{ type: string; open: number; overdue: number }> =
      await this.#knex({ r: 'requests' })
        .join({ v: 'request_reviews' }, 'v.request_id', 'r.id')
        .where({ 'r.status': 'in_review', 'v.status': 'open' })
        .groupBy('r.type')
        .select('r.type')
        .count({ open: '*' })
        .sum({
          overdue: this.#knex.raw('case when v.due_at < ? then 1 else 0 end', [
            now,
          ]),
        });
    return rows.map(({ type, open, overdue }) => ({
      type,
      open: Number(open),
      overdue: Number(overdue),
    }));
  }

  /** @param now - in milliseconds */
  async outbox(now: number): Promise<OutboxFigures> {
    const pending = await this.#knex('outbox')
      .where({ state: 'pending' })
      .where('available_at', '<=', now + LONGEST_PAUSE_MILLISECONDS)
      .where(query =>
        query.whereNot('kind', 'timer').orWhere('available_at', '<=', now),
      )
      .count({ count: '*' })
      .min({
        written: this.#knex.raw(
          `case when kind <> 'timer' then created_at end`,
        ),
        due: this.#knex.raw(`case when kind = 'timer' then available_at end`),
      })
      .first();
    const dead = await this.#knex('outbox')
      .where({ state: 'dead' })
      .count({ count: '*' })
      .first();
    const since = Math.min(
      pending?.written ? Date.parse(pending.written) : now,
      pending?.due ? Number(pending.due) : now,
    );
    return {
      waiting: Number(pending?.count ?? 0),
      dead: Number(dead?.count ?? 0),
      oldestSeconds: Math.max(0, now - since) / 1_000,
    };
  }
}
