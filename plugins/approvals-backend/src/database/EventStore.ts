import type { Knex } from 'knex';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import {
  canonicalText,
  GENESIS_HASH,
  hashOf,
  type ChainedEvent,
} from '../audit/hashChain';
import type { EngineEvent } from '../engine/types';
import { lastSettledEvent } from './lastSettledEvent';
import type { EventRow } from './rows';
import type { Writes } from './Writes';

const TABLE = 'request_events';
const EXPORT_PAGE = 500;

/** Instants: from the first one on, before the second one. */
type TimeRange = { from?: string; to?: string };

/** Where the chain of a request ends. */
export type ChainEnd = { version: number; hash: string };

function toRow(event: ChainedEvent): Omit<EventRow, 'id'> {
  return {
    request_id: event.requestId,
    sequence: event.sequence,
    type: event.type,
    actor: event.actor,
    at: event.at,
    data: event.data,
    previous_hash: event.previousHash,
    hash: event.hash,
  };
}

/** The row as the audit trail shows it. */
export function toEventRecord(row: EventRow): RequestEventRecord {
  return {
    sequence: row.sequence,
    type: row.type,
    actor: row.actor,
    at: row.at,
    data: JSON.parse(row.data),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** The audit trail: adds events to the chain of their request, and reads them. */
export class EventStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): EventStore {
    return new EventStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Chains events after the ones that a request has.
   *
   * @param end - where the chain ends, read under the lock of the request.
   * @returns the new end.
   */
  append(
    writes: Writes,
    requestId: string,
    end: ChainEnd | undefined,
    events: readonly EngineEvent[],
  ): ChainEnd {
    let version = end?.version ?? 0;
    let hash = end?.hash ?? GENESIS_HASH;
    const rows = events.map(event => {
      version += 1;
      const link = {
        requestId,
        sequence: version,
        type: event.type,
        actor: event.actor,
        at: event.at,
        data: canonicalText(event.data),
        previousHash: hash,
      };
      hash = hashOf(link);
      return toRow({ ...link, hash });
    });
    writes.insert(TABLE, rows);
    return { version, hash };
  }

  /** The trail of one request, oldest first. */
  async list(requestId: string, type?: string): Promise<EventRow[]> {
    const query = this.#knex<EventRow>(TABLE)
      .where('request_id', requestId)
      .orderBy('sequence');
    return await (type ? query.where('type', type) : query);
  }

  /**
   * All events between two instants, in the order in which they were written; up to the last one before which no other
   * can still appear, so that none is passed over.
   */
  async *stream(range: TimeRange): AsyncGenerator<EventRow[]> {
    const settled = await lastSettledEvent(this.#knex);
    const ids = await this.#idsWithin(range);
    const through = Math.min(settled, ids.last);
    let last: EventRow['id'] = ids.first - 1;
    for (;;) {
      const rows: EventRow[] = await this.#within(range)
        .where('id', '>', last)
        .where('id', '<=', through)
        .orderBy('id')
        .limit(EXPORT_PAGE);
      if (rows.length === 0) {
        return;
      }
      yield rows;
      last = rows[rows.length - 1].id;
    }
  }

  #within({ from, to }: TimeRange): Knex.QueryBuilder {
    const query = this.#knex(TABLE);
    if (from) query.where('at', '>=', from);
    if (to) query.where('at', '<', to);
    return query;
  }

  /** Between which ids a range lies, by the index of instants: the trail outside of it is not walked to find it. */
  async #idsWithin(range: TimeRange): Promise<{ first: number; last: number }> {
    if (!range.from && !range.to) return { first: 1, last: Infinity };
    // A sum, because PostgreSQL would look for the least id in the order of ids.
    const [ends] = await this.#within(range).select(
      this.#knex.raw('min(id + 0) as first, max(id + 0) as last'),
    );
    return { first: Number(ends.first), last: Number(ends.last) };
  }
}
