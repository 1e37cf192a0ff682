import type { Knex } from 'knex';
import { IDEMPOTENCY_KEYS } from './rows';

type KeyRow = {
  scope: string;
  body_hash: string;
  status: number | null;
  answer: string | null;
  at: string;
};

/** The first answer to a command. */
export type KeptAnswer = { status: number; body: unknown };

/** What is known of a key: it is new, its first call still runs, or it was answered. */
export type KeyState =
  | { kind: 'new' }
  | { kind: 'running' }
  | { kind: 'other-body' }
  | { kind: 'answered'; answer: KeptAnswer };

/** Keys of commands that must happen once. */
export class IdempotencyStore {
  readonly #knex: Knex;

  static create(knex: Knex): IdempotencyStore {
    return new IdempotencyStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Claims a key; exactly one of several simultaneous calls gets `new`. */
  async claim(scope: string, bodyHash: string, now: Date): Promise<KeyState> {
    const claimed = await this.#knex<KeyRow>(IDEMPOTENCY_KEYS)
      .insert({ scope, body_hash: bodyHash, at: now.toISOString() })
      .onConflict('scope')
      .ignore()
      .returning('scope');
    if (claimed.length > 0) return { kind: 'new' };
    const row = await this.#knex<KeyRow>(IDEMPOTENCY_KEYS)
      .where({ scope })
      .first();
    if (!row) return { kind: 'running' };
    if (row.body_hash !== bodyHash) return { kind: 'other-body' };
    if (row.status === null) return { kind: 'running' };
    const body: unknown = JSON.parse(row.answer ?? 'null');
    return { kind: 'answered', answer: { status: row.status, body } };
  }

  async keep(scope: string, answer: KeptAnswer): Promise<void> {
    await this.#knex<KeyRow>(IDEMPOTENCY_KEYS)
      .where({ scope })
      .update({ status: answer.status, answer: JSON.stringify(answer.body) });
  }

  async forget(scope: string): Promise<void> {
    await this.#knex<KeyRow>(IDEMPOTENCY_KEYS).where({ scope }).delete();
  }

  /** Forgets what was kept long enough, and calls that a crash left unanswered. */
  async prune(answeredBefore: Date, runningBefore: Date): Promise<void> {
    await this.#knex<KeyRow>(IDEMPOTENCY_KEYS)
      .where('at', '<', answeredBefore.toISOString())
      .orWhere(unanswered =>
        unanswered
          .whereNull('status')
          .andWhere('at', '<', runningBefore.toISOString()),
      )
      .delete();
  }
}
