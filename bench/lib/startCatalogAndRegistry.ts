import {
  coreServices,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import createKnex, { type Knex } from 'knex';
import martechPlugin from '../../plugins/martech-backend/src';
import { keptAnswerPlugin } from './keptAnswerPlugin';

/** Where each plugin keeps its data. */
export type Databases = { catalog: Knex.Config; martech: Knex.Config };

/**
 * Backstage's catalog and the registry in one back end, each on a database of its own, with a route that only sends;
 * nobody has to sign in, and what processes entities is off.
 */
export async function startCatalogAndRegistry(databases: Databases) {
  const opened = {
    catalog: createKnex(databases.catalog),
    martech: createKnex(databases.martech),
  };
  const database = createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }): DatabaseService => ({
      getClient: async () =>
        plugin.getId() === 'catalog' ? opened.catalog : opened.martech,
    }),
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      martechPlugin,
      keptAnswerPlugin,
      database,
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: false } },
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  const address = backend.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://localhost:${port}/api`;
  return { ...opened, url, stop: () => backend.stop() };
}
