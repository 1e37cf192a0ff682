import type { Knex } from 'knex';
import { OUTBOX } from './rows';

type OutboxRow = {
  id: number;
  payload: string;
  attempts: number;
  next_attempt_at: string;
  last_error: string | null;
  state: string;
};

/** A message that waits to be sent. */
export type OutboxMessage = { id: number; payload: unknown; attempts: number };

/** Messages that were written with what they tell, and leave afterwards. */
export class OutboxStore {
  readonly #knex: Knex;

  static create(knex: Knex): OutboxStore {
    return new OutboxStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listDue(now: Date, limit: number): Promise<OutboxMessage[]> {
    const rows = await this.#knex<OutboxRow>(OUTBOX)
      .where({ state: 'waiting' })
      .andWhere('next_attempt_at', '<=', now.toISOString())
      .orderBy('id')
      .limit(limit);
    return rows.map(row => {
      const payload: unknown = JSON.parse(row.payload);
      return { id: row.id, payload, attempts: row.attempts };
    });
  }

  async sent(id: number): Promise<void> {
    await this.#knex<OutboxRow>(OUTBOX).where({ id }).delete();
  }

  /** @param retryAt - absent when it is given up; the row stays, for an operator to see. */
  async failed(id: number, error: string, retryAt?: Date): Promise<void> {
    await this.#knex<OutboxRow>(OUTBOX)
      .where({ id })
      .update({
        attempts: this.#knex.raw('attempts + 1'),
        last_error: error.slice(0, 2000),
        ...(retryAt
          ? { next_attempt_at: retryAt.toISOString() }
          : { state: 'dead' }),
      });
  }
}
