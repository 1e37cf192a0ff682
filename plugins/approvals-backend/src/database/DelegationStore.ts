import type { Knex } from 'knex';
import type { EntityRef, Page } from '@passerelle/plugin-approvals-common';
import { Keyset, type ListedRow } from './Keyset';
import { keysetPage } from './keysetPage';
import { isPostgres } from './openDatabase';
import type { NewDelivery } from './Delivery';
import type { OutboxStore } from './OutboxStore';
import { Writes } from './Writes';

const TABLE = 'delegations';
const COLUMNS = [
  'id',
  'delegator',
  'delegate',
  'type',
  'starts_at',
  'ends_at',
  'created_at',
  'ended_by',
];
const LISTED = {
  ...Object.fromEntries(COLUMNS.map(name => [name, name])),
  delegation_id: 'id',
};

/** A delegation as it is kept. */
export type StoredDelegation = {
  id: string;
  delegator: EntityRef;
  delegate: EntityRef;
  type?: string;
  startsAt: string;
  endsAt: string;
  createdAt: string;
  endedBy?: EntityRef;
};

type DelegationRow = {
  id: string;
  delegator: string;
  delegate: string;
  type: string | null;
  starts_at: string;
  ends_at: string;
  created_at: string;
  ended_by: string | null;
};

function toDelegation(row: DelegationRow): StoredDelegation {
  return {
    id: row.id,
    delegator: row.delegator,
    delegate: row.delegate,
    ...(row.type !== null && { type: row.type }),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    createdAt: row.created_at,
    ...(row.ended_by !== null && { endedBy: row.ended_by }),
  };
}

/** Who answers reviews for whom. */
export class DelegationStore {
  readonly #knex: Knex;
  readonly #outbox: OutboxStore;

  static create(options: { knex: Knex; outbox: OutboxStore }): DelegationStore {
    return new DelegationStore(options.knex, options.outbox);
  }

  private constructor(knex: Knex, outbox: OutboxStore) {
    this.#knex = knex;
    this.#outbox = outbox;
  }

  /**
   * Keeps a new delegation, with what must be told about it.
   *
   * @returns whether it was kept: not when the same people have one for the same type in that time already.
   */
  async add(
    delegation: StoredDelegation,
    deliveries: readonly NewDelivery[],
    alsoWrite: (writes: Writes) => void,
  ): Promise<boolean> {
    return await this.#knex.transaction(async transaction => {
      await this.#lock(transaction, delegation.delegator);
      if (await overlaps(transaction, delegation)) {
        return false;
      }
      await transaction(TABLE).insert({
        id: delegation.id,
        delegator: delegation.delegator,
        delegate: delegation.delegate,
        type: delegation.type ?? null,
        starts_at: delegation.startsAt,
        ends_at: delegation.endsAt,
        created_at: delegation.createdAt,
      });
      await Writes.together(transaction, writes => {
        this.#outbox.add(writes, deliveries, Date.now());
        alsoWrite(writes);
      });
      return true;
    });
  }

  /**
   * Ends a delegation now; one that has not begun never runs.
   *
   * @returns whether it was still to end.
   */
  async end(
    id: string,
    by: { ref: EntityRef; at: string },
    deliveries: readonly NewDelivery[],
  ): Promise<boolean> {
    return await this.#knex.transaction(async transaction => {
      const ended = await transaction(TABLE)
        .where({ id })
        .where('ends_at', '>', by.at)
        .update({ ends_at: by.at, ended_by: by.ref });
      if (ended === 1) {
        await Writes.together(transaction, writes =>
          this.#outbox.add(writes, deliveries, Date.now()),
        );
      }
      return ended === 1;
    });
  }

  async find(id: string): Promise<StoredDelegation | undefined> {
    const row: DelegationRow | undefined = await this.#rows()
      .where({ id })
      .first();
    return row && toDelegation(row);
  }

  /** What a person gave or got, latest first. */
  async list(
    person: EntityRef,
    page: { limit: number; cursor?: string },
  ): Promise<Page<StoredDelegation>> {
    const { rows, ...found } = await keysetPage<DelegationRow & ListedRow>({
      knex: this.#knex,
      keyset: Keyset.create({
        order: { keys: ['starts_at', 'delegation_id'], descending: true },
        filters: ['delegations', person],
        ...page,
      }),
      ranges: (['delegator', 'delegate'] as const).map(side => ({
        query: () => this.#knex.from(TABLE).where(side, person),
        columns: LISTED,
        isUnique: true,
      })),
    });
    return { ...found, items: rows.map(toDelegation) };
  }

  /** Delegations to a person that run at an instant. */
  async runningTo(
    delegate: EntityRef,
    at: string,
  ): Promise<StoredDelegation[]> {
    return await this.#running(at, { delegate });
  }

  /** All delegations that run at an instant, for a type of requests. */
  async runningFor(type: string, at: string): Promise<StoredDelegation[]> {
    const running = await this.#running(at, {});
    return running.filter(
      delegation => delegation.type === undefined || delegation.type === type,
    );
  }

  /** One new delegation of a person at a time, until the transaction ends; SQLite has one writer anyway. */
  async #lock(
    transaction: Knex.Transaction,
    delegator: EntityRef,
  ): Promise<void> {
    if (isPostgres(this.#knex)) {
      await transaction.raw(
        'select pg_advisory_xact_lock(hashtextextended(?, 0))',
        [`${TABLE} ${delegator}`],
      );
    }
  }

  async #running(
    at: string,
    where: { delegate?: EntityRef },
  ): Promise<StoredDelegation[]> {
    const rows: DelegationRow[] = await this.#rows()
      .where(where)
      .where('starts_at', '<=', at)
      .where('ends_at', '>', at)
      .orderBy(['starts_at', 'id']);
    return rows.map(toDelegation);
  }

  #rows() {
    return this.#knex<DelegationRow>(TABLE);
  }
}

/** Whether the same people have a delegation for the same type in that time already; what is over is in nobody's way. */
async function overlaps(
  transaction: Knex.Transaction,
  { delegator, delegate, type, startsAt, endsAt, createdAt }: StoredDelegation,
): Promise<boolean> {
  const row = await transaction<DelegationRow>(TABLE)
    .where({ delegator, delegate, type: type ?? null })
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt > createdAt ? startsAt : createdAt)
    .first('id');
  return row !== undefined;
}
