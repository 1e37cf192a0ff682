import { createApiRef } from '@backstage/frontend-plugin-api';
import type { IndicatorsApi } from '@passerelle/plugin-martech-common';

/** Indicators and insights. */
export const indicatorsApiRef = createApiRef<IndicatorsApi>().with({
  id: 'plugin.martech.indicators',
  pluginId: 'martech',
});
