import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import createKnex from 'knex';
import { Duration } from 'luxon';
import { migrateDatabase } from '../plugins/martech-backend/src/database/migrateDatabase';
import { searchIndexFor } from '../plugins/martech-backend/src/database/SearchIndex';
import { ToolStore } from '../plugins/martech-backend/src/database/ToolStore';
import { Announcer } from '../plugins/martech-backend/src/services/Announcer';
import { CatalogReconciler } from '../plugins/martech-backend/src/services/CatalogReconciler';
import { Registry } from '../plugins/martech-backend/src/services/Registry';
import { testReviewers } from '../plugins/martech-backend/src/testing';
import { fillCatalog } from './lib/fillCatalog';

const MEGABYTE = 2 ** 20;
const LOOK_MILLISECONDS = 50;

/** Runs a job, and tells how long it took and how much more memory it held at its height. */
async function measure(job: () => Promise<number>) {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, LOOK_MILLISECONDS);
  const started = performance.now();
  const tools = await job();
  clearInterval(timer);
  return {
    tools,
    seconds: (performance.now() - started) / 1000,
    before: before / MEGABYTE,
    highest: highest / MEGABYTE,
  };
}

/** Waits for what only the parts of a back end are given, by being one. */
async function startReconciler(settings: { catalog: object; martech: object }) {
  const catalogKnex = createKnex(settings.catalog);
  const knex = createKnex(settings.martech);
  await migrateDatabase(knex);
  const store = ToolStore.create(knex, searchIndexFor(knex));
  let reconciler: CatalogReconciler | undefined;
  const reader = createBackendPlugin({
    pluginId: 'martech',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          events: eventsServiceRef,
          logger: coreServices.logger,
        },
        async init(deps) {
          const announcer = Announcer.create({
            events: deps.events,
            signals: { publish: async () => {} },
            logger: deps.logger,
          });
          const registry = Registry.create({
            store,
            announcer,
            validity: Duration.fromObject({ years: 1 }),
            reviewers: testReviewers,
            onNotice: () => {},
          });
          reconciler = CatalogReconciler.create({ ...deps, store, registry });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      reader,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: (): DatabaseService => ({
          getClient: async () => catalogKnex,
        }),
      }),
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: false } },
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  if (!reconciler) throw new Error('The back end did not start');
  return { reconciler, catalogKnex, stop: () => backend.stop() };
}

/** Reads all tools of the catalog into an empty registry, and again when nothing changed. */
async function main(): Promise<void> {
  const { RECONCILE_SETTINGS = '{}', RECONCILE_SIZE } = process.env;
  const started = await startReconciler(JSON.parse(RECONCILE_SETTINGS));
  process.send?.({ progress: 'filling the catalog' });
  await fillCatalog(started.catalogKnex, Number(RECONCILE_SIZE));
  for (const name of ['all new', 'nothing changed']) {
    process.send?.({ progress: name });
    const measured = await measure(() => started.reconciler.reconcile());
    process.send?.({ result: { name, ...measured } });
  }
  await started.stop();
  process.disconnect();
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
