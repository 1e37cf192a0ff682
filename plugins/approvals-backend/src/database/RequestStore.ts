import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { evolve, isRefusal } from '../engine';
import type { Refusal, RequestState } from '../engine/types';
import { isPostgres } from './openDatabase';
import type { RequestRow } from './rows';
import type { ChangeWriter } from './ChangeWriter';
import { isClaiming, takeClaims } from './claims';
import type { Change, Outcome, StoredRequest, Work } from './Work';
import { MissedRow } from './MissedRow';
import { Writes } from './Writes';

const TABLE = 'requests';
const MAX_TRIES = 5;
/** PostgreSQL gave up one of several transactions that wait for each other. */
const RETRYABLE_CODES = ['40001', '40P01'];

type StoredRow = Pick<
  RequestRow,
  'serial' | 'snapshot' | 'version' | 'head_hash'
>;

/** Rolls the transaction back and carries why. */
class Abandoned extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('Nothing is written');
    this.outcome = outcome;
  }
}

/** Whether somebody else was in the way, so that a second try may well succeed. */
function isInTheWay(error: unknown): boolean {
  const code: unknown =
    error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const isRetryable =
    typeof code === 'string' && RETRYABLE_CODES.includes(code);
  return isRetryable || isDatabaseConflictError(error);
}

function beingChanged(requestId: string): Refusal {
  return {
    kind: 'conflict',
    code: 'busy',
    message: `Request ${requestId} is being changed by others; try again`,
  };
}

/** The state in a row. */
export function toState(row: Pick<RequestRow, 'snapshot'>): RequestState {
  return JSON.parse(row.snapshot);
}

/** Runs commands: events, snapshot, projections, outbox and answer of one land together or not. */
export class RequestStore {
  readonly #knex: Knex;
  readonly #changes: ChangeWriter;
  readonly #numberPrefix: string;

  static create(options: {
    knex: Knex;
    changes: ChangeWriter;
    numberPrefix: string;
  }): RequestStore {
    return new RequestStore(
      options.knex,
      options.changes,
      options.numberPrefix,
    );
  }

  private constructor(knex: Knex, changes: ChangeWriter, numberPrefix: string) {
    this.#knex = knex;
    this.#changes = changes;
    this.#numberPrefix = numberPrefix;
  }

  async load(id: string): Promise<RequestState | undefined> {
    return (await this.find(id))?.state;
  }

  /** A request as it is kept, for a command that may come. */
  async find(id: string): Promise<StoredRequest | undefined> {
    return await this.#select(this.#knex, id);
  }

  /**
   * Decides, and writes all that follows.
   *
   * @returns a refusal, too, when other commands kept getting in between.
   */
  async execute(work: Work): Promise<Outcome> {
    return (await this.#executeAtOnce(work)) ?? this.#executeLocked(work);
  }

  /**
   * Decides on the request as it was found, and writes in one statement, which fails when the request moved. A lock is
   * three round trips more, and only PostgreSQL has them.
   *
   * @returns undefined when it must be decided under the lock.
   */
  async #executeAtOnce(work: Work): Promise<Outcome | undefined> {
    const { found } = work;
    if (!found || !isPostgres(this.#knex)) {
      return undefined;
    }
    const outcome = this.#decide(work, found, found.serial);
    const isWritable =
      outcome.kind === 'done' &&
      outcome.change.events.length > 0 &&
      !isClaiming(outcome.change);
    if (!isWritable) {
      return undefined;
    }
    const { change } = outcome;
    try {
      await Writes.together(this.#knex, writes =>
        this.#changes.add(writes, work, change, found),
      );
      return outcome;
    } catch (error) {
      if (error instanceof MissedRow || isInTheWay(error)) {
        return undefined;
      }
      throw error;
    }
  }

  async #executeLocked(work: Work): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#knex.transaction(transaction =>
          this.#run(transaction, work),
        );
      } catch (error) {
        if (error instanceof Abandoned) {
          return error.outcome;
        }
        if (!isInTheWay(error)) {
          throw error;
        }
        if (attempt === MAX_TRIES) {
          return { kind: 'refused', refusal: beingChanged(work.requestId) };
        }
      }
    }
  }

  async #run(transaction: Knex.Transaction, work: Work): Promise<Outcome> {
    const locked = await this.#select(transaction, work.requestId);
    const serial = locked
      ? locked.serial
      : await this.#nextSerial(transaction, work.requestId);
    const outcome = this.#decide(work, locked, serial);
    if (outcome.kind !== 'done') {
      throw new Abandoned(outcome);
    }
    const { change } = outcome;
    await Writes.together(transaction, writes =>
      this.#changes.add(writes, work, change, { end: locked?.end, serial }),
    );
    await this.#claim(transaction, change);
    return outcome;
  }

  #decide(
    work: Work,
    stored: StoredRequest | undefined,
    serial: number,
  ): Outcome {
    const version = stored?.end.version ?? 0;
    const isExpected =
      work.expectedVersion === 'newest' || work.expectedVersion === version;
    const events = isExpected
      ? work.decide(stored?.state, this.#numberOf(serial))
      : 'moved';
    if (events === 'moved') {
      return { kind: 'moved' };
    }
    if (isRefusal(events)) {
      return { kind: 'refused', refusal: events };
    }
    const before = stored?.state;
    const after = events.reduce<RequestState | undefined>(evolve, before);
    if (!after) {
      throw new Error(`Request ${work.requestId} was created by no event`);
    }
    return { kind: 'done', change: { before, after, events } };
  }

  /** The row is locked in a transaction. */
  async #select(
    connection: Knex | Knex.Transaction,
    id: string,
  ): Promise<StoredRequest | undefined> {
    const query = connection<RequestRow>(TABLE)
      .where({ id })
      .select('serial', 'snapshot', 'version', 'head_hash')
      .first();
    if (connection.isTransaction && isPostgres(connection)) {
      query.forUpdate();
    }
    const row: StoredRow | undefined = await query;
    return (
      row && {
        state: toState(row),
        serial: row.serial,
        end: { version: row.version, hash: row.head_hash },
      }
    );
  }

  async #nextSerial(transaction: Knex.Transaction, requestId: string) {
    const [{ serial }]: Array<{ serial: number }> = await transaction(
      'request_numbers',
    )
      .insert({ request_id: requestId })
      .returning('serial');
    return serial;
  }

  #numberOf(serial: number): string {
    return `${this.#numberPrefix}${String(serial).padStart(6, '0')}`;
  }

  async #claim(transaction: Knex.Transaction, change: Change): Promise<void> {
    const taken = await takeClaims(transaction, change);
    if (taken) {
      throw new Abandoned(
        taken === 'moved'
          ? { kind: 'moved' }
          : { kind: 'refused', refusal: taken },
      );
    }
  }
}
