import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { ShadowClient } from '@passerelle/plugin-martech-common';
import { shadowApiRef } from './shadowApiRef';

/** Tools in use that nobody knew of, over REST. */
export const shadowApi = ApiBlueprint.make({
  name: 'shadow-it',
  params: defineParams =>
    defineParams({
      api: shadowApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ShadowClient({ discoveryApi, fetchApi }),
    }),
});
