import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { PilotClient } from '@passerelle/plugin-martech-common';
import { pilotApiRef } from './pilotApiRef';

/** Pilots over REST. */
export const pilotApi = ApiBlueprint.make({
  name: 'pilot',
  params: defineParams =>
    defineParams({
      api: pilotApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new PilotClient({ discoveryApi, fetchApi }),
    }),
});
