import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { FrontendFeature } from '@backstage/frontend-plugin-api';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import type { ApprovalsApi } from '@passerelle/plugin-approvals-common';
import { createQueryClient, QueryProvider } from '@passerelle/ui';
import { useLocation } from 'react-router-dom';
import {
  buildMap,
  taxonomy,
  type ApisApi,
  type HealthApi,
  type IndicatorsApi,
  type MapApi,
  type PilotApi,
  type RatingApi,
  type RegistrationApi,
  type ToolFilesApi,
} from '@passerelle/plugin-martech-common';
import { martechApiRef } from '../api/martechApiRef';
import { apisApiRef } from '../apis/apisApiRef';
import { healthApiRef } from '../health/healthApiRef';
import { indicatorsApiRef } from '../insights/indicatorsApiRef';
import { toolFilesApiRef } from '../import/toolFilesApiRef';
import { mapApiRef } from '../map/mapApiRef';
import { pilotApiRef } from '../pilot/pilotApiRef';
import { ratingApiRef } from '../rating/ratingApiRef';
import { FakeIndicatorsApi, fakeHealth } from './FakeIndicatorsApi';
import type { FakeMartechApi } from './FakeMartechApi';
import { registrationApiRef } from '../register/registrationApiRef';
import { FakeRatingApi } from './FakeRatingApi';
import { FakeRegistrationApi } from './FakeRegistrationApi';

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

const noApis: ApisApi = {
  inspectApi: async () => {
    throw new Error('Nothing is inspected here');
  },
  getApis: async () => ({ items: [], consumed: [] }),
};

const noPilots: PilotApi = {
  submitScorecard: async () => {
    throw new Error('Nothing is judged here');
  },
};

const noFiles: ToolFilesApi = {
  exportTools: async () => new Blob([]),
  importTemplate: async () => new Blob([]),
  importTools: async () => {
    throw new Error('Nothing is imported here');
  },
};

/** Compares and maps what the registry in memory has. */
function mapOf(api: FakeMartechApi): MapApi {
  return {
    compare: async refs => ({
      items: await Promise.all(refs.map(ref => api.getTool(ref))),
    }),
    getMap: async () => {
      const { items } = await api.listTools();
      return buildMap(items, taxonomy);
    },
  };
}

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
    apis?: ApisApi;
    map?: MapApi;
    ratings?: RatingApi;
    pilots?: PilotApi;
    health?: HealthApi;
    indicators?: IndicatorsApi;
    registration?: RegistrationApi;
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
        [toolFilesApiRef, noFiles],
        [approvalsApiRef, approvals],
        [apisApiRef, options.apis ?? noApis],
        [mapApiRef, options.map ?? mapOf(options.api)],
        [ratingApiRef, options.ratings ?? new FakeRatingApi()],
        [pilotApiRef, options.pilots ?? noPilots],
        [healthApiRef, options.health ?? fakeHealth()],
        [catalogApiRef, catalogApiMock()],
        [registrationApiRef, options.registration ?? new FakeRegistrationApi()],
        [indicatorsApiRef, options.indicators ?? new FakeIndicatorsApi()],
      ],
    },
  );
}
