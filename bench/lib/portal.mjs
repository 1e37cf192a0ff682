import path from 'node:path';
import createKnex from 'knex';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startPortalForTests } from '../../scripts/lib/portalForTests.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

const POLL_MILLISECONDS = 100;

/** Settings of Knex for a database, on the server of the benchmark or in its folder. */
function knexSettings(postgres, directory, name) {
  return postgres
    ? {
        client: 'pg',
        connection: postgres.url.replace(/[^/]*$/, name),
      }
    : {
        client: 'better-sqlite3',
        connection: { filename: path.join(directory, `${name}.sqlite`) },
        useNullAsDefault: true,
      };
}

async function createDatabase(postgres, name) {
  const knex = createKnex({ client: 'pg', connection: postgres.url });
  await knex.raw('create database ??', [name]);
  await knex.destroy();
}

/** Waits until nothing is due in the outbox, so that the work of one contender does not slow the next one down. */
async function drainOutbox(knex) {
  for (;;) {
    const waiting = await knex('outbox')
      .whereNot('state', 'dead')
      .where('available_at', '<=', Date.now())
      .first('id');
    if (!waiting) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

/**
 * Starts a portal with the bare routes, on a database of its own.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {'sqlite' | 'postgres'} database
 */
export async function startBenchPortal(toolchain, database) {
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const portal = await startPortalForTests(toolchain, {
    postgresUrl: postgres?.url,
    entry: inRoot('bench', 'backend.ts'),
  });
  const directory = path.join(portal.dataDirectory, 'db');
  const name = postgres ? 'backstage_plugin_approvals' : 'approvals';
  const knex = createKnex(knexSettings(postgres, directory, name));
  return {
    url: portal.url,
    knex,
    drain: () => drainOutbox(knex),
    /** Settings for a database of somebody else, empty. */
    otherDatabase: async other => {
      if (postgres) {
        await createDatabase(postgres, other);
      }
      return knexSettings(postgres, portal.dataDirectory, other);
    },
    stop: async () => {
      await knex.destroy();
      await portal.stop();
      await postgres?.stop();
    },
  };
}
