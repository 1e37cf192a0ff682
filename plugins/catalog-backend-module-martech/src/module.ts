import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  PORTAL_TOOLS_CHANGED_TOPIC,
  STATUS_CHANGED_TOPIC,
} from '@passerelle/plugin-martech-common';
import { martechServiceRef } from '@passerelle/plugin-martech-node';
import { FolderProvider } from './folder/FolderProvider';
import { readFolderConfig } from './folder/readFolderConfig';
import { PortalToolProvider } from './portal/PortalToolProvider';
import { catalogErrorsTopic, ProcessingErrorLog } from './ProcessingErrorLog';
import { SheetPublisher } from './sheet/SheetPublisher';
import { isStatusChangedEvent } from './status/isStatusChangedEvent';
import { StatusSnapshot } from './status/StatusSnapshot';
import { ToolStatusProvider } from './status/ToolStatusProvider';
import { ToolSheetProcessor } from './ToolSheetProcessor';
import { writeAhead } from './writeAhead';

/** Every replica has its own memory, so each polls for itself. */
const statusPolling = {
  frequency: { seconds: 5 },
  timeout: { seconds: 60 },
  scope: 'local' as const,
};

/**
 * Makes marketing tools a part of the catalog: checks their sheets and shows their status.
 *
 * @public
 */
export const catalogModuleMartech = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'martech',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        logger: coreServices.logger,
        registry: martechServiceRef,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
      },
      async init({
        catalog,
        config,
        database,
        events,
        logger,
        registry,
        rootLifecycle,
        scheduler,
      }) {
        await writeAhead(database);
        const snapshot = StatusSnapshot.create();
        const publisher = SheetPublisher.create({ events, logger });
        catalog.addProcessor(
          ToolSheetProcessor.create({ publisher, snapshot }),
        );

        const statuses = ToolStatusProvider.create({
          registry,
          snapshot,
          logger,
        });
        catalog.addEntityProvider(statuses);
        await events.subscribe({
          id: 'catalog.martech-status',
          topics: [STATUS_CHANGED_TOPIC],
          onEvent: async ({ eventPayload }) =>
            isStatusChangedEvent(eventPayload)
              ? statuses.onStatusChanged(eventPayload)
              : undefined,
        });
        // Before all plugins are up the registry would only answer that it is not.
        rootLifecycle.addStartupHook(() =>
          scheduler.scheduleTask({
            ...statusPolling,
            id: 'passerelle-tool-status',
            fn: () => statuses.poll(),
          }),
        );

        const portal = PortalToolProvider.create({ registry, logger });
        catalog.addEntityProvider(portal);
        await events.subscribe({
          id: 'catalog.martech-portal',
          topics: [PORTAL_TOOLS_CHANGED_TOPIC],
          onEvent: async () => {
            // Whoever registers a tool does not wait for the catalog.
            void portal.refresh();
          },
        });
        rootLifecycle.addStartupHook(() =>
          scheduler.scheduleTask({
            ...statusPolling,
            id: 'passerelle-portal-tools',
            fn: () => portal.refresh(),
          }),
        );

        const errorLog = ProcessingErrorLog.create({ logger });
        await events.subscribe({
          id: 'catalog.martech-errors',
          topics: [catalogErrorsTopic],
          onEvent: async ({ eventPayload }) => errorLog.log(eventPayload),
        });

        const folderConfig = readFolderConfig(config);
        if (folderConfig) {
          const { directory, schedule } = folderConfig;
          const folder = FolderProvider.create({ directory, logger });
          catalog.addEntityProvider(folder);
          rootLifecycle.addStartupHook(() =>
            scheduler.scheduleTask({
              ...schedule,
              id: 'passerelle-folder',
              fn: () => folder.refresh(),
            }),
          );
        }
      },
    });
  },
});
