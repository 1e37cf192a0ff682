import { runPrepared, type Statement } from '@passerelle/prepared-statements';
import type { Knex } from 'knex';
import { MissedRow } from './MissedRow';
import type { Row, Write } from './Writes';

const DIVISION_BY_ZERO = '22012';

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}

/** Rows as one value, so that a statement reads the same for however many. */
function toJson(rows: readonly Row[]): string {
  const text = JSON.stringify(rows);
  // Half of a surrogate pair: the driver would send it as U+FFFD, and JSON has an escape for it that PostgreSQL refuses.
  return text.includes('\\ud')
    ? JSON.stringify(rows, (_key, value) =>
        typeof value === 'string' ? Buffer.from(value).toString() : value,
      )
    : text;
}

function fromJson(table: string, columns: readonly string[]): string {
  return `select ${list(columns)} from json_populate_recordset(null::${quote(
    table,
  )}, ?)`;
}

function toPart(write: Write): Statement {
  const table = quote(write.table);
  if (write.kind === 'insert') {
    const columns = Object.keys(write.rows[0]);
    const overwritten = columns
      .map(column => `${quote(column)} = excluded.${quote(column)}`)
      .join(', ');
    const conflict = write.key
      ? ` on conflict (${list(write.key)}) do update set ${overwritten}`
      : '';
    return {
      sql: `insert into ${table} (${list(columns)}) ${fromJson(
        write.table,
        columns,
      )}${conflict}`,
      bindings: [toJson(write.rows)],
    };
  }
  if (write.kind === 'delete') {
    return toDelete(write.table, write.keys);
  }
  const changed = Object.entries(write.changes);
  const wanted = Object.entries(write.where);
  const changes = changed.map(([column]) => `${quote(column)} = ?`).join(', ');
  const where = wanted
    .map(([column, value]) =>
      value === null ? `${quote(column)} is null` : `${quote(column)} = ?`,
    )
    .join(' and ');
  return {
    sql: `update ${table} set ${changes} where ${where} returning 1`,
    bindings: [
      ...changed.map(([, value]) => value),
      ...wanted.flatMap(([, value]) => (value === null ? [] : [value])),
    ],
  };
}

/** What all keys share is compared by itself, so that the rows are found by an index, however many the table has. */
function toDelete(table: string, keys: readonly Row[]): Statement {
  const [first] = keys;
  const columns = Object.keys(first);
  const isShared = (column: string) =>
    keys.every(key => key[column] === first[column]);
  const shared = columns.filter(isShared);
  const own = columns.filter(column => !isShared(column));
  const conditions = shared.map(column => `${quote(column)} = ?`);
  const bindings = shared.map(column => first[column]);
  if (own.length > 0) {
    conditions.push(`(${list(own)}) in (${fromJson(table, own)})`);
    bindings.push(toJson(keys));
  }
  return {
    sql: `delete from ${quote(table)} where ${conditions.join(' and ')}`,
    bindings,
  };
}

/** Parts of one statement; an update that finds no row makes it fail, because a statement can only undo itself by failing. */
function toStatement(writes: readonly Write[]): Statement {
  const parts = writes.map(toPart);
  const named = parts.map(({ sql }, at) => `write_${at} as (${sql})`);
  const required = writes.flatMap(({ kind }, at) =>
    kind === 'update' ? [`, 1 / (select count(*) from write_${at})`] : [],
  );
  return {
    sql: `with ${named.join(', ')} select 1${required.join('')}`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}

/**
 * Writes on PostgreSQL in one statement, whose text tells of tables and columns alone: the server plans it once for all
 * commands of a kind.
 *
 * @throws MissedRow when a row that had to be changed is not there.
 */
export async function writeAtOnce(
  connection: Knex,
  writes: readonly Write[],
): Promise<void> {
  if (writes.length === 0) {
    return;
  }
  try {
    await runPrepared(connection, toStatement(writes));
  } catch (error) {
    const isMissed = codeOf(error) === DIVISION_BY_ZERO;
    throw isMissed ? new MissedRow() : error;
  }
}
