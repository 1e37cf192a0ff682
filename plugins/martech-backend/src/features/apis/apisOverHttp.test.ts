import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import martechPlugin from '../../index';
import { brevo, people, toolEntity } from '../../testing';

const V1 = '/api/martech/v1';
const BREVO = `${V1}/tools/component/default/brevo`;

const definition = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Brevo API', version: '3' },
  paths: { '/contacts': { get: { responses: { 200: { description: 'x' } } } } },
});

const entities: Entity[] = [
  ...people,
  { ...brevo, spec: { ...brevo.spec, providesApis: ['brevo-api'] } },
  toolEntity('hubspot', {
    finance: { annualCost: 50, currency: 'EUR' },
    flows: [
      {
        with: 'component:default/brevo',
        direction: 'out',
        method: 'api',
        status: 'live',
        data: ['contact'],
      },
    ],
  }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'brevo-api',
      namespace: 'default',
      title: 'Brevo API',
      etag: 'a',
    },
    spec: { type: 'openapi', lifecycle: 'production', owner: 'x', definition },
    relations: [
      { type: 'apiConsumedBy', targetRef: 'component:default/night-job' },
    ],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'night-job', namespace: 'default', title: 'Night job' },
    spec: { type: 'cronjob', lifecycle: 'production', owner: 'x' },
  },
];

jest.setTimeout(120_000);

describe('ratings, comparison, map and APIs over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: { martech: { permissionCacheSeconds: 0 } },
        }),
        // Somebody from outside sees no tools.
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => ({
            authorize: async (
              asked: AuthorizePermissionRequest[],
              options: { credentials: unknown },
            ) =>
              asked.map(() => ({
                result: JSON.stringify(options.credentials).includes('stranger')
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
              })),
            authorizeConditional: async () => [],
          }),
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { body } = await request(server).get(`${V1}/tools`);
      if (body.totalItems === 2) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  const call = (
    method: 'get' | 'put' | 'post' | 'delete',
    path: string,
    options: { person?: string; body?: object; key?: string } = {},
  ) => {
    const { person = 'marketer', body, key } = options;
    const sent = request(server)
      [method](path)
      .set(
        'Authorization',
        mockCredentials.user.header(`user:default/${person}`),
      );
    if (key) sent.set('Idempotency-Key', key);
    return body ? sent.send(body) : sent;
  };

  it('takes one rating per person, with which the finder sorts', async () => {
    const first = { stars: 2, comment: '  ' };
    const rated = await call('put', `${BREVO}/rating`, { body: first });
    expect(rated.body.mine).toEqual({ stars: 2, at: expect.any(String) });
    const again = { stars: 4, comment: ' Simple ' };
    const key = 'rate-1';
    const second = await call('put', `${BREVO}/rating`, { body: again, key });
    const repeated = await call('put', `${BREVO}/rating`, { body: again, key });
    expect(repeated.body).toEqual(second.body);
    const seen = await call('get', `${BREVO}/rating`, { person: 'dsi-admin' });
    expect(seen.body).toMatchObject({
      average: 4,
      count: 1,
      comments: [{ author: 'user:default/marketer', comment: 'Simple' }],
    });
    expect(seen.body.mine).toBeUndefined();
    const sorted = await call('get', `${V1}/tools?sort=-rating`);
    expect(sorted.body.items[0].rating).toEqual({ average: 4, count: 1 });
    const withdrawn = await call('delete', `${BREVO}/rating`);
    expect(withdrawn.body).toMatchObject({ count: 0, comments: [] });
    expect((await call('get', BREVO)).body.rating).toBeUndefined();
  });

  it('compares in the order of the question, with amounts for those who may see them', async () => {
    const path = `${V1}/compare?ref=component:default/hubspot&ref=Component:default/Brevo&ref=component:default/hubspot`;
    const { body } = await call('get', path);
    expect(
      body.items.map(({ ref, finance, costBand }: Record<string, unknown>) => [
        ref,
        finance,
        costBand,
      ]),
    ).toEqual([
      ['component:default/hubspot', undefined, 'under_1000'],
      ['component:default/brevo', undefined, '20000_100000'],
    ]);
    const owner = await call('get', path, { person: 'tool-owner' });
    expect(owner.body.items[0].finance.annualCost).toBe(50);
  });

  it('draws the tools and the flows between them', async () => {
    const { body } = await call('get', `${V1}/map`);
    expect(body).toMatchObject({ totalItems: 2 });
    expect(body.nodes).toContainEqual({
      ref: 'component:default/hubspot',
      type: 'saas',
      title: { en: 'hubspot', fr: 'hubspot' },
      category: 'crm',
      status: 'referenced',
      health: 'unknown',
    });
    expect(body.nodes).toContainEqual(
      expect.objectContaining({
        ref: 'component:default/salesforce-crm',
        type: 'other',
      }),
    );
    expect(body.edges).toContainEqual({
      from: 'component:default/hubspot',
      to: 'component:default/brevo',
      direction: 'out',
      method: 'api',
      status: 'live',
      data: ['contact'],
    });
  });

  it('names the APIs of a tool, and who uses them', async () => {
    const { body } = await call('get', `${BREVO}/apis`);
    expect(body).toEqual({
      items: [
        {
          ref: 'api:default/brevo-api',
          title: 'Brevo API',
          type: 'openapi',
          version: '3',
          operations: 1,
          consumers: [
            { ref: 'component:default/hubspot', title: 'hubspot' },
            { ref: 'component:default/night-job', title: 'Night job' },
          ],
        },
      ],
      consumed: [],
    });
  });

  it('inspects a definition in a thread of its own', async () => {
    const { status, body } = await call('post', `${V1}/apis/inspect`, {
      body: { definition },
    });
    expect(body).toMatchObject({
      title: 'Brevo API',
      operations: 1,
      definition,
    });
    expect(status).toBe(200);
  });

  const inspect = `${V1}/apis/inspect`;
  it.each<
    [string, 'get' | 'put' | 'post', string, object | undefined, number, RegExp]
  >([
    ['no stars', 'put', `${BREVO}/rating`, {}, 400, /stars/],
    ['six stars', 'put', `${BREVO}/rating`, { stars: 6 }, 400, /stars.*5/],
    ['half a star', 'put', `${BREVO}/rating`, { stars: 2.5 }, 400, /stars/],
    [
      'a field too many',
      'put',
      `${BREVO}/rating`,
      { stars: 1, by: 'x' },
      400,
      /by is unknown/,
    ],
    [
      'a rating of nothing',
      'put',
      `${V1}/tools/component/default/none/rating`,
      { stars: 1 },
      404,
      /no tool/,
    ],
    [
      'five tools',
      'get',
      `${V1}/compare?${[1, 2, 3, 4, 5]
        .map(n => `ref=component:default/t${n}`)
        .join('&')}`,
      undefined,
      400,
      /4/,
    ],
    ['no tool', 'get', `${V1}/compare`, undefined, 400, /ref/],
    [
      'an unknown tool',
      'get',
      `${V1}/compare?ref=component:default/none`,
      undefined,
      404,
      /component:default\/none/,
    ],
    [
      'a filter of the map',
      'get',
      `${V1}/map?colour=red`,
      undefined,
      400,
      /colour/,
    ],
    [
      'neither URL nor text',
      'post',
      inspect,
      {},
      400,
      /either url or definition/,
    ],
    [
      'both',
      'post',
      inspect,
      { url: 'https://a.example', definition },
      400,
      /either/,
    ],
    ['a file', 'post', inspect, { url: 'file:///etc/passwd' }, 400, /file/],
    [
      'an address inside',
      'post',
      inspect,
      { url: 'https://127.0.0.1/x' },
      400,
      /not a public address/,
    ],
    [
      'metadata of a cloud',
      'post',
      inspect,
      { url: 'https://169.254.169.254/' },
      400,
      /not a public/,
    ],
    [
      'no definition',
      'post',
      inspect,
      { definition: 'hello' },
      400,
      /no object/,
    ],
    [
      'a definition that is too long',
      'post',
      inspect,
      { definition: 'x'.repeat(6_100_000) },
      413,
      /6000000/,
    ],
    [
      'a body that is too large',
      'post',
      inspect,
      { definition: 'x'.repeat(20_000_000) },
      413,
      /8mb/,
    ],
  ])('refuses %s', async (_, method, path, body, status, message) => {
    const response = await call(method, path, { body });
    expect(response.body.error.message).toMatch(message);
    expect(response.status).toBe(status);
  });

  it.each([
    ['get', `${BREVO}/rating`],
    ['put', `${BREVO}/rating`],
    ['delete', `${BREVO}/rating`],
    ['get', `${V1}/compare?ref=component:default/brevo`],
    ['get', `${V1}/map`],
    ['get', `${BREVO}/apis`],
    ['post', inspect],
  ] as const)('%s %s is for those who may see tools', async (method, path) => {
    const bodies = {
      put: { stars: 1 },
      post: { definition },
      get: undefined,
      delete: undefined,
    };
    const body = bodies[method];
    expect(
      (await call(method, path, { person: 'stranger', body })).status,
    ).toBe(403);
    const nobody = request(server)
      [method](path)
      .set('Authorization', mockCredentials.none.header());
    expect((await (body ? nobody.send(body) : nobody)).status).toBe(401);
  });
});
