import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { GlossaryCollatorFactory } from './collators/GlossaryCollatorFactory';
import { RequestCollatorFactory } from './collators/RequestCollatorFactory';
import { ToolCollatorFactory } from './collators/ToolCollatorFactory';

const SCHEDULE = 'search.collators.martech.schedule';

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  if (config.has(SCHEDULE)) {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      config.getConfig(SCHEDULE),
    );
  }
  // The engine of SQLite keeps its index in memory: each process fills its own, and has nothing until it did.
  const isShared = config.getOptionalString('backend.database.client') === 'pg';
  return {
    frequency: { minutes: isShared ? 5 : 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 10 },
    scope: isShared ? 'global' : 'local',
  };
}

/**
 * Tools, glossary and requests in the search of the portal.
 *
 * @public
 */
export const searchModuleMartech = createBackendModule({
  pluginId: 'search',
  moduleId: 'martech',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, indexRegistry, scheduler, ...rest }) {
        const schedule = scheduler.createScheduledTaskRunner(
          readSchedule(config),
        );
        const hasPermissions =
          config.getOptionalBoolean('permission.enabled') === true;
        for (const factory of [
          ToolCollatorFactory.create({ catalog, auth }),
          new GlossaryCollatorFactory(),
          RequestCollatorFactory.create({ ...rest, auth, hasPermissions }),
        ]) {
          indexRegistry.addCollator({ schedule, factory });
        }
      },
    });
  },
});
