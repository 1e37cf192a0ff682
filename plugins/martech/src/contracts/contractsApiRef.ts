import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ContractsApi } from '@passerelle/plugin-martech-common';

/**
 * The contract calendar, as pages reach it.
 *
 * @public
 */
export const contractsApiRef = createApiRef<ContractsApi>().with({
  id: 'plugin.martech.contracts',
  pluginId: 'martech',
});
