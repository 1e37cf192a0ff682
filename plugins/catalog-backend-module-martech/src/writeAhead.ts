import type { DatabaseService } from '@backstage/backend-plugin-api';

/**
 * Lets a catalog that is kept in a SQLite file write ahead.
 *
 * @remarks
 * The catalog writes several times for each entity that it processes, and each change of a status processes one. Without
 * this each write waits for the disk two or three times, and with it the whole process. What a power cut takes the
 * catalog reads again from its sources. Other databases are left as they are.
 */
export async function writeAhead(database: DatabaseService): Promise<void> {
  const knex = await database.getClient();
  const client: unknown = knex.client.config.client;
  if (String(client).includes('sqlite')) {
    await knex.raw('PRAGMA journal_mode = WAL');
  }
}
