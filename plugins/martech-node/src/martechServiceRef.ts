import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import { localRegistryRef } from './localRegistryRef';
import { MartechServiceClient } from './MartechServiceClient';
import { NearestRegistry } from './NearestRegistry';

/**
 * The tool registry, for other back ends. Each call carries the identity of the calling plugin; the registry
 * answers only the services that it names (`plugin:approvals`, `plugin:catalog`). A registry in the
 * same process is read directly (docs/adr/0011).
 *
 * @public
 */
export const martechServiceRef = createServiceRef<MartechServiceApi>({
  id: 'martech.registry',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        local: localRegistryRef,
      },
      factory: ({ auth, discovery, local }) =>
        NearestRegistry.create({
          auth,
          local,
          remote: MartechServiceClient.create({ auth, discovery }),
        }),
    }),
});
