import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { ContractsClient } from '@passerelle/plugin-martech-common';
import { contractsApiRef } from './contractsApiRef';

/** The contract calendar over REST. */
export const contractsApi = ApiBlueprint.make({
  name: 'contracts',
  params: defineParams =>
    defineParams({
      api: contractsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ContractsClient({ discoveryApi, fetchApi }),
    }),
});
