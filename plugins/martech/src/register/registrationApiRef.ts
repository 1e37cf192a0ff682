import { createApiRef } from '@backstage/frontend-plugin-api';
import type { RegistrationApi } from '@passerelle/plugin-martech-common';

/**
 * Registration of tools, as pages reach it.
 *
 * @public
 */
export const registrationApiRef = createApiRef<RegistrationApi>().with({
  id: 'plugin.martech.registration',
  pluginId: 'martech',
});
