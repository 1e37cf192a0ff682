import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const migrations = () =>
  resolvePackagePath('@passerelle/plugin-martech-backend', 'migrations');

/** Brings a database to the present schema. */
export async function migrateDatabase(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: migrations() });
}

/** Opens the database of the registry. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  const client: unknown = knex.client.config.client;
  if (String(client).includes('sqlite')) {
    // A write is on the disk when it is answered, and readers do not wait for it.
    await knex.raw('pragma journal_mode = WAL');
    await knex.raw('pragma synchronous = FULL');
  }
  if (!database.migrations?.skip) await migrateDatabase(knex);
  return knex;
}
