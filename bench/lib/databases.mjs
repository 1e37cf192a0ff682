import path from 'node:path';
import createKnex from 'knex';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/**
 * Databases for a benchmark: a PostgreSQL server of its own, or SQLite files in a folder.
 *
 * @param {'sqlite' | 'postgres'} kind
 * @param {string} directory
 */
export async function startDatabases(kind, directory) {
  if (kind === 'sqlite') {
    return {
      url: undefined,
      settings: name => ({
        client: 'better-sqlite3',
        connection: { filename: path.resolve(directory, `${name}.sqlite`) },
        useNullAsDefault: true,
      }),
      async create(name) {
        return this.settings(name);
      },
      stop: async () => {},
    };
  }
  const server = await startPostgres();
  const settings = name => ({
    client: 'pg',
    connection: server.url.replace(/[^/]*$/, name),
  });
  return {
    url: server.url,
    settings,
    /** An empty database, and how Knex opens it. */
    create: async name => {
      const knex = createKnex(settings('postgres'));
      await knex.raw('create database ??', [name]);
      await knex.destroy();
      return settings(name);
    },
    stop: server.stop,
  };
}
