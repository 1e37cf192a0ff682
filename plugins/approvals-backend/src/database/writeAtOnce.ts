import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { MissedRow } from './MissedRow';
import type { Row, Write } from './Writes';

const DIVISION_BY_ZERO = '22012';
/** A pooler between us and PostgreSQL gave us the connection of somebody else: unknown name, name that is taken. */
const NAME_TROUBLE = ['26000', '42P05'];

/** SQL with a `?` for each of its values. */
type Fragment = { sql: string; bindings: Array<string | number | null> };

let areNamesTrusted = true;

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

function toFragment(write: Write): Fragment {
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
function toDelete(table: string, keys: readonly Row[]): Fragment {
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
function toStatement(writes: readonly Write[]): Fragment {
  const parts = writes.map(toFragment);
  const named = parts.map(({ sql }, at) => `write_${at} as (${sql})`);
  const required = writes.flatMap(({ kind }, at) =>
    kind === 'update' ? [`, 1 / (select count(*) from write_${at})`] : [],
  );
  return {
    sql: `with ${named.join(', ')} select 1${required.join('')}`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** The same for the same text, whichever process asks, so that no other statement can be meant by it. */
function nameOf(sql: string): string {
  return `passerelle_${createHash('sha256')
    .update(sql)
    .digest('hex')
    .slice(0, 32)}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}

/** Runs a statement that PostgreSQL need not plan again; by its text alone where a pooler loses names. */
async function run(connection: Knex, statement: Fragment): Promise<void> {
  const { sql, bindings } = statement;
  const query = connection.raw(sql, bindings);
  if (connection.isTransaction || !areNamesTrusted) {
    await query;
    return;
  }
  try {
    await query.options({ name: nameOf(sql) });
  } catch (error) {
    if (!NAME_TROUBLE.includes(String(codeOf(error)))) {
      throw error;
    }
    // Nothing was executed.
    areNamesTrusted = false;
    await run(connection, statement);
  }
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
    await run(connection, toStatement(writes));
  } catch (error) {
    const isMissed = codeOf(error) === DIVISION_BY_ZERO;
    throw isMissed ? new MissedRow() : error;
  }
}
