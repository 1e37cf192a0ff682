import type { Knex } from 'knex';
import { isPostgres } from './openDatabase';

const DIVISION_BY_ZERO = '22012';

type Statement = { query: Knex.QueryBuilder; isRequired: boolean };

/** A statement that had to change a row found none; nothing of what was noted with it is written. */
export class MissedRow extends Error {
  constructor() {
    super('Somebody else changed a row that had to be changed');
  }
}

/**
 * Statements that do not depend on each other. On PostgreSQL, where each round trip costs a decision as much as its hash,
 * they are one statement, which is a transaction of its own; on SQLite they run one after the other.
 */
export class Writes {
  readonly #connection: Knex | Knex.Transaction;
  readonly #statements: Statement[] = [];

  /**
   * Writes what is noted.
   *
   * @param connection - a transaction, or on PostgreSQL the database itself.
   * @throws MissedRow when a required statement changed no row.
   */
  static async together(
    connection: Knex | Knex.Transaction,
    note: (writes: Writes) => void,
  ): Promise<void> {
    const writes = new Writes(connection);
    note(writes);
    await (isPostgres(connection) ? writes.#runAtOnce() : writes.#runInTurn());
  }

  private constructor(connection: Knex | Knex.Transaction) {
    this.#connection = connection;
  }

  /**
   * Notes a statement.
   *
   * @param state - makes it of an empty query on the table: an insert, an update or a delete.
   */
  add(
    table: string,
    state: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): void {
    const query = state(this.#connection(table));
    this.#statements.push({ query, isRequired: false });
  }

  /** Notes an update of one row without which nothing may be written. */
  addRequired(
    table: string,
    state: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): void {
    const query = state(this.#connection(table));
    this.#statements.push({ query, isRequired: true });
  }

  async #runInTurn(): Promise<void> {
    for (const { query, isRequired } of this.#statements) {
      const changed: unknown = await query;
      if (isRequired && changed !== 1) {
        throw new MissedRow();
      }
    }
  }

  async #runAtOnce(): Promise<void> {
    if (this.#statements.length === 0) {
      return;
    }
    const parts = this.#statements.map(({ query, isRequired }, at) => ({
      name: `write_${at}`,
      query: isRequired ? query.returning(this.#connection.raw('1')) : query,
      isRequired,
    }));
    const required = parts.filter(({ isRequired }) => isRequired);
    try {
      await parts.reduce<Knex.QueryBuilder>(
        (whole, { name, query }) => whole.with(name, query),
        // A statement can only undo itself by failing.
        this.#connection.select(
          this.#connection.raw('1'),
          ...required.map(({ name }) =>
            this.#connection.raw('1 / (select count(*) from ??)', [name]),
          ),
        ),
      );
    } catch (error) {
      const isMissed =
        required.length > 0 &&
        error instanceof Error &&
        Reflect.get(error, 'code') === DIVISION_BY_ZERO;
      throw isMissed ? new MissedRow() : error;
    }
  }
}
