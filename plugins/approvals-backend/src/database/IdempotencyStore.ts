import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { canonicalText } from '../audit/hashChain';
import { isPostgres } from './openDatabase';
import type { IdempotencyRow } from './rows';
import { Writes } from './Writes';

const TABLE = 'idempotency_keys';
const KEPT_MILLISECONDS = 48 * 60 * 60 * 1000;
/**
 * After this time a first call without an answer counts as dead: its process stopped before it committed. One that is
 * only slow loses nothing but its claim: `keep` refuses it in its own transaction.
 */
const LEASE_MILLISECONDS = 15_000;

/** What makes two calls the same. */
export type IdempotentCall = {
  person: string;
  method: string;
  path: string;
  key: string;
  body: unknown;
};

/** The first answer to a call. */
export type KeptAnswer = { status: number; body: unknown };

/** The right to run a call and to keep its answer. */
export type Claim = { scope: string; token: string };

export type ClaimResult =
  | { kind: 'claimed'; claim: Claim }
  | { kind: 'answered'; answer: KeptAnswer }
  | { kind: 'running' }
  /** With another body: whoever calls uses a new key for a new command. */
  | { kind: 'reused' };

function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}

/** First answers of commands that came with an `Idempotency-Key`. */
export class IdempotencyStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): IdempotencyStore {
    return new IdempotencyStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Claims a call, or finds what became of it. */
  async claim(call: IdempotentCall, now: number): Promise<ClaimResult> {
    const { person, method, path, key, body } = call;
    const scope = sha256([person, method, path, key]);
    const bodyHash = sha256(body ?? {});
    const token = randomUUID();
    const fresh = {
      scope,
      body_hash: bodyHash,
      claim: token,
      status: null,
      answer: null,
      claimed_until: now + LEASE_MILLISECONDS,
      expires_at: now + KEPT_MILLISECONDS,
    };
    const inserted = await this.#knex(TABLE)
      .insert(fresh)
      .onConflict('scope')
      .ignore()
      .returning('scope');
    if (inserted.length > 0) {
      return { kind: 'claimed', claim: { scope, token } };
    }
    const row: IdempotencyRow | undefined = await this.#knex<IdempotencyRow>(
      TABLE,
    )
      .where({ scope })
      .first();
    return row ? await this.#find(row, fresh, now) : { kind: 'running' };
  }

  async #find(
    row: IdempotencyRow,
    fresh: IdempotencyRow,
    now: number,
  ): Promise<ClaimResult> {
    const isOver = Number(row.expires_at) <= now;
    if (!isOver && row.body_hash !== fresh.body_hash) {
      return { kind: 'reused' };
    }
    if (!isOver && row.status !== null) {
      return {
        kind: 'answered',
        answer: { status: row.status, body: JSON.parse(row.answer ?? 'null') },
      };
    }
    const isDead = row.status === null && Number(row.claimed_until) <= now;
    if (!isOver && !isDead) {
      return { kind: 'running' };
    }
    const taken = await this.#knex(TABLE)
      .where({ scope: row.scope, claim: row.claim })
      .update(fresh);
    return taken === 1
      ? { kind: 'claimed', claim: { scope: row.scope, token: fresh.claim } }
      : { kind: 'running' };
  }

  /** Keeps the answer with what the command writes, so that both or neither are there: not when another call took the claim over. */
  keep(writes: Writes, { scope, token }: Claim, answer: KeptAnswer): void {
    const { status, body } = answer;
    writes.updateRequired(
      TABLE,
      { scope, claim: token, status: null },
      { status, answer: JSON.stringify(body) },
    );
  }

  /**
   * Keeps an answer of a call that wrote nothing, for instance a refusal.
   *
   * @throws MissedRow when another call took the claim over.
   */
  async keepOutside(claim: Claim, answer: KeptAnswer): Promise<void> {
    await Writes.together(this.#knex, writes =>
      this.keep(writes, claim, answer),
    );
  }

  /** Gives a claim back after a failure that a second try may not meet. */
  async release(claim: Claim): Promise<void> {
    await this.#knex(TABLE)
      .where({ scope: claim.scope, claim: claim.token })
      .whereNull('status')
      .delete();
  }

  /**
   * Gives back, before the first call, what a process that died had claimed. A SQLite file has one process, so that
   * nobody can be at work; on PostgreSQL others may be, and a claim ends with its lease.
   */
  async releaseAbandoned(): Promise<void> {
    if (!isPostgres(this.#knex)) {
      await this.#knex(TABLE).whereNull('status').delete();
    }
  }

  /** Forgets what is older than 48 hours. */
  async forgetExpired(now: number): Promise<number> {
    return await this.#knex(TABLE).where('expires_at', '<=', now).delete();
  }
}
