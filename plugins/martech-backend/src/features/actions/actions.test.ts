import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { json, Router } from 'express';
import request from 'supertest';
import martechPlugin from '../../index';
import { brevo, people, toolEntity } from '../../testing';

jest.setTimeout(60_000);

const ACTIONS = '/api/martech/.backstage/actions/v1/actions';
const BREVO = 'component:default/brevo';
const HUBSPOT = 'component:default/hubspot';

/** The approval engine, as far as filing goes: it knows who asks, and refuses one person. */
const approvals = createBackendPlugin({
  pluginId: 'approvals',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter, httpAuth: coreServices.httpAuth },
      async init({ http, httpAuth }) {
        const router = Router();
        router.use(json());
        router.post('/v1/requests', async (call, response) => {
          const credentials = await httpAuth.credentials(call, {
            allow: ['user'],
          });
          const { userEntityRef } = credentials.principal;
          if (userEntityRef === 'user:default/engineer') {
            response.status(403).json({
              error: { name: 'NotAllowedError', message: 'Not for engineers' },
              response: { statusCode: 403 },
            });
            return;
          }
          response.status(201).json({
            id: 'request-1',
            number: 'DEM-000001',
            status: 'in_review',
            waitingFor: ['group:default/crm-team'],
            requester: userEntityRef,
            key: call.header('idempotency-key'),
            ...call.body,
          });
        });
        http.use(router);
      },
    });
  },
});

describe('the actions of the registry', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let refused: string | undefined;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async (asked, options) =>
        asked.map(() => ({
          result:
            refused !== undefined &&
            JSON.stringify(options?.credentials).includes(refused)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        approvals,
        permissions.factory,
        catalogServiceMock.factory({
          entities: [
            ...people,
            brevo,
            toolEntity('hubspot', {
              finance: { annualCost: 50, currency: 'EUR' },
            }),
          ],
        }),
        mockServices.rootConfig.factory({
          data: { martech: { permissionCacheSeconds: 0 } },
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const { body } = await request(server).get('/api/martech/v1/tools');
      if (body.totalItems === 2) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  const callWith = (header: string, action: string, input: object) =>
    request(server)
      .post(`${ACTIONS}/martech:${action}/invoke`)
      .set('Authorization', header)
      .send(input);
  const call = (person: string, action: string, input: object) =>
    callWith(
      mockCredentials.user.header(`user:default/${person}`),
      action,
      input,
    );

  it('find tools as the finder does', async () => {
    const { body } = await call('marketer', 'find-tools', {
      need: 'envoyer des SMS',
    });
    expect(body.output.totalItems).toBe(1);
    expect(body.output.items[0]).toMatchObject({
      ref: BREVO,
      validation: { status: 'referenced' },
    });
    const approved = await call('marketer', 'find-tools', {
      status: ['approved'],
    });
    expect(approved.body.output).toEqual({ items: [], totalItems: 0 });
  });

  it('show amounts to those who see them on the page, and a band to others', async () => {
    for (const [person, sees] of [
      ['dsi-admin', true],
      ['marketer', false],
    ] as const) {
      const one = await call(person, 'get-tool', { ref: HUBSPOT });
      const both = await call(person, 'compare-tools', {
        refs: [HUBSPOT, BREVO],
      });
      const all = await call(person, 'find-tools', {});
      for (const { body } of [one, both, all]) {
        expect(JSON.stringify(body).includes('"annualCost"')).toBe(sees);
      }
      expect(
        both.body.output.items.map((tool: { ref: string }) => tool.ref),
      ).toEqual([HUBSPOT, BREVO]);
    }
  });

  it('ask for an access in the name of the person, once per key', async () => {
    const { body, status } = await call('marketer', 'request-access', {
      toolRef: BREVO,
      reason: 'Spring campaign',
      values: { profile: 'read' },
      idempotencyKey: 'spring',
    });
    expect(status).toBe(200);
    expect(body.output.request).toMatchObject({
      number: 'DEM-000001',
      requester: 'user:default/marketer',
      type: 'tool-access',
      subjectRef: BREVO,
      values: { reason: 'Spring campaign', profile: 'read' },
      key: 'spring',
    });
  });

  it('refuse whom the approval engine refuses, with its words', async () => {
    const { body, status } = await call('engineer', 'request-access', {
      toolRef: BREVO,
      reason: 'Spring campaign',
    });
    expect(status).toBe(403);
    expect(body.error.message).toContain('Not for engineers');
  });

  it('refuse who may not see tools, and services', async () => {
    const service = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:intranet'),
      targetPluginId: 'martech',
    });
    const stranger = mockCredentials.user.header('user:default/stranger');
    refused = 'user:default/stranger';
    for (const [action, input] of [
      ['find-tools', { need: 'sms' }],
      ['get-tool', { ref: BREVO }],
      ['compare-tools', { refs: [BREVO, HUBSPOT] }],
      ['request-access', { toolRef: BREVO, reason: 'Why not' }],
    ] as const) {
      expect((await callWith(service, action, input)).status).toBe(403);
      expect((await callWith(stranger, action, input)).status).toBe(403);
    }
    refused = undefined;
  });

  it.each([
    ['find-tools', { need: 'sms', secret: true }, 400],
    ['find-tools', { status: ['great'] }, 400],
    ['get-tool', { ref: 'brevo' }, 400],
    ['get-tool', { ref: 'component:default/unknown' }, 404],
    ['compare-tools', { refs: [BREVO] }, 400],
    ['compare-tools', { refs: [BREVO, 'component:default/unknown'] }, 404],
    ['request-access', { toolRef: BREVO }, 400],
    [
      'request-access',
      { toolRef: 'component:default/unknown', reason: 'Why not' },
      404,
    ],
  ])('%s refuses %j with %d', async (action, input, status) => {
    expect((await call('marketer', action, input)).status).toBe(status);
  });
});
