import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { IndicatorsClient } from '@passerelle/plugin-martech-common';
import { indicatorsApiRef } from './indicatorsApiRef';

/** Indicators over REST. */
export const indicatorsApi = ApiBlueprint.make({
  name: 'indicators',
  params: defineParams =>
    defineParams({
      api: indicatorsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new IndicatorsClient({ discoveryApi, fetchApi }),
    }),
});
