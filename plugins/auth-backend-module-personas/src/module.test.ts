import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import personas from './index';

const marketer = {
  ref: 'user:default/marketer',
  name: 'Camille Martin',
  role: { en: 'Acquisition manager', fr: 'Responsable acquisition' },
  team: { en: 'Acquisition', fr: 'Acquisition' },
};

function start(providers: JsonObject) {
  return startTestBackend({
    features: [
      authPlugin,
      personas,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'marketer', namespace: 'default' },
            spec: { profile: { displayName: 'Camille Martin' } },
          },
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'acquisition', namespace: 'default' },
            spec: { type: 'team', children: [] },
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers },
        },
      }),
    ],
  });
}

describe('signing in as a persona', () => {
  let server: Parameters<typeof request>[0];

  beforeAll(async () => {
    ({ server } = await start({ personas: { people: [marketer] } }));
  });

  it('shows without a token who can be chosen', async () => {
    const response = await request(server).get('/api/auth/personas/people');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ items: [marketer] });
  });

  it('gives the person a session', async () => {
    const response = await request(server)
      .get('/api/auth/personas/refresh')
      .set('X-Persona', 'User:default/Marketer');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'Camille Martin' },
      backstageIdentity: {
        token: expect.any(String),
        identity: { userEntityRef: 'user:default/marketer' },
      },
    });
  });

  it.each([
    ['no header', undefined, 401],
    ['an empty header', '', 401],
    ['a group', 'group:default/acquisition', 400],
    ['a name without a kind', 'marketer', 400],
    ['two users', 'user:default/marketer, user:default/dpo', 400],
    ['a path', 'user:default/../marketer', 400],
    ['a name that is far too long', `user:default/${'a'.repeat(500)}`, 400],
    ['a user that does not exist', 'user:default/nobody', 404],
  ])('refuses %s', async (_, header, status) => {
    const call = request(server).get('/api/auth/personas/refresh');
    const response = await (header === undefined
      ? call
      : call.set('X-Persona', header));
    expect(response.status).toBe(status);
    expect(response.body.error.message).toBeTruthy();
    expect(response.body.backstageIdentity).toBeUndefined();
  });

  it('answers 400 to a malformed body', async () => {
    const response = await request(server)
      .post('/api/auth/personas/refresh')
      .set('Content-Type', 'application/json')
      .send('{');
    expect(response.status).toBe(400);
  });
});

describe('a portal without personas', () => {
  it('does not have them', async () => {
    const { server } = await start({});
    for (const path of ['people', 'refresh']) {
      const response = await request(server)
        .get(`/api/auth/personas/${path}`)
        .set('X-Persona', 'user:default/marketer');
      expect(response.status).toBe(404);
    }
  });
});

describe('a portal in production', () => {
  const nodeEnv = process.env.NODE_ENV;
  const setNodeEnv = (value: string | undefined) =>
    Object.assign(process.env, { NODE_ENV: value });

  beforeAll(() => setNodeEnv('production'));
  afterAll(() => setNodeEnv(nodeEnv));

  it('does not start with personas, and says why', async () => {
    await expect(start({ personas: {} })).rejects.toThrow(
      /auth\.providers\.personas .*NODE_ENV is production/,
    );
  });
});
