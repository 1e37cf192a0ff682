import {
  coreServices,
  createBackendModule,
  type AuthService,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ApprovalsClient } from '@passerelle/plugin-approvals-common';
import { GlossaryCollatorFactory } from './collators/GlossaryCollatorFactory';
import { RequestCollatorFactory } from './collators/RequestCollatorFactory';
import { ToolCollatorFactory } from './collators/ToolCollatorFactory';
import { readMaxRequests, readSchedule } from './settings';

/** Clients of the approval engine, with the identity of the search. */
function clientsOf(auth: AuthService, discovery: DiscoveryService) {
  return (language: string) =>
    new ApprovalsClient({
      discoveryApi: discovery,
      getLanguage: () => language,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'approvals',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
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
      async init({
        auth,
        catalog,
        config,
        discovery,
        indexRegistry,
        logger,
        scheduler,
      }) {
        const schedule = scheduler.createScheduledTaskRunner(
          readSchedule(config),
        );
        const hasPermissions =
          config.getOptionalBoolean('permission.enabled') === true;
        for (const factory of [
          ToolCollatorFactory.create({ catalog, auth }),
          new GlossaryCollatorFactory(),
          RequestCollatorFactory.create({
            clientIn: clientsOf(auth, discovery),
            logger,
            hasPermissions,
            maxRequests: readMaxRequests(config),
          }),
        ]) {
          indexRegistry.addCollator({ schedule, factory });
        }
      },
    });
  },
});
