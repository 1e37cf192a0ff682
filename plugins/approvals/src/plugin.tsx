import {
  ApiBlueprint,
  appLanguageApiRef,
  AppRootElementBlueprint,
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
import {
  RiGitMergeLine,
  RiInboxArchiveLine,
  RiMailSendLine,
} from '@remixicon/react';
import { approvalsAdminApiRef } from './admin/ApprovalsAdminApi';
import { ApprovalsAdminClient } from './admin/ApprovalsAdminClient';
import { NotificationLanguage } from './preferences/NotificationLanguage';
import { adminRouteRef, deskRouteRef, requestsRouteRef } from './routes';

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

const adminApi = ApiBlueprint.make({
  name: 'admin',
  params: defineParams =>
    defineParams({
      api: approvalsAdminApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ApprovalsAdminClient(options),
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

const adminPage = PageBlueprint.make({
  name: 'admin',
  params: {
    path: '/approvals/admin',
    routeRef: adminRouteRef,
    title: 'Circuits and audit',
    icon: <RiGitMergeLine />,
    noHeader: true,
    loader: async () => {
      const { AdminRouter } = await import('./pages/AdminRouter');
      return <AdminRouter />;
    },
  },
});

const notificationLanguage = AppRootElementBlueprint.make({
  name: 'notification-language',
  params: { element: <NotificationLanguage /> },
});

/**
 * The front end of the approval engine.
 *
 * @public
 */
export const approvalsPlugin = createFrontendPlugin({
  pluginId: 'approvals',
  info: { packageJson: () => import('../package.json') },
  extensions: [
    approvalsApi,
    adminApi,
    notificationLanguage,
    requestsPage,
    deskPage,
    adminPage,
  ],
  routes: {
    requests: requestsRouteRef,
    desk: deskRouteRef,
    admin: adminRouteRef,
  },
});
