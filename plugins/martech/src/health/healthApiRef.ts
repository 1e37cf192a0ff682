import { createApiRef } from '@backstage/frontend-plugin-api';
import type { HealthApi } from '@passerelle/plugin-martech-common';

/** How tools work. */
export const healthApiRef = createApiRef<HealthApi>().with({
  id: 'plugin.martech.health',
  pluginId: 'martech',
});
