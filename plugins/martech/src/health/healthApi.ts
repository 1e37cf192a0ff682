import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { HealthClient } from '@passerelle/plugin-martech-common';
import { healthApiRef } from './healthApiRef';

/** The health of tools over REST. */
export const healthApi = ApiBlueprint.make({
  name: 'health',
  params: defineParams =>
    defineParams({
      api: healthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new HealthClient({ discoveryApi, fetchApi }),
    }),
});
