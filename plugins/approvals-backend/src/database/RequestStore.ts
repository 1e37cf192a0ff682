import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { evolve, isRefusal } from '../engine';
import type { Refusal, RequestState } from '../engine/types';
import type { DurationStore } from './DurationStore';
import type { ChainEnd, EventStore } from './EventStore';
import { isPostgres } from './openDatabase';
import type { OutboxStore } from './OutboxStore';
import { toRequestColumns } from './projections';
import type { RevisionStore } from './RevisionStore';
import type { RequestRow } from './rows';
import type { Change, Outcome, Work } from './Work';
import { saveClaims } from './saveClaims';
import { saveProjections } from './saveProjections';
import { Writes } from './Writes';

const TABLE = 'requests';
const MAX_TRIES = 5;
/** PostgreSQL gave up one of several transactions that wait for each other. */
const RETRYABLE_CODES = ['40001', '40P01'];

type LockedRow = Pick<
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

function isRetryable(error: unknown): boolean {
  const code: unknown =
    error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && RETRYABLE_CODES.includes(code);
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

/** Runs commands, each in one transaction: events, snapshot, projections, outbox and answer land together or not. */
export class RequestStore {
  readonly #knex: Knex;
  readonly #durations: DurationStore;
  readonly #events: EventStore;
  readonly #outbox: OutboxStore;
  readonly #revisions: RevisionStore;
  readonly #admins: readonly EntityRef[];
  readonly #numberPrefix: string;

  static create(options: {
    knex: Knex;
    durations: DurationStore;
    events: EventStore;
    outbox: OutboxStore;
    revisions: RevisionStore;
    admins: readonly EntityRef[];
    numberPrefix: string;
  }): RequestStore {
    return new RequestStore(options);
  }

  private constructor(options: {
    knex: Knex;
    durations: DurationStore;
    events: EventStore;
    outbox: OutboxStore;
    revisions: RevisionStore;
    admins: readonly EntityRef[];
    numberPrefix: string;
  }) {
    this.#knex = options.knex;
    this.#durations = options.durations;
    this.#events = options.events;
    this.#outbox = options.outbox;
    this.#revisions = options.revisions;
    this.#admins = options.admins;
    this.#numberPrefix = options.numberPrefix;
  }

  async load(id: string): Promise<RequestState | undefined> {
    const row: RequestRow | undefined = await this.#knex<RequestRow>(TABLE)
      .where({ id })
      .first();
    return row && toState(row);
  }

  /**
   * Decides under the lock of the request, and writes all that follows.
   *
   * @returns a refusal, too, when other commands kept getting in between.
   */
  async execute(work: Work): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#knex.transaction(transaction =>
          this.#run(transaction, work),
        );
      } catch (error) {
        if (error instanceof Abandoned) {
          return error.outcome;
        }
        const again = isRetryable(error) || isDatabaseConflictError(error);
        if (!again) {
          throw error;
        }
        if (attempt === MAX_TRIES) {
          return { kind: 'refused', refusal: beingChanged(work.requestId) };
        }
      }
    }
  }

  async #run(transaction: Knex.Transaction, work: Work): Promise<Outcome> {
    const locked = await this.#lock(transaction, work.requestId);
    const version = locked?.version ?? 0;
    const isExpected =
      work.expectedVersion === 'newest' || work.expectedVersion === version;
    if (!isExpected) {
      throw new Abandoned({ kind: 'moved' });
    }
    const before = locked && toState(locked);
    const serial = locked
      ? locked.serial
      : await this.#nextSerial(transaction, work.requestId);
    const events = work.decide(before, this.#numberOf(serial));
    if (events === 'moved') {
      throw new Abandoned({ kind: 'moved' });
    }
    if (isRefusal(events)) {
      throw new Abandoned({ kind: 'refused', refusal: events });
    }
    const after = events.reduce<RequestState | undefined>(evolve, before);
    if (!after) {
      throw new Error(`Request ${work.requestId} was created by no event`);
    }
    const change = { before, after, events };
    if (events.length > 0) {
      const end = locked && { version: locked.version, hash: locked.head_hash };
      await Writes.together(transaction, writes => {
        this.#save(writes, change, end, serial);
        this.#outbox.add(writes, work.deliveries(change), Date.now());
      });
      await this.#claim(transaction, change);
    }
    await work.alsoWrite?.(transaction, change);
    return { kind: 'done', change };
  }

  async #lock(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<LockedRow | undefined> {
    const query = transaction<RequestRow>(TABLE)
      .where({ id })
      .select('serial', 'snapshot', 'version', 'head_hash')
      .first();
    if (isPostgres(this.#knex)) {
      query.forUpdate();
    }
    return await query;
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

  /** The row is locked since it was read, so that nobody else can have changed it. */
  #save(
    writes: Writes,
    change: Change,
    end: ChainEnd | undefined,
    serial: number,
  ): void {
    const { before, after, events } = change;
    const newEnd = this.#events.append(writes, after.id, end, events);
    if (newEnd.version !== after.version) {
      throw new Error(
        `Request ${after.id} counts ${after.version} events and has ${newEnd.version}`,
      );
    }
    const columns = { ...toRequestColumns(after), head_hash: newEnd.hash };
    writes.add(TABLE, table =>
      before === undefined
        ? table.insert({ id: after.id, serial, ...columns })
        : table.where({ id: after.id }).update(columns),
    );
    saveProjections(writes, change, serial, this.#admins);
    this.#revisions.save(writes, change);
    this.#durations.save(writes, change);
  }

  async #claim(transaction: Knex.Transaction, change: Change): Promise<void> {
    const taken = await saveClaims(transaction, change);
    if (taken) {
      throw new Abandoned(
        taken === 'moved'
          ? { kind: 'moved' }
          : { kind: 'refused', refusal: taken },
      );
    }
  }
}
