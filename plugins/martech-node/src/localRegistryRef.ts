import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { LocalRegistry } from './LocalRegistry';

/**
 * The registry of this process, if there is one; one for all plugins. Other back ends use {@link martechServiceRef},
 * which finds the registry wherever it runs.
 *
 * @public
 */
export const localRegistryRef = createServiceRef<LocalRegistry>({
  id: 'martech.local-registry',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => LocalRegistry.create(),
    }),
});
