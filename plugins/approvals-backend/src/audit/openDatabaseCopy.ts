import { existsSync } from 'node:fs';
import { InputError, NotFoundError } from '@backstage/errors';
import knexFactory, { type Knex } from 'knex';

const POSTGRES_URL = /^postgres(ql)?:\/\//;

function openPostgres(url: string, schema: string | undefined): Knex {
  return knexFactory({
    client: 'pg',
    connection: url,
    ...(schema && { searchPath: [schema] }),
  });
}

function openSqlite(file: string, readonly: boolean): Knex {
  if (!existsSync(file)) {
    throw new NotFoundError(`There is no database file ${file}`);
  }
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename: file, options: { readonly } },
    useNullAsDefault: true,
  });
}

/**
 * Opens the plugin's database, or a copy of it, without the portal.
 *
 * @param location - a SQLite file or a PostgreSQL URL.
 * @throws when it is none of the two, or holds no trail.
 */
export async function openDatabaseCopy(
  location: string,
  schema?: string,
  mode: 'read' | 'write' = 'read',
): Promise<Knex> {
  const knex = POSTGRES_URL.test(location)
    ? openPostgres(location, schema)
    : openSqlite(location.replace(/^file:(\/\/)?/, ''), mode === 'read');
  try {
    await knex('request_events').first('id');
    await knex('requests').first('id');
  } catch (error) {
    await knex.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `This database holds no trail of requests (${reason}); give the one of the plugin "approvals"`,
    );
  }
  return knex;
}
