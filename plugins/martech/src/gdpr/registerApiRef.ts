import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RegisterApi } from '@passerelle/plugin-martech-common';

/** The register of processing activities. */
export const registerApiRef = createApiRef<RegisterApi>().with({
  id: 'plugin.martech.gdpr',
  pluginId: 'martech',
});
