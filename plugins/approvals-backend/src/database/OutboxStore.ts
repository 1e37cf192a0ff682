import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Page } from '@passerelle/plugin-approvals-common';
import {
  laneOf,
  toClaimed,
  toView,
  type ClaimedDelivery,
  type DeliveryView,
  type NewDelivery,
} from './Delivery';
import { Keyset, type ListedRow } from './Keyset';
import { keysetPage } from './keysetPage';
import { isPostgres } from './openDatabase';
import type { DeliveryRow } from './rows';
import type { Writes } from './Writes';

const TABLE = 'outbox';
const LISTED = {
  ...Object.fromEntries(
    [
      'id',
      'kind',
      'target',
      'request_id',
      'lane',
      'state',
      'payload',
      'attempts',
      'available_at',
      'created_at',
      'last_error',
    ].map(name => [name, name]),
  ),
  delivery_id: 'id',
};
/** A positive bigint of the database. */
const DELIVERY_ID = /^[1-9]\d{0,17}$/;
const MAX_ERROR_LENGTH = 2_000;

/** Deliveries that wait, are held by a worker, or failed for good. A delivered one is removed. */
export class OutboxStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): OutboxStore {
    return new OutboxStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Adds deliveries in the transaction of the command that causes them. */
  add(writes: Writes, deliveries: readonly NewDelivery[], now: number): void {
    const rows = deliveries.map(delivery => ({
      kind: delivery.kind,
      target: delivery.target,
      request_id: delivery.requestId,
      lane: laneOf(delivery),
      state: 'pending',
      payload: JSON.stringify(delivery.payload),
      attempts: 0,
      available_at: delivery.availableAt ?? now,
      created_at: new Date(now).toISOString(),
    }));
    writes.insert(TABLE, rows);
  }

  /**
   * Takes deliveries that are due. Of each lane only the oldest is taken, so that one request is told to one target in
   * order; a dead outcome holds back those after it. What is due longest comes first, in the order of an index: however
   * much is due, only what is taken is read. On PostgreSQL a taken delivery is free again at `leaseUntil`,
   * should this process die.
   */
  async claim(options: {
    now: number;
    leaseUntil: number;
    limit: number;
  }): Promise<ClaimedDelivery[]> {
    const due = this.#knex({ o: TABLE })
      .select('o.id')
      .where('o.state', 'pending')
      .where('o.available_at', '<=', options.now)
      .whereNotExists(
        this.#knex({ e: TABLE })
          .select('e.id')
          .where('e.lane', this.#knex.ref('o.lane'))
          .where('e.id', '<', this.#knex.ref('o.id'))
          .whereNot('e.kind', 'timer')
          .whereRaw(`(e.state = 'pending' or e.kind = 'outcome')`),
      )
      .orderBy(['o.available_at', 'o.id'])
      .limit(options.limit);
    const rows = isPostgres(this.#knex)
      ? await this.#take(due, options.leaseUntil)
      : await this.#peek(due);
    return rows
      .map(toClaimed)
      .sort((left, right) => Number(left.id) - Number(right.id));
  }

  /** Several processes share the table: what one takes, the others leave alone. */
  async #take(
    due: Knex.QueryBuilder,
    leaseUntil: number,
  ): Promise<DeliveryRow[]> {
    return await this.#knex(TABLE)
      // An array is computed once; an "in" may be computed again, and then take more than the limit.
      .whereRaw('id = any(array(?))', [due.forUpdate('o').skipLocked()])
      .update({
        available_at: leaseUntil,
        attempts: this.#knex.raw('attempts + 1'),
      })
      .returning('*');
  }

  /**
   * Holds deliveries for longer. Only those that are still held by this claim: what failed meanwhile has another time,
   * and so has what somebody else took.
   */
  async renew(
    claimed: readonly ClaimedDelivery[],
    leaseUntil: number,
    until: number,
  ): Promise<void> {
    if (isPostgres(this.#knex) && claimed.length > 0) {
      const ids = claimed.map(({ id }) => id);
      await this.#knex(TABLE)
        .whereIn('id', ids)
        .where({ state: 'pending', available_at: leaseUntil })
        .update({ available_at: until });
    }
  }

  /** A SQLite file has one process with one worker, so that nothing need be written before the delivery. */
  async #peek(due: Knex.QueryBuilder): Promise<DeliveryRow[]> {
    const rows: DeliveryRow[] = await due.clearSelect().select('o.*');
    return rows.map(row => ({ ...row, attempts: row.attempts + 1 }));
  }

  /** Removes what was delivered. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) {
      return;
    }
    await this.#knex(TABLE).whereIn('id', ids).delete();
  }

  /** Keeps a failed delivery for later, or for good when `retryAt` is missing. */
  async fail(
    { id, attempts }: Pick<ClaimedDelivery, 'id' | 'attempts'>,
    error: string,
    retryAt?: number,
  ): Promise<void> {
    await this.#knex(TABLE)
      .where({ id })
      .update({
        attempts,
        last_error: error.slice(0, MAX_ERROR_LENGTH),
        ...(retryAt === undefined
          ? { state: 'dead' }
          : { available_at: retryAt }),
      });
  }

  /**
   * Lets a dead delivery be tried again at once.
   *
   * @throws NotFoundError when there is no dead delivery with this id.
   */
  async revive(id: string, now: number): Promise<DeliveryView> {
    const rows: DeliveryRow[] = DELIVERY_ID.test(id)
      ? await this.#knex(TABLE)
          .where({ id, state: 'dead' })
          .update({ state: 'pending', attempts: 0, available_at: now })
          .returning('*')
      : [];
    if (rows.length === 0) {
      throw new NotFoundError(`There is no dead delivery ${id}`);
    }
    return toView(rows[0]);
  }

  /** Pages through deliveries, oldest first. */
  async list(options: {
    state: string;
    limit: number;
    cursor?: string;
  }): Promise<Page<DeliveryView>> {
    const { rows, ...page } = await keysetPage<DeliveryRow & ListedRow>({
      knex: this.#knex,
      keyset: Keyset.create({
        order: { keys: ['delivery_id'] },
        filters: ['outbox', options.state],
        ...options,
      }),
      ranges: [
        {
          query: () => this.#knex.from(TABLE).where('state', options.state),
          columns: LISTED,
          isUnique: true,
        },
      ],
    });
    return { ...page, items: rows.map(toView) };
  }

  /** When the next delivery is due, or undefined when none waits. */
  async nextDueAt(): Promise<number | undefined> {
    const row = await this.#knex(TABLE)
      .where('state', 'pending')
      .min({ due: 'available_at' })
      .first();
    const due = row?.due ?? undefined;
    return due === undefined ? undefined : Number(due);
  }

  /** How many outcomes still wait to be handled. */
  async countPendingOutcomes(): Promise<number> {
    const row = await this.#knex(TABLE)
      .where({ state: 'pending', kind: 'outcome' })
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }
}
