import type { Knex } from 'knex';
import {
  hashOfCheckpoint,
  headsText,
  type Checkpoint,
  type SealedHead,
} from '../audit/checkpoint';
import { GENESIS_HASH } from '../audit/hashChain';
import { lastSettledEvent } from './lastSettledEvent';
import { isPostgres } from './openDatabase';
import type { CheckpointRow, EventRow } from './rows';

const TABLE = 'audit_checkpoints';
const EVENTS = 'request_events';
/** A checkpoint is one short transaction; when more happened, several follow each other. */
const MAX_EVENTS = 5_000;

type NewEvent = Pick<EventRow, 'id' | 'request_id' | 'sequence' | 'hash'>;

/** The row as a checkpoint. */
export function toCheckpoint(row: CheckpointRow): Checkpoint {
  return {
    number: row.number,
    at: row.at,
    lastEventId: Number(row.last_event_id),
    totalEvents: Number(row.total_events),
    heads: row.heads,
    previousHash: row.previous_hash,
    hash: row.hash,
    ...(row.seal !== null && { seal: row.seal }),
  };
}

function toRow(checkpoint: Checkpoint): CheckpointRow {
  return {
    number: checkpoint.number,
    at: checkpoint.at,
    last_event_id: checkpoint.lastEventId,
    total_events: checkpoint.totalEvents,
    heads: checkpoint.heads,
    previous_hash: checkpoint.previousHash,
    hash: checkpoint.hash,
    seal: checkpoint.seal ?? null,
  };
}

/** The last event of each request. */
function headsOf(events: readonly NewEvent[]): SealedHead[] {
  const heads = new Map<string, SealedHead>();
  for (const { request_id: requestId, sequence, hash } of events) {
    const known = heads.get(requestId);
    if (!known || known.sequence < sequence) {
      heads.set(requestId, { requestId, sequence, hash });
    }
  }
  return [...heads.values()].sort((left, right) =>
    left.requestId < right.requestId ? -1 : 1,
  );
}

/** Writes checkpoints, each over the events since the one before: what it costs does not grow with the trail. */
export class CheckpointStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): CheckpointStore {
    return new CheckpointStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The newest checkpoint. */
  async last(
    knex: Knex | Knex.Transaction = this.#knex,
  ): Promise<Checkpoint | undefined> {
    const row: CheckpointRow | undefined = await knex(TABLE)
      .orderBy('number', 'desc')
      .first();
    return row && toCheckpoint(row);
  }

  /**
   * Writes the next checkpoint.
   *
   * @param options - `isNeeded` says whether one is written although nothing happened since the last one.
   * @returns it, and whether more events wait for another one; undefined when there was nothing to write.
   */
  async write(options: {
    at: string;
    seal(hash: string): string | undefined;
    isNeeded(last: Checkpoint | undefined): boolean;
  }): Promise<{ checkpoint: Checkpoint; hasMore: boolean } | undefined> {
    const through = await lastSettledEvent(this.#knex);
    return await this.#knex.transaction(async transaction => {
      if (isPostgres(this.#knex)) {
        await transaction.raw(`lock table ${TABLE} in exclusive mode`);
      }
      const last = await this.last(transaction);
      const events = await this.#eventsBetween(
        transaction,
        last?.lastEventId ?? 0,
        through,
      );
      if (events.length === 0 && !options.isNeeded(last)) {
        return undefined;
      }
      const checkpoint = this.#next(last, events, options);
      await transaction(TABLE).insert(toRow(checkpoint));
      return { checkpoint, hasMore: checkpoint.lastEventId < through };
    });
  }

  #next(
    last: Checkpoint | undefined,
    events: readonly NewEvent[],
    { at, seal }: { at: string; seal(hash: string): string | undefined },
  ): Checkpoint {
    const body = {
      number: (last?.number ?? 0) + 1,
      at,
      lastEventId: Number(events.at(-1)?.id ?? last?.lastEventId ?? 0),
      totalEvents: (last?.totalEvents ?? 0) + events.length,
      heads: headsText(headsOf(events)),
      previousHash: last?.hash ?? GENESIS_HASH,
    };
    const hash = hashOfCheckpoint(body);
    const sealed = seal(hash);
    return { ...body, hash, ...(sealed !== undefined && { seal: sealed }) };
  }

  async #eventsBetween(
    transaction: Knex.Transaction,
    after: number,
    through: number,
  ): Promise<NewEvent[]> {
    return await transaction<EventRow>(EVENTS)
      .where('id', '>', after)
      .where('id', '<=', through)
      .orderBy('id')
      .limit(MAX_EVENTS)
      .select('id', 'request_id', 'sequence', 'hash');
  }
}
