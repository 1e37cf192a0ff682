import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  approvalsExtensionPoint,
  approvalsSeedingExtensionPoint,
} from '@passerelle/plugin-approvals-node';
import { createApprovals } from './createApprovals';
import { openDatabase } from './database/openDatabase';
import { Extensions } from './Extensions';
import { createRouter } from './router';

/**
 * The approval engine with its REST API.
 *
 * @public
 */
export const approvalsPlugin = createBackendPlugin({
  pluginId: 'approvals',
  register(environment) {
    const extensions = Extensions.create();
    environment.registerExtensionPoint(approvalsExtensionPoint, extensions);
    environment.registerExtensionPoint(
      approvalsSeedingExtensionPoint,
      extensions,
    );
    environment.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        tracing: tracingServiceRef,
      },
      async init({ database, httpRouter, lifecycle, ...services }) {
        const knex = await openDatabase(database);
        const { router, background, checkpoints, gauges } = createApprovals({
          knex,
          extensions,
          ...services,
        });
        await background.prepare();
        httpRouter.use(createRouter(router));
        lifecycle.addStartupHook(async () => {
          await checkpoints.start();
          await background.start();
          gauges.start();
        });
        lifecycle.addShutdownHook(async () => {
          gauges.stop();
          await background.stop();
          await checkpoints.write();
        });
      },
    });
  },
});
