import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { RatingClient } from '@passerelle/plugin-martech-common';
import { ratingApiRef } from './ratingApiRef';

/** Ratings over REST. */
export const ratingApi = ApiBlueprint.make({
  name: 'rating',
  params: defineParams =>
    defineParams({
      api: ratingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RatingClient({ discoveryApi, fetchApi }),
    }),
});
