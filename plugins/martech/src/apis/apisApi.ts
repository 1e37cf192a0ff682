import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { ApisClient } from '@passerelle/plugin-martech-common';
import { apisApiRef } from './apisApiRef';

/** The APIs of tools over REST. */
export const apisApi = ApiBlueprint.make({
  name: 'apis',
  params: defineParams =>
    defineParams({
      api: apisApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ApisClient({ discoveryApi, fetchApi }),
    }),
});
