import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { FrontendFeature } from '@backstage/frontend-plugin-api';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import type { ApprovalsApi } from '@passerelle/plugin-approvals-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { useLocation } from 'react-router-dom';
import { martechApiRef } from '../api/martechApiRef';
import type { FakeMartechApi } from './FakeMartechApi';

/** What a marketer may file, and no request yet. */
const approvals: Partial<ApprovalsApi> = {
  listRequests: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
  listRequestTypes: async () => ({
    items: ['tool-access', 'tool-validation'].map(id => ({
      id,
      title: { en: id, fr: id },
      description: { en: id, fr: id },
      schema: {},
      subject: 'required',
    })),
  }),
};

/** Shows where the app is, for assertions on the address. */
function Address() {
  const { pathname, search } = useLocation();
  return (
    <output aria-label="address">
      {decodeURIComponent(pathname + search)}
    </output>
  );
}

/** Renders a page of the plugin in an app with a registry in memory. */
export function renderPage(
  element: JSX.Element,
  options: {
    api: FakeMartechApi;
    path?: string;
    features?: FrontendFeature[];
  },
) {
  return renderInTestApp(
    <QueryProvider client={createQueryClient()}>
      {element}
      <Address />
    </QueryProvider>,
    {
      initialRouteEntries: [options.path ?? '/'],
      features: options.features,
      apis: [
        [martechApiRef, options.api],
        [approvalsApiRef, approvals],
      ],
    },
  );
}
