import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { RegistrationClient } from '@passerelle/plugin-martech-common';
import { registrationApiRef } from './registrationApiRef';

/** Registration over REST. */
export const registrationApi = ApiBlueprint.make({
  name: 'registration',
  params: defineParams =>
    defineParams({
      api: registrationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RegistrationClient({ discoveryApi, fetchApi }),
    }),
});
