import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MartechApi } from '@passerelle/plugin-martech-common';

/**
 * The tool registry, as pages reach it.
 *
 * @public
 */
export const martechApiRef = createApiRef<MartechApi>().with({
  id: 'plugin.martech.registry',
  pluginId: 'martech',
});
