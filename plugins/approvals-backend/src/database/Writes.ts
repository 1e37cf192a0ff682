import type { Knex } from 'knex';
import { isPostgres } from './openDatabase';
import { MissedRow } from './MissedRow';
import { writeAtOnce } from './writeAtOnce';

/** Columns with their values. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What is written to one table. */
export type Write =
  | {
      kind: 'insert';
      table: string;
      /** All with the same columns. */
      rows: readonly Row[];
      /** The key of rows that may be there already, and are overwritten. */
      key?: readonly string[];
    }
  /** Of one row, without which nothing may be written. */
  | { kind: 'update'; table: string; where: Row; changes: Row }
  /** Of rows by their key. */
  | { kind: 'delete'; table: string; keys: readonly Row[] };

/**
 * Statements that do not depend on each other. On PostgreSQL, where each round trip costs a decision as much as its hash,
 * they are one statement, which is a transaction of its own; on SQLite they run one after the other.
 */
export class Writes {
  readonly #writes: Write[] = [];

  /**
   * Writes what is noted.
   *
   * @param connection - a transaction, or on PostgreSQL the database itself.
   * @throws MissedRow when a row that had to be changed is not there.
   */
  static async together(
    connection: Knex | Knex.Transaction,
    note: (writes: Writes) => void,
  ): Promise<void> {
    const noted = new Writes();
    note(noted);
    await (isPostgres(connection)
      ? writeAtOnce(connection, noted.#writes)
      : writeInTurn(connection, noted.#writes));
  }

  private constructor() {}

  /** Notes new rows; nothing for none. */
  insert(table: string, rows: readonly Row[]): void {
    if (rows.length > 0) {
      this.#writes.push({ kind: 'insert', table, rows });
    }
  }

  /** Notes rows that are added, or overwrite those with the same key. */
  upsert(table: string, key: readonly string[], rows: readonly Row[]): void {
    if (rows.length > 0) {
      this.#writes.push({ kind: 'insert', table, key, rows });
    }
  }

  /** Notes a change of one row without which nothing may be written. */
  updateRequired(table: string, where: Row, changes: Row): void {
    this.#writes.push({ kind: 'update', table, where, changes });
  }

  /** Notes that rows go, by the columns that identify them. */
  delete(table: string, keys: readonly Row[]): void {
    if (keys.length > 0) {
      this.#writes.push({ kind: 'delete', table, keys });
    }
  }
}

async function writeInTurn(
  connection: Knex,
  writes: readonly Write[],
): Promise<void> {
  for (const write of writes) {
    const query = connection(write.table);
    if (write.kind === 'update') {
      const changed = await query.where(write.where).update(write.changes);
      if (changed !== 1) {
        throw new MissedRow();
      }
    } else if (write.kind === 'delete') {
      const columns = Object.keys(write.keys[0]);
      const keys = write.keys.map(key => columns.map(column => key[column]));
      await query.whereIn(columns, keys).delete();
    } else if (write.key) {
      await query
        .insert(write.rows)
        .onConflict([...write.key])
        .merge();
    } else {
      await query.insert(write.rows);
    }
  }
}
