import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { Entity } from '@backstage/catalog-model';
import type { Contract } from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import request from 'supertest';
import martechPlugin from '../../index';
import { people, toolEntity } from '../../testing';

const BASE = '/api/martech/v1';
const day = (months: number) =>
  DateTime.utc().plus({ months }).toISODate() ?? '';

jest.setTimeout(60_000);

describe('contracts over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  const company: Entity[] = [
    ...people,
    toolEntity('brevo', {
      finance: {
        annualCost: 24_000,
        currency: 'EUR',
        contractEnd: day(6),
        noticePeriod: 'P3M',
        autoRenewal: true,
      },
    }),
    toolEntity('hubspot', {
      finance: { annualCost: 50, currency: 'EUR', contractEnd: day(2) },
    }),
    toolEntity('without-contract'),
  ];

  const as = (person: string) =>
    mockCredentials.user.header(`user:default/${person}`);
  const get = (path: string, person = 'marketer') =>
    request(server).get(`${BASE}${path}`).set('Authorization', as(person));
  const makeAddress = (person: string, body: object, key = '') =>
    request(server)
      .post(`${BASE}/calendar/token`)
      .set('Authorization', as(person))
      .set(key ? { 'Idempotency-Key': key } : {})
      .send(body);
  const readCalendar = (token: string) =>
    request(server)
      .get(`${BASE}/calendar/${token}.ics`)
      .set('Authorization', mockCredentials.none.header());

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({ entities: company }),
        mockServices.rootConfig.factory({
          data: {
            martech: { permissionCacheSeconds: 0 },
            app: { baseUrl: 'https://passerelle.example' },
          },
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if ((await get('/contracts')).body.totalItems === 2) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  it.each([
    ['marketer', undefined],
    ['tool-owner', { annualCost: 24_000, currency: 'EUR' }],
    ['dsi-admin', { annualCost: 24_000, currency: 'EUR' }],
    ['marketing-manager', { annualCost: 24_000, currency: 'EUR' }],
  ])('show the amounts of contracts to %s: %p', async (person, amount) => {
    const { body, status } = await get('/contracts', person);
    expect(status).toBe(200);
    expect(body.items.map(({ toolRef }: Contract) => toolRef)).toEqual([
      'component:default/hubspot',
      'component:default/brevo',
    ]);
    const [hubspot, brevo] = body.items;
    expect(brevo).toMatchObject({
      isNotice: true,
      state: 'upcoming',
      costBand: '20000_100000',
      contractEnd: day(6),
    });
    expect(brevo.amount).toEqual(amount);
    expect(hubspot).toMatchObject({ isNotice: false, deadline: day(2) });
  });

  it('narrow to days and to what is mine', async () => {
    const near = await get(`/contracts?to=${day(2)}`);
    expect(near.body.totalItems).toBe(1);
    expect((await get('/contracts?scope=mine')).body.totalItems).toBe(0);
    const owned = await get('/contracts?scope=mine', 'tool-owner');
    expect(owned.body.totalItems).toBe(2);
  });

  it.each([
    ['from=soon', /from/],
    ['from=2027-02-30', /./],
    ['from=2027-03-01&to=2027-02-01', /lies before/],
    ['scope=yours', /scope/],
    ['colour=red', /colour.*accepted: from, to, scope/],
    ['cursor=xyz', /cursor/],
  ])('refuse %s', async (query, message) => {
    const { body, status } = await get(`/contracts?${query}`);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  describe('in a calendar', () => {
    it('are read by the address alone, without amounts, until it is revoked', async () => {
      expect((await get('/calendar/token')).body).toEqual({ exists: false });
      const made = await makeAddress('tool-owner', {
        language: 'en',
        scope: 'mine',
      });
      expect(made.status).toBe(201);
      expect(made.body.url).toMatch(/\/api\/martech\/v1\/calendar\/.+\.ics$/);
      const calendar = await readCalendar(made.body.token);
      expect(calendar.status).toBe(200);
      expect(calendar.headers['content-type']).toBe(
        'text/calendar; charset=utf-8',
      );
      expect(calendar.text).toContain('SUMMARY:brevo: last day to give notice');
      expect(calendar.text).not.toMatch(/24.?000/);
      const status = await get('/calendar/token', 'tool-owner');
      expect(status.body).toEqual({
        exists: true,
        language: 'en',
        scope: 'mine',
        createdAt: made.body.createdAt,
      });

      const removed = await request(server)
        .delete(`${BASE}/calendar/token`)
        .set('Authorization', as('tool-owner'));
      expect(removed.status).toBe(204);
      expect((await readCalendar(made.body.token)).status).toBe(404);
    });

    it('have one address per person, told once', async () => {
      const input = { language: 'fr', scope: 'all' };
      const first = await makeAddress('marketer', input, 'key-1');
      const again = await makeAddress('marketer', input, 'key-1');
      expect(again.status).toBe(201);
      expect(again.body).toEqual({
        exists: true,
        createdAt: first.body.createdAt,
        ...input,
      });
      const second = await makeAddress('marketer', input, 'key-2');
      expect(second.body.token).not.toBe(first.body.token);
      expect((await readCalendar(first.body.token)).status).toBe(404);
      expect((await readCalendar(second.body.token)).status).toBe(200);
    });

    it('are those that the person may see now', async () => {
      const input = { language: 'fr', scope: 'mine' };
      const owner = await makeAddress('tool-owner', input);
      const other = await makeAddress('marketer', input);
      expect((await readCalendar(owner.body.token)).text).toContain('VEVENT');
      expect((await readCalendar(other.body.token)).text).not.toContain(
        'VEVENT',
      );
      const stranger = await makeAddress('nobody-knows', input);
      expect((await readCalendar(stranger.body.token)).status).toBe(404);
    });

    it('refuse what is no address', async () => {
      expect((await readCalendar('token')).status).toBe(404);
      const open = request(server)
        .get(`${BASE}/calendar/token`)
        .set('Authorization', mockCredentials.none.header());
      expect((await open).status).toBe(401);
      const wrong = await makeAddress('marketer', { language: 'de' });
      expect(wrong.status).toBe(400);
    });

    it('are not read faster than any calendar would', async () => {
      const answers = await Promise.all(
        Array.from({ length: 35 }, () => readCalendar('guess')),
      );
      expect(answers.map(({ status }) => status)).toContain(429);
    });
  });

  it('learn of renewals from the approval engine only', async () => {
    const tell = (subject: string) =>
      request(server)
        .post(`${BASE}/service/contracts/outcomes`)
        .set(
          'Authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service(subject),
            targetPluginId: 'martech',
          }),
        )
        .send({
          toolRef: 'component:default/hubspot',
          requestId: 'r-1',
          requestNumber: 'DEM-1',
          requestVersion: 1,
          at: new Date().toISOString(),
          kind: 'opened',
        });
    expect((await tell('plugin:catalog')).status).toBe(403);
    expect((await tell('plugin:approvals')).status).toBe(200);
    const [hubspot] = (await get('/contracts', 'tool-owner')).body.items;
    expect(hubspot).toMatchObject({
      state: 'waiting',
      request: { id: 'r-1', number: 'DEM-1' },
    });
    const [seen] = (await get('/contracts', 'marketer')).body.items;
    expect(seen.request).toBeUndefined();
  });
});
