import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import { MartechServiceClient } from './MartechServiceClient';

/**
 * The tool registry, for other back ends. Each call carries the identity of the calling plugin; the registry
 * answers only the services that it names (`plugin:approvals`, `plugin:catalog`).
 *
 * @public
 */
export const martechServiceRef = createServiceRef<MartechServiceApi>({
  id: 'martech.registry',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        MartechServiceClient.create({ auth, discovery }),
    }),
});
