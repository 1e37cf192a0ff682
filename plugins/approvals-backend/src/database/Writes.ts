import type { Knex } from 'knex';
import { isPostgres } from './openDatabase';

/**
 * Statements of a transaction that do not depend on each other: written in one round trip on PostgreSQL, where each costs
 * a decision as much as its hash, and one after the other on SQLite, which has none.
 */
export class Writes {
  readonly #transaction: Knex.Transaction;
  readonly #statements: Knex.QueryBuilder[] = [];

  /** Writes what is noted. */
  static async together(
    transaction: Knex.Transaction,
    note: (writes: Writes) => void,
  ): Promise<void> {
    const writes = new Writes(transaction);
    note(writes);
    await writes.#run();
  }

  private constructor(transaction: Knex.Transaction) {
    this.#transaction = transaction;
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
    this.#statements.push(state(this.#transaction(table)));
  }

  async #run(): Promise<void> {
    const statements = this.#statements;
    if (!isPostgres(this.#transaction) || statements.length < 2) {
      for (const statement of statements) {
        await statement;
      }
      return;
    }
    const last = statements.length - 1;
    await statements
      .slice(0, last)
      .reduce<Knex.QueryBuilder>(
        (query, statement, at) => query.with(`write_${at}`, statement),
        statements[last],
      );
  }
}
