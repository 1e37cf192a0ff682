import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { MapClient } from '@passerelle/plugin-martech-common';
import { mapApiRef } from './mapApiRef';

/** The map and the comparison over REST. */
export const mapApi = ApiBlueprint.make({
  name: 'map',
  params: defineParams =>
    defineParams({
      api: mapApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MapClient({ discoveryApi, fetchApi }),
    }),
});
