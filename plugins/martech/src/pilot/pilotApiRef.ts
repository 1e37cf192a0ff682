import { createApiRef } from '@backstage/frontend-plugin-api';
import type { PilotApi } from '@passerelle/plugin-martech-common';

/** Pilots of tools. */
export const pilotApiRef = createApiRef<PilotApi>().with({
  id: 'plugin.martech.pilot',
  pluginId: 'martech',
});
