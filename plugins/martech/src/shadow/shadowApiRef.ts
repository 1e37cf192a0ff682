import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ShadowApi } from '@passerelle/plugin-martech-common';

/**
 * Tools in use that nobody knew of, as pages reach them.
 *
 * @public
 */
export const shadowApiRef = createApiRef<ShadowApi>().with({
  id: 'plugin.martech.shadow-it',
  pluginId: 'martech',
});
