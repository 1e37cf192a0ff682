import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import martechPlugin from '../../index';
import { brevo, people, toolEntity } from '../../testing';

jest.setTimeout(60_000);

const BASE = '/api/martech/v1';
const BREVO = 'component:default/brevo';
const VALUES = `${BASE}/indicators/orders/values`;

const orders = {
  id: 'orders',
  title: { en: 'Orders', fr: 'Commandes' },
  formula: { en: 'Orders of the day', fr: 'Commandes du jour' },
  unit: 'count',
  source: { en: 'Shop', fr: 'Boutique' },
  owner: 'group:default/crm-team',
  direction: 'up',
  target: 100,
};

const asUser = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
const asService = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'martech',
  });
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('health and indicators over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  const get = (path: string, person = 'marketer') =>
    request(server).get(path).set('Authorization', asUser(person));

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            brevo,
            toolEntity('hubspot', {
              statusPage: 'https://status.hubspot.com',
              finance: { annualCost: 50, currency: 'EUR', licences: 10 },
            }),
          ],
        }),
        mockServices.database.mock({ getClient: async () => knex }).factory,
        mockServices.rootConfig.factory({
          data: {
            martech: {
              permissionCacheSeconds: 0,
              indicators: [orders],
              indicatorServices: ['external:bi'],
            },
          },
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const { body } = await get(`${BASE}/tools`);
      if (body.totalItems === 2) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    await knex('tool_health_buckets').insert(
      Array.from({ length: 10 }, (_, index) => ({
        ref: BREVO,
        period: 'day',
        start: daysAgo(index + 1),
        operational: 90 + index,
        down: 10 - index,
      })),
    );
  });

  const add = (items: unknown, person = 'tool-owner') =>
    request(server)
      .post(VALUES)
      .set('Authorization', asUser(person))
      .send({ items });

  it('tells the health of a tool to whoever sees tools', async () => {
    const { status, body } = await get(
      `${BASE}/tools/component/default/brevo/health`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ref: BREVO,
      state: 'unknown',
      source: 'none',
      incidents: [],
      hours: [],
    });
    expect(body.buckets).toHaveLength(90);
    expect(body.availability.days90).toBeCloseTo(0.945);
    const other = await get(`${BASE}/tools/component/default/hubspot/health`);
    expect(other.body).toMatchObject({
      source: 'status_page',
      sourceUrl: 'https://status.hubspot.com',
      availability: {},
    });
    expect(
      (await get(`${BASE}/tools/component/default/nothing/health`)).status,
    ).toBe(404);
    expect(
      (
        await request(server)
          .get(`${BASE}/tools/component/default/brevo/health`)
          .set('Authorization', 'Bearer x')
      ).status,
    ).toBe(401);
  });

  it.each([
    ['the team that owns the indicator', 'tool-owner', 200],
    ['the IT department', 'dsi-admin', 200],
    ['a manager', 'marketing-manager', 200],
    ['anybody else', 'marketer', 403],
  ])('takes values from %s', async (_, person, expected) => {
    const { status } = await add([{ at: daysAgo(1), value: 10 }], person);
    expect(status).toBe(expected);
  });

  it('takes values from the services that are named, and no others', async () => {
    const tell = (subject: string) =>
      request(server)
        .post(VALUES)
        .set('Authorization', asService(subject))
        .send({ items: [{ at: daysAgo(1), value: 10 }] });
    expect((await tell('external:bi')).body).toEqual({ saved: 1 });
    expect((await tell('plugin:catalog')).status).toBe(403);
  });

  it.each([
    ['an unknown field', [{ at: '2026-11-01', value: 1, colour: 'red' }], 400],
    ['no number', [{ at: '2026-11-01', value: 'many' }], 400],
    ['nothing', [], 400],
    [
      'an unknown tool',
      [{ at: '2026-11-01', value: 1, toolRef: 'component:default/x' }],
      400,
    ],
    ['the future', [{ at: '2999-01-01', value: 1 }], 400],
    ['an odd day', [{ at: '2026-13-01', value: 1 }], 400],
  ])('refuses %s', async (_, items, expected) => {
    expect((await add(items)).status).toBe(expected);
  });

  it('computes its own indicators, and knows no others', async () => {
    const send = (id: string) =>
      request(server)
        .post(`${BASE}/indicators/${id}/values`)
        .set('Authorization', asUser('dsi-admin'))
        .send({ items: [{ at: daysAgo(1), value: 1 }] });
    expect((await send('availability')).status).toBe(409);
    expect((await send('nothing')).status).toBe(404);
    expect((await get(`${BASE}/indicators/nothing`)).status).toBe(404);
  });

  it('keeps a value once per day and tool, and tells the last, the course and the target', async () => {
    await add([
      { at: daysAgo(40), value: 80 },
      { at: daysAgo(2), value: 90 },
      { at: daysAgo(2), value: 95 },
      { at: daysAgo(1), value: 120 },
      { at: daysAgo(1), value: 7, toolRef: BREVO },
    ]);
    const { body } = await get(`${BASE}/indicators`);
    const found = body.items.find((one: { id: string }) => one.id === 'orders');
    expect(found).toMatchObject({
      last: { value: 120 },
      lastDay: daysAgo(1),
      trend: 'better',
      onTarget: true,
      writable: false,
      toolRefs: [BREVO],
    });
    expect(found.values.map((one: { value: number }) => one.value)).toEqual([
      80, 95, 120,
    ]);
    const own = await get(`${BASE}/indicators/orders?toolRef=${BREVO}`);
    expect(own.body.values).toMatchObject([{ value: 7 }]);
    const mine = await get(`${BASE}/indicators`, 'tool-owner');
    expect(
      mine.body.items.filter((one: { writable: boolean }) => one.writable),
    ).toHaveLength(1);
  });

  it('reads values from a file, all or nothing', async () => {
    const send = (file: string) =>
      request(server)
        .post(VALUES)
        .set('Authorization', asUser('tool-owner'))
        .set('Content-Type', 'text/csv')
        .send(file);
    const good = await send(`Date;Valeur\r\n${daysAgo(60)};12,5\r\n`);
    expect(good.body).toEqual({ saved: 1 });
    const bad = await send(`Date;Valeur\r\n${daysAgo(61)};1\r\nhier;2\r\n`);
    expect(bad.status).toBe(400);
    expect(bad.body.error.message).toContain('line 3');
    const { body } = await get(
      `${BASE}/indicators/orders?from=${daysAgo(62)}&to=${daysAgo(59)}`,
    );
    expect(body.values).toHaveLength(1);
  });

  describe('a file of values', () => {
    const send = (
      file: string | Buffer,
      { person = 'tool-owner', query = 'dryRun=true', id = 'orders' } = {},
    ) =>
      request(server)
        .post(`${BASE}/indicators/${id}/values/import?${query}`)
        .set('Authorization', asUser(person))
        .set('Content-Type', 'text/csv')
        .send(file);
    const french = (day: string) => day.split('-').reverse().join('/');

    it('begins as a template in the language of the reader', async () => {
      const template = await get(
        `${BASE}/indicators/values-template.csv?lang=fr`,
      );
      expect(template.headers['content-disposition']).toContain('valeurs.csv');
      expect(template.text).toBe('\ufeffDate;Valeur;Outil\r\n');
    });

    it('is looked at line by line, and written whole', async () => {
      const known = daysAgo(70);
      await add([
        { at: known, value: 5 },
        { at: daysAgo(71), value: 7 },
      ]);
      // As Excel in French saves it: Windows-1252, decimal commas, spaces between thousands.
      const file = Buffer.from(
        [
          'Date;Valeur;Outil',
          `${french(known)};6,5;`,
          `${french(daysAgo(71))};7;`,
          `${french(daysAgo(72))};1\u00a0234,5;`,
          `${french(daysAgo(72))};3;brevo`,
        ].join('\r\n'),
        'latin1',
      );
      const planned = await send(file, { query: 'dryRun=true&lang=fr' });
      expect(planned.body).toEqual({
        written: false,
        counts: { create: 2, update: 1, skip: 1, error: 0 },
        items: [
          expect.objectContaining({
            line: 2,
            action: 'update',
            title: french(known),
            message: '6,5, au lieu de 5',
          }),
          expect.objectContaining({ action: 'skip', message: 'Déjà connue' }),
          expect.objectContaining({ action: 'create' }),
          expect.objectContaining({
            action: 'create',
            title: `${french(daysAgo(72))} · brevo`,
          }),
        ],
      });
      const values = async () =>
        (
          await get(
            `${BASE}/indicators/orders?from=${daysAgo(73)}&to=${daysAgo(69)}`,
          )
        ).body.values.map((one: { value: number }) => one.value);
      expect(await values()).toEqual([7, 5]);
      expect((await send(file, { query: '' })).body.written).toBe(true);
      expect(await values()).toEqual([1234.5, 7, 6.5]);
      const again = await send(file, { query: '' });
      expect(again.body.counts).toMatchObject({ skip: 4 });
    });

    it('is refused for each line that is wrong, and then not written at all', async () => {
      const file = [
        'Date;Valeur;Outil',
        `${daysAgo(80)};1;`,
        'hier;1;',
        '2999-01-01;1;',
        `${daysAgo(81)};beaucoup;`,
        `${daysAgo(82)};12 %;`,
        `${daysAgo(80)};2;`,
        `${daysAgo(83)};2;nobody-has-this`,
        `${daysAgo(84)};2;;x`,
      ].join('\n');
      const { body } = await send(file, { query: 'lang=en' });
      expect(body).toMatchObject({
        written: false,
        counts: { create: 1, error: 7 },
      });
      expect(
        body.items.slice(1).map((item: { message: string }) => item.message),
      ).toEqual([
        expect.stringMatching(
          /^Date: “hier” is not a date: write for instance/,
        ),
        'The day is still to come',
        expect.stringMatching(/^Value: “beaucoup”.*a number such as/),
        expect.stringMatching(/^Value: “12 %”.*not per cent/),
        'The same day and tool as in line 2',
        expect.stringMatching(/^Tool: “nobody-has-this”.*the catalogue/),
        expect.stringMatching(/^The line has more cells/),
      ]);
      const unknown = await send('Date;Prix\n', { query: 'lang=fr' });
      expect([unknown.status, unknown.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^Ligne 1.*«\sPrix\s» est inconnue/),
      ]);
    });

    it.each([
      ['anybody else', { person: 'marketer' }, 403],
      [
        'what the portal computes',
        { id: 'availability', person: 'dsi-admin' },
        409,
      ],
      ['an unknown indicator', { id: 'nothing' }, 404],
      ['an unknown parameter', { query: 'force=true' }, 400],
    ])('is not taken: %s', async (_, options, expected) => {
      const { status } = await send(`Date;Valeur\n${daysAgo(1)};1`, options);
      expect(status).toBe(expected);
    });
  });

  it('puts availability beside a value, day by day', async () => {
    await add(
      Array.from({ length: 9 }, (_, index) => ({
        at: daysAgo(index + 1),
        value: 100 + index,
        toolRef: BREVO,
      })),
    );
    const query = `availabilityOf=${BREVO}&with=orders`;
    const { body, status } = await get(
      `${BASE}/indicators/correlation?${query}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ pairs: 9, with: { id: 'orders' } });
    expect(body.pearson).toBeCloseTo(1);
    expect(body.points).toHaveLength(90);
    const few = await get(
      `${BASE}/indicators/correlation?${query}&from=${daysAgo(5)}`,
    );
    expect(few.body).toMatchObject({ silence: 'too_few' });
    expect(few.body.pearson).toBeUndefined();
  });

  it.each([
    [`availabilityOf=${BREVO}&with=nothing`, 400],
    ['availabilityOf=component:default/x&with=orders', 404],
    ['with=orders', 400],
    [`availabilityOf=${BREVO}&with=orders&from=2020-01-01`, 400],
    [`availabilityOf=${BREVO}&with=orders&from=0001-01-01&to=9999-12-31`, 400],
    [`availabilityOf=${BREVO}&with=orders&from=2026-11-05&to=2026-11-01`, 400],
    [`availabilityOf=${BREVO}&with=orders&from=2026-02-30`, 400],
    [`availabilityOf=${BREVO}&with=orders&lag=3`, 400],
  ])('refuses to compare %s', async (query, expected) => {
    const { status } = await get(`${BASE}/indicators/correlation?${query}`);
    expect(status).toBe(expected);
  });

  it('compares up to the last day of the calendar', async () => {
    const { body, status } = await get(
      `${BASE}/indicators/correlation?availabilityOf=${BREVO}&with=orders&to=9999-12-31`,
    );
    expect([status, body.silence]).toEqual([200, 'too_few']);
  });

  it('gives away the number of licences to nobody who may not see it', async () => {
    const path = `${BASE}/tools/component/default/hubspot/indicators`;
    const ids = async (person: string) =>
      (await get(path, person)).body.items.map((one: { id: string }) => one.id);
    expect(await ids('marketer')).not.toContain('adoption');
    expect(await ids('tool-owner')).toContain('adoption');
  });

  it('hears of answers from the approval engine alone', async () => {
    const tell = (subject: string, more: object = {}) =>
      request(server)
        .post(`${BASE}/service/requests/answers`)
        .set('Authorization', asService(subject))
        .send({
          requestId: 'r-1',
          type: 'tool-access',
          submittedAt: `${daysAgo(8)}T10:00:00Z`,
          answeredAt: `${daysAgo(1)}T10:00:00Z`,
          answer: 'approved',
          ...more,
        });
    expect((await tell('plugin:catalog')).status).toBe(403);
    expect((await tell('plugin:approvals', { answer: 'maybe' })).status).toBe(
      400,
    );
    expect((await tell('plugin:approvals')).status).toBe(200);
    const { body } = await get(`${BASE}/insights`);
    expect(body.leadTimes).toMatchObject([{ type: 'tool-access', count: 1 }]);
    expect(body.leadTimes[0].months).toHaveLength(12);
  });

  it('tells where the company stands, without amounts', async () => {
    const { body, status } = await get(`${BASE}/insights`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      bottlenecks: [],
      coverage: { toolsInUse: 2, share: 0 },
      statuses: [{ status: 'referenced', count: 2 }],
      shadow: { found: 0 },
    });
    expect(JSON.stringify(body)).not.toMatch(/cost|licence|euro/i);
  });
});
