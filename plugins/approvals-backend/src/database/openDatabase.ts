import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const BUSY_TIMEOUT_MILLISECONDS = 5_000;

/** Whether a client speaks to PostgreSQL; the other database that we know is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/**
 * Opens the plugin's database, makes SQLite durable, and brings the tables up to date.
 *
 * @remarks
 * A reopened SQLite file in WAL mode forgets `synchronous`, so that it is set at each start: with `FULL` an answered
 * command survives a power cut.
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!isPostgres(knex)) {
    await knex.raw('PRAGMA journal_mode=WAL');
    await knex.raw('PRAGMA synchronous=FULL');
    await knex.raw(`PRAGMA busy_timeout=${BUSY_TIMEOUT_MILLISECONDS}`);
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@passerelle/plugin-approvals-backend',
        'migrations',
      ),
    });
  }
  return knex;
}
