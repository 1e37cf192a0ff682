import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { QueryProvider } from '@passerelle/ui';

/** One cache of server data for the sidebar and all pages. */
export const queryModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootWrapperBlueprint.make({
      name: 'query',
      params: { component: QueryProvider },
    }),
  ],
});
