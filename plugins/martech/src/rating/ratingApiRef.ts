import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RatingApi } from '@passerelle/plugin-martech-common';

/** What people say of tools. */
export const ratingApiRef = createApiRef<RatingApi>().with({
  id: 'plugin.martech.rating',
  pluginId: 'martech',
});
