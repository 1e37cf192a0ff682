import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { ToolFilesClient } from '@passerelle/plugin-martech-common';
import { toolFilesApiRef } from './toolFilesApiRef';

/** The catalogue as a file over REST. */
export const toolFilesApi = ApiBlueprint.make({
  name: 'files',
  params: defineParams =>
    defineParams({
      api: toolFilesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ToolFilesClient({ discoveryApi, fetchApi }),
    }),
});
