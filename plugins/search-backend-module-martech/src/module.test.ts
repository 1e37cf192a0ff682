import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { approvalsRequestReadPermission } from '@passerelle/plugin-approvals-common';
import { Router } from 'express';
import request from 'supertest';
import searchModuleMartech from './index';

jest.setTimeout(60_000);

const brevo = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'brevo',
    title: 'Brevo',
    annotations: { 'passerelle.dev/validation-status': 'approved' },
  },
  spec: {
    type: 'saas',
    lifecycle: 'production',
    owner: 'group:default/crm-team',
    martech: {
      category: 'email-marketing',
      capabilities: ['sms-campaigns'],
      summary: { en: 'Newsletters and texts', fr: 'Newsletters et délais' },
    },
  },
};

/** Who takes part in the only request. */
const participant = 'user:default/marketer';
const filed = {
  id: 'request-1',
  number: 'DEM-000042',
  title: 'Access to Zebrafish',
  status: 'in_review',
};
const draft = { ...filed, id: 'request-2', status: 'draft' };

/** Two pages of requests, as the approval engine gives them to a service that it knows. */
const approvals = createBackendPlugin({
  pluginId: 'approvals',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        const router = Router();
        router.get('/v1/requests', (call, response) => {
          const isFrench = call.header('accept-language') === 'fr';
          const title = isFrench ? 'Accès à Zebrafish' : filed.title;
          const isLast = call.query.cursor === 'more';
          response.json({
            items: [isLast ? { ...filed, title } : draft],
            totalItems: 2,
            pageInfo: isLast ? {} : { nextCursor: 'more' },
          });
        });
        http.use(router);
      },
    });
  },
});

/** As the policy of the portal decides: tools for everybody, a request for who takes part in it. */
const permissions = mockServices.permissions.mock({
  authorizeConditional: async asked =>
    asked.map(({ permission }) =>
      permission.name === approvalsRequestReadPermission.name
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'approvals',
            resourceType: 'approvals-request',
            conditions: {
              rule: 'IS_REQUESTER',
              resourceType: 'approvals-request',
              params: {},
            },
          }
        : { result: AuthorizeResult.ALLOW },
    ),
  authorize: async (asked, options) =>
    asked.map(({ permission, ...rest }) => {
      const { credentials } = options ?? {};
      const principal: unknown = credentials?.principal;
      const isParticipant = JSON.stringify(principal).includes(participant);
      const isRequest = permission.name === approvalsRequestReadPermission.name;
      const isFiled = 'resourceRef' in rest && rest.resourceRef === filed.id;
      return {
        result:
          !isRequest || (isFiled && isParticipant)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      };
    }),
});

async function startSearch(permission: { enabled: boolean }) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleMartech,
      approvals,
      catalogServiceMock.factory({ entities: [brevo] }),
      permissions.factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: { permission },
      }),
    ],
  });
  const find = async (term: string, person = participant, type?: string) => {
    const { body, status } = await request(backend.server)
      .get('/api/search/query')
      .query({ term, ...(type && { 'types[0]': type }) })
      .set('Authorization', mockCredentials.user.header(person));
    expect(status).toBe(200);
    return body.results.map(
      (result: { document: { title: string } }) => result.document,
    );
  };
  for (const { id } of await scheduler.getScheduledTasks()) {
    await scheduler.triggerTask(id);
  }
  return { find, stop: () => backend.stop() };
}

describe('the search of the portal', () => {
  it('finds tools, terms and requests in both languages', async () => {
    const { find, stop } = await startSearch({ enabled: true });
    for (const term of ['brevo', 'textos', 'délais', 'delais']) {
      expect(await find(term, participant, 'martech-tool')).toEqual([
        expect.objectContaining({
          title: 'Brevo',
          location: '/catalog/default/component/brevo',
          status: 'approved',
        }),
      ]);
    }
    expect(await find('réversibilité')).toContainEqual(
      expect.objectContaining({
        title: 'Exit plan',
        location: '/glossary#exit-plan',
      }),
    );
    expect(await find('accès zebrafish', participant)).toContainEqual(
      expect.objectContaining({
        titleFr: 'Accès à Zebrafish',
        location: '/requests/request-1',
      }),
    );
    await stop();
  });

  it('shows a request to nobody who takes no part in it, and no draft to anybody', async () => {
    const { find, stop } = await startSearch({ enabled: true });
    const types = [undefined, 'approvals-request'];
    for (const type of types) {
      const mine = await find('zebrafish', participant, type);
      expect(mine.map((found: { location: string }) => found.location)).toEqual(
        ['/requests/request-1'],
      );
      for (const term of ['zebrafish', 'DEM-000042', 'access', '']) {
        const others = await find(term, 'user:default/stranger', type);
        expect(JSON.stringify(others)).not.toContain('Zebrafish');
      }
    }
    await stop();
  });

  it('holds no request where nobody is asked for a permission', async () => {
    const { find, stop } = await startSearch({ enabled: false });
    expect(await find('zebrafish')).toEqual([]);
    await stop();
  });
});
