import { createBackendModule } from '@backstage/backend-plugin-api';

/**
 * Tools, glossary and requests in the search of the portal.
 *
 * @public
 */
export const searchModuleMartech = createBackendModule({
  pluginId: 'search',
  moduleId: 'martech',
  register(reg) {
    reg.registerInit({ deps: {}, async init() {} });
  },
});
