import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { isPostgres } from '../openDatabase';

/** The rows of every table, parents before children. */
export type FixtureRows = Record<string, Array<Record<string, unknown>>>;

const fixtures = path.resolve(__dirname, '..', '__fixtures__');
export const migrationsDirectory = path.resolve(
  __dirname,
  '..',
  '..',
  '..',
  'migrations',
);

/** Columns that the database counts up. */
const counted: Record<string, string> = {
  request_numbers: 'serial',
  request_events: 'id',
  outbox: 'id',
  stage_durations: 'id',
};
/** Others refer to these. */
const first = ['request_numbers', 'requests'];

/** All migrations, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(migrationsDirectory).sort();
}

export function fixtureFile(migration: string): string {
  return path.join(fixtures, `${path.parse(migration).name}.ndjson`);
}

/** What the release wrote whose newest migration this is: a row in a line. */
export function readFixture(migration: string): FixtureRows {
  const rows: FixtureRows = {};
  for (const line of readFileSync(fixtureFile(migration), 'utf8').split('\n')) {
    if (line) {
      const { table, row } = JSON.parse(line);
      rows[table] = [...(rows[table] ?? []), row];
    }
  }
  return rows;
}

export function writeFixture(migration: string, rows: FixtureRows): void {
  const lines = Object.entries(rows).flatMap(([table, content]) =>
    content.map(row => `${JSON.stringify({ table, row })}\n`),
  );
  writeFileSync(fixtureFile(migration), lines.join(''));
}

async function tableNames(knex: Knex): Promise<string[]> {
  const rows: Array<{ name: string }> = isPostgres(knex)
    ? await knex('pg_tables')
        .where('schemaname', 'public')
        .select({ name: 'tablename' })
    : await knex('sqlite_master').where('type', 'table').select('name');
  const own = rows
    .map(({ name }) => name)
    .filter(name => !/^(sqlite_|knex_)/.test(name));
  return [...first, ...own.filter(name => !first.includes(name)).sort()];
}

/** Every row of every table. */
export async function dumpRows(knex: Knex): Promise<FixtureRows> {
  const rows: FixtureRows = {};
  for (const table of await tableNames(knex)) {
    rows[table] = await knex(table).select();
  }
  return rows;
}

/** Puts rows back as they were, and lets the database count on from there. */
export async function insertRows(knex: Knex, rows: FixtureRows): Promise<void> {
  for (const [table, content] of Object.entries(rows)) {
    if (content.length > 0) {
      await knex.batchInsert(table, content, 50);
    }
    const column = counted[table];
    if (column && content.length > 0 && isPostgres(knex)) {
      await knex.raw(
        `select setval(pg_get_serial_sequence(?, ?), (select max(??) from ??))`,
        [table, column, column, table],
      );
    }
  }
}
