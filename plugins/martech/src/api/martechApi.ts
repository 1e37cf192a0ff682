import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { MartechClient } from '@passerelle/plugin-martech-common';
import { martechApiRef } from './martechApiRef';

/** The registry over REST. */
export const martechApi = ApiBlueprint.make({
  name: 'registry',
  params: defineParams =>
    defineParams({
      api: martechApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MartechClient({ discoveryApi, fetchApi }),
    }),
});
