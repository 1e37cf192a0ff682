import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { RegisterClient } from '@passerelle/plugin-martech-common';
import { registerApiRef } from './registerApiRef';

/** The register of processing activities over REST. */
export const registerApi = ApiBlueprint.make({
  name: 'gdpr',
  params: defineParams =>
    defineParams({
      api: registerApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RegisterClient({ discoveryApi, fetchApi }),
    }),
});
