import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MapApi } from '@passerelle/plugin-martech-common';

/** Tools beside each other, and on a map. */
export const mapApiRef = createApiRef<MapApi>().with({
  id: 'plugin.martech.map',
  pluginId: 'martech',
});
