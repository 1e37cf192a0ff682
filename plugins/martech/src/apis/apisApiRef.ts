import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ApisApi } from '@passerelle/plugin-martech-common';

/** The APIs of tools. */
export const apisApiRef = createApiRef<ApisApi>().with({
  id: 'plugin.martech.apis',
  pluginId: 'martech',
});
