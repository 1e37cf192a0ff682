import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { approvalsFilingServiceRef } from '@passerelle/plugin-approvals-node';
import { martechPermissions } from '@passerelle/plugin-martech-common';
import { localRegistryRef } from '@passerelle/plugin-martech-node';
import { IdempotencyStore } from './database/IdempotencyStore';
import { openDatabase } from './database/migrateDatabase';
import { OutboxStore } from './database/OutboxStore';
import { searchIndexFor } from './database/SearchIndex';
import { ToolFinder } from './database/ToolFinder';
import { ToolStore } from './database/ToolStore';
import { Vocabulary } from './database/Vocabulary';
import { createFeatures } from './features/createFeatures';
import { DefinitionInspector } from './features/apis/DefinitionInspector';
import { ReconcileClock } from './features/metrics/ReconcileClock';
import { ApiDescriber } from './features/registration/ApiDescriber';
import { CatalogLookup } from './features/registration/CatalogLookup';
import { PortalStore } from './features/registration/PortalStore';
import { PortalTools } from './features/registration/PortalTools';
import { createRouter } from './router';
import { Announcer } from './services/Announcer';
import { Authorizer } from './services/Authorizer';
import { CatalogReconciler } from './services/CatalogReconciler';
import { CommandRunner } from './services/CommandRunner';
import { NamedServices } from './services/NamedServices';
import { OwnerNotifier } from './services/OwnerNotifier';
import { People } from './services/People';
import { QuestionReader } from './services/QuestionReader';
import { readSettings } from './services/readSettings';
import { Registry } from './services/Registry';
import { RequestLister } from './services/RequestLister';
import { startWork } from './services/startWork';
import { ToolService } from './services/ToolService';

/**
 * The tool registry: validation passports, and the finder.
 *
 * @public
 */
export const martechPlugin = createBackendPlugin({
  pluginId: 'martech',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        filing: approvalsFilingServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        localRegistry: localRegistryRef,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auth, catalog, events, logger, scheduler } = deps;
        const settings = readSettings(deps.config);
        const knex = await openDatabase(deps.database);
        const index = searchIndexFor(knex);
        const store = ToolStore.create(knex, index);
        const announcer = Announcer.create({
          events,
          signals: deps.signals,
          logger,
        });
        const notifier = OwnerNotifier.create({
          outbox: OutboxStore.create(knex),
          notifications: deps.notifications,
          logger,
          language: settings.language,
        });
        const registry = Registry.create({
          store,
          announcer,
          validity: settings.validity,
          reviewers: settings.reviewers,
          onNotice: () => notifier.deliverSoon(),
        });
        const people = People.create({ catalog, auth });
        const authorizer = Authorizer.create({
          permissions: deps.permissions,
          people,
          groups: settings.groups,
          cacheSeconds: settings.cacheSeconds,
        });
        const keys = IdempotencyStore.create(knex);
        deps.permissionsRegistry.addPermissions(martechPermissions);
        const services = NamedServices.create({
          store,
          registry,
          authorizer,
          isProduction: process.env.NODE_ENV === 'production',
        });
        deps.localRegistry.provide(services);
        const finder = ToolFinder.create(knex, index);
        const questions = QuestionReader.create({
          store,
          vocabulary: Vocabulary.create(knex),
        });
        const tools = ToolService.create({
          store,
          finder,
          questions,
          registry,
          authorizer,
          requests: RequestLister.create({ auth, discovery: deps.discovery }),
        });
        const inspector = DefinitionInspector.create();
        deps.lifecycle.addShutdownHook(() => inspector.stop());
        const portal = PortalStore.create(knex);
        const describer = ApiDescriber.create({ portal, inspector, logger });
        const portalTools = PortalTools.create({
          store,
          portal,
          describer,
          lookup: CatalogLookup.create({ catalog, auth }),
          announcer,
        });
        const reconciles = ReconcileClock.create();
        const features = await createFeatures({
          ...deps,
          authorizer,
          describer,
          finder,
          inspector,
          knex,
          notifier,
          people,
          portalTools,
          questions,
          reconciles,
          registry,
          settings,
          store,
          tools,
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            tools,
            services,
            commands: CommandRunner.create(keys),
            features,
          }),
        );
        await startWork({
          events,
          keys,
          lifecycle: deps.lifecycle,
          logger,
          notifier,
          onReconciled: () => reconciles.mark(),
          reconciler: CatalogReconciler.create({
            catalog,
            auth,
            store,
            registry,
            logger,
          }),
          registry,
          scheduler,
          settings,
        });
        for (const feature of features) await feature.start?.();
      },
    });
  },
});
