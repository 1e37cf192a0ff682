import {
  ApiBlueprint,
  appLanguageApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { ApprovalsClient } from '@passerelle/plugin-approvals-common';
import {
  approvalsApiRef,
  deskPath,
  requestsPath,
} from '@passerelle/plugin-approvals-react';
import { RiInboxArchiveLine, RiMailSendLine } from '@remixicon/react';
import { deskRouteRef, requestsRouteRef } from './routes';

const approvalsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: approvalsApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        languageApi: appLanguageApiRef,
      },
      factory: ({ discoveryApi, fetchApi, languageApi }) =>
        new ApprovalsClient({
          discoveryApi,
          fetchApi,
          getLanguage: () => languageApi.getLanguage().language,
        }),
    }),
});

const requestsPage = PageBlueprint.make({
  name: 'requests',
  params: {
    path: requestsPath,
    routeRef: requestsRouteRef,
    title: 'My requests',
    icon: <RiMailSendLine />,
    noHeader: true,
    loader: async () => {
      const { RequestsRouter } = await import('./pages/RequestsRouter');
      return <RequestsRouter />;
    },
  },
});

const deskPage = PageBlueprint.make({
  name: 'desk',
  params: {
    path: deskPath,
    routeRef: deskRouteRef,
    title: 'Review desk',
    icon: <RiInboxArchiveLine />,
    noHeader: true,
    loader: async () => {
      const { DeskRouter } = await import('./pages/DeskRouter');
      return <DeskRouter />;
    },
  },
});

/**
 * The front end of the approval engine.
 *
 * @public
 */
export const approvalsPlugin = createFrontendPlugin({
  pluginId: 'approvals',
  info: { packageJson: () => import('../package.json') },
  extensions: [approvalsApi, requestsPage, deskPage],
  routes: { requests: requestsRouteRef, desk: deskRouteRef },
});
