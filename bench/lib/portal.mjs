import createKnex from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startPortalForTests } from '../../scripts/lib/portalForTests.mjs';
import { startDatabases } from './databases.mjs';

const POLL_MILLISECONDS = 100;

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
 * Starts a portal with the bare routes, on a database of its own; it is ready once the story of the example company is
 * told, which makes tools that people can ask for.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {'sqlite' | 'postgres'} database
 */
export async function startBenchPortal(toolchain, database) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-bench-'));
  const databases = await startDatabases(database, directory);
  const portal = await startPortalForTests(toolchain, {
    postgresUrl: databases.url,
    entry: inRoot('bench', 'backend.ts'),
  });
  const settings = databases.url
    ? databases.settings('backstage_plugin_approvals')
    : databases.settings(path.join(portal.dataDirectory, 'db', 'approvals'));
  const knex = createKnex(settings);
  return {
    url: portal.url,
    /** The database of the approval engine. */
    settings,
    drain: () => drainOutbox(knex),
    /** Settings for a database of somebody else, empty. */
    otherDatabase: name => databases.create(name),
    stop: async () => {
      await knex.destroy();
      await portal.stop();
      await databases.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
