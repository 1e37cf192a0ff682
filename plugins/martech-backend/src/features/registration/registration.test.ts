import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { RegistrationSheet } from '@passerelle/plugin-martech-common';
import request from 'supertest';
import martechPlugin from '../../index';
import { fullSheet } from './__testUtils__/fullSheet';
import { brevo, people } from '../../testing';

jest.setTimeout(60_000);

const API = '/api/martech/v1';
const gitFile = 'url:https://git.example.org/tools/brevo.yaml';
const sheet: RegistrationSheet = {
  title: { en: 'Send all', fr: 'Éditeur d’envois' },
  category: 'email-marketing',
  capabilities: ['sms-campaigns'],
  summary: { en: 'Sends all', fr: 'Envoie tout' },
  vendor: 'Sendall SAS',
  url: 'https://app.sendall.io/login',
  owners: { business: 'group:default/crm-team' },
  finance: { annualCost: 1200, currency: 'EUR' },
};

const content: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'content', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

const asUser = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
const asService = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'martech',
  });

describe('registration over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            content,
            {
              ...brevo,
              metadata: {
                ...brevo.metadata,
                annotations: {
                  'backstage.io/managed-by-location': gitFile,
                  'backstage.io/managed-by-origin-location': gitFile,
                },
              },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: { martech: { permissionCacheSeconds: 0 } },
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
      const { body } = await request(server).get(`${API}/tools`);
      if (body.totalItems === 1) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  const get = (path: string, person = 'marketer') =>
    request(server).get(`${API}${path}`).set('Authorization', asUser(person));
  const post = (path: string, body: object, person = 'marketer') =>
    request(server)
      .post(`${API}${path}`)
      .set('Authorization', asUser(person))
      .send(body);
  const put = (path: string, body: object, person = 'marketer') =>
    request(server)
      .put(`${API}${path}`)
      .set('Authorization', asUser(person))
      .send(body);
  const register = async (more: object, person = 'marketer') => {
    const { status, body } = await post(
      '/tools',
      { sheet: { ...sheet, ...more } },
      person,
    );
    expect([status, body.error?.message]).toEqual([201, undefined]);
    const path = `/tools/${body.ref.replace(':', '/')}`;
    return { tool: body, path };
  };

  it('shows a registered tool in the finder at once', async () => {
    const { tool } = await register({ owners: undefined });
    expect(tool).toMatchObject({
      ref: 'component:default/send-all',
      origin: 'portal',
      type: 'saas',
      lifecycle: 'production',
      owners: { business: 'group:default/content' },
      validation: { status: 'referenced' },
      sheetRevision: 1,
    });
    const found = await get('/tools?q=sendall&facets=origin');
    expect(found.body.items[0].ref).toBe(tool.ref);
    const again = await register({ title: 'Send all' });
    expect(again.tool.ref).toBe('component:default/send-all-2');
  });

  it.each<[string, object, number, RegExp]>([
    ['an unknown field', { colour: 1 }, 400, /^\/colour is unknown; accepted/],
    ['no title', { title: undefined }, 400, /^\/title is missing$/],
    ['one language', { title: { fr: 'x' } }, 400, /^\/title\/en is missing/],
    ['a verdict', { validation: 'x' }, 400, /^\/validation may not be/],
    ['a bad name', { name: 'A b' }, 400, /^\/name must be lower-case/],
    ['a bad type', { type: 'x' }, 400, /^\/type must be one of saas/],
    ['a bad lifecycle', { lifecycle: 'x' }, 400, /^\/lifecycle must be one/],
    ['no category', { category: undefined }, 400, /^\/category is missing/],
    [
      'an owner that nobody knows',
      { owners: { business: 'group:default/nobody' } },
      400,
      /^\/owners\/business: the catalog has no group:default\/nobody/,
    ],
    [
      'the name of a tool in git',
      { name: 'brevo' },
      409,
      /brevo is managed in git; edit https:\/\/git\.example\.org\/tools\/brevo/,
    ],
    ['a taken name', { name: 'send-all' }, 409, /^\/name: .* is registered/],
  ])('refuses %s', async (_what, more, status, message) => {
    const response = await post('/tools', { sheet: { ...sheet, ...more } });
    expect([response.status, response.body.error?.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });

  it('finds duplicates by name, site and vendor, with reasons in both languages', async () => {
    await register({ title: 'Mailwiz', url: 'https://www.mailwiz.fr' });
    const codes = async (question: object) => {
      const { body } = await post('/tools/check', question);
      return body.items.map(
        (item: { tool: { name: string }; reasons: Array<{ code: string }> }) =>
          `${item.tool.name}: ${item.reasons.map(r => r.code).join(' ')}`,
      );
    };
    expect(await codes({ title: 'MAIL-WIZ' })).toEqual(['mailwiz: same_name']);
    expect(await codes({ title: 'Mailwitz' })).toEqual([
      'mailwiz: similar_name',
    ]);
    expect(await codes({ title: 'X', url: 'http://eu.mailwiz.fr' })).toEqual([
      'mailwiz: same_site',
    ]);
    expect(await codes({ title: 'Brevo Conversations' })).toEqual([
      'brevo: same_family',
    ]);
    expect(await codes({ title: 'Y', vendor: 'brévo inc.' })).toEqual([
      'brevo: same_vendor',
    ]);
    expect(await codes({ title: 'Something quite different' })).toEqual([]);
    const { body } = await post('/tools/check', { title: 'Mailwiz' });
    expect(body.items[0].reasons[0].text).toEqual({
      en: 'It has the same name',
      fr: 'Il porte le même nom',
    });
  });

  it('keeps drafts for their author and admins, until they are published', async () => {
    const draft = await post('/tools', {
      sheet: { title: 'Hal' },
      draft: true,
    });
    expect(draft.status).toBe(201);
    const path = `/drafts/${draft.body.id}`;
    expect((await get(path, 'tool-owner')).status).toBe(404);
    expect((await get(path, 'dsi-admin')).status).toBe(200);
    expect((await get('/drafts', 'dsi-admin')).body.items).toEqual([]);
    expect((await get('/drafts')).body.items).toHaveLength(1);
    expect((await get('/tools?q=Hal')).body.totalItems).toBe(0);

    const early = await post(`${path}/publish`, {});
    expect(early.status).toBe(400);
    expect(early.body.error.message).toMatch(/\/category is missing/);
    const bad = await put(path, {
      sheet: { title: 'Hal', status: 'approved' },
    });
    expect(bad.status).toBe(400);
    const saved = await put(path, { sheet: { ...sheet, title: 'Half done' } });
    expect(saved.body.sheet.title).toBe('Half done');
    const published = await post(`${path}/publish`, {});
    expect(published.body.ref).toBe('component:default/half-done');
    expect((await get(path)).status).toBe(404);

    const other = await post('/tools', { sheet: {}, draft: true });
    const del = (person: string) =>
      request(server)
        .delete(`${API}/drafts/${other.body.id}`)
        .set('Authorization', asUser(person));
    expect((await del('tool-owner')).status).toBe(404);
    expect((await del('marketer')).status).toBe(204);
  });

  it('refuses to change a tool from git, and names the file', async () => {
    const path = '/tools/component/default/brevo';
    const read = await get(`${path}/sheet`, 'tool-owner');
    expect(read.body).toMatchObject({
      origin: 'catalog',
      roles: [],
      source: { location: gitFile },
    });
    const change = { sheet: read.body.sheet, expectedRevision: 1 };
    const response = await put(`${path}/sheet`, change, 'tool-owner');
    expect(response.status).toBe(409);
    expect(response.body.error.message).toBe(
      'component:default/brevo is managed in git; edit https://git.example.org/tools/brevo.yaml',
    );
  });

  it('takes a name for a title, and keeps what a change leaves out beside the sheet', async () => {
    const { tool, path } = await register({
      title: undefined,
      name: 'short-sheet',
      type: 'service',
      lifecycle: 'experimental',
    });
    expect(tool.title).toEqual({ en: 'short-sheet', fr: 'short-sheet' });
    const { category, summary } = sheet;
    const changed = await put(`${path}/sheet`, {
      sheet: { category, summary },
      expectedRevision: 1,
    });
    expect(changed.body).toMatchObject({
      title: tool.title,
      type: 'service',
      lifecycle: 'experimental',
      owners: { business: 'group:default/crm-team' },
      costBand: '1000_5000',
    });
    expect(changed.body.vendor).toBeUndefined();
    const wrong = await put(`${path}/sheet`, {
      sheet: { category, summary, colour: 1 },
      expectedRevision: 2,
    });
    expect([wrong.status, wrong.body.error.message]).toEqual([
      400,
      expect.stringMatching(/^\/colour is unknown/),
    ]);
  });

  it('moves the revision with each change, and refuses one that was made on an older sheet', async () => {
    const { path } = await register({ title: 'Revised' });
    const change = (more: object, expectedRevision: number) =>
      put(`${path}/sheet`, {
        sheet: { ...sheet, title: 'Revised', ...more },
        expectedRevision,
      });
    const second = await change({ url: 'https://revised.example' }, 1);
    expect(second.body).toMatchObject({
      sheetRevision: 2,
      url: 'https://revised.example',
    });
    expect((await change({}, 1)).status).toBe(409);
    expect((await change({ name: 'other' }, 2)).body.error.message).toMatch(
      /^\/name cannot be changed/,
    );
    expect((await change({ type: 'api' }, 2)).body.error.message).toMatch(
      /^\/type cannot become api/,
    );
    const history = await get(`${path}/history`);
    expect(history.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'sheet_changed',
          by: 'user:default/marketer',
          data: { sheetRevision: 2, changedPaths: ['/url'] },
        }),
      ]),
    );
  });

  it('loses nothing of a sheet that says everything', async () => {
    const { path } = await register(fullSheet, 'tool-owner');
    const { body: read } = await get(`${path}/sheet`, 'tool-owner');
    expect(read.sheet).toEqual(fullSheet);
    const same = await put(
      `${path}/sheet`,
      { sheet: read.sheet, expectedRevision: 1 },
      'tool-owner',
    );
    expect([same.status, same.body.sheetRevision]).toEqual([200, 1]);
    const url = 'https://brevo.eu';
    const changed = await put(
      `${path}/sheet`,
      { sheet: { ...read.sheet, url }, expectedRevision: 1 },
      'tool-owner',
    );
    expect(changed.body.sheetRevision).toBe(2);
    const { body: again } = await get(`${path}/sheet`, 'tool-owner');
    expect(again.sheet).toEqual({ ...fullSheet, url });
    // Who may not see amounts keeps them.
    const seen = await get(`${path}/sheet`, 'dpo');
    const { finance, ...shown } = fullSheet;
    expect(seen.body.sheet).toEqual({ ...shown, url });
    const data = { ...seen.body.sheet.data, retention: 'P3Y' };
    const byOther = await put(
      `${path}/sheet`,
      { sheet: { ...seen.body.sheet, data }, expectedRevision: 2 },
      'dpo',
    );
    expect(byOther.status).toBe(200);
    const { body: last } = await get(`${path}/sheet`, 'tool-owner');
    expect(last.sheet).toEqual({ ...shown, url, data, finance });
  });

  it.each<[string, object, number, RegExp]>([
    ['tool-owner', { url: 'https://x.example' }, 200, /^$/],
    [
      'tool-owner',
      { data: { classification: 'internal', personal: true } },
      403,
      /^\/data is decided by the data protection team group:default\/privacy$/,
    ],
    [
      'security-officer',
      { url: 'https://x.example' },
      403,
      /^\/url is decided by the business owner group:default\/crm-team$/,
    ],
    [
      'security-officer',
      { hosting: { model: 'hybrid', region: 'EU' } },
      200,
      /^$/,
    ],
    [
      'tool-owner',
      { hosting: { model: 'hybrid', region: 'EU' } },
      403,
      /^\/hosting is decided by the technical owner group:default\/security$/,
    ],
    [
      'tool-owner',
      { flows: fullSheet.flows, statusPage: 'https://status.x.example' },
      403,
      /^\/flows is decided by the technical owner .*; \/statusPage is decided by the technical owner/,
    ],
    [
      'security-officer',
      {
        flows: fullSheet.flows,
        security: fullSheet.security,
        healthUrl: 'https://x.example/health',
        apis: fullSheet.apis,
      },
      200,
      /^$/,
    ],
    [
      'security-officer',
      { data: fullSheet.data },
      403,
      /^\/data is decided by the data protection team/,
    ],
    ['dpo', { data: fullSheet.data }, 200, /^$/],
    [
      'dpo',
      { data: fullSheet.data, flows: fullSheet.flows },
      403,
      /^\/flows is decided by the technical owner/,
    ],
    [
      'dsi-admin',
      { data: { classification: 'internal', personal: true } },
      200,
      /^$/,
    ],
    ['marketing-manager', {}, 403, /is changed by its owners/],
  ])('lets %s change %j: %d', async (person, more, status, message) => {
    const owners = {
      business: 'group:default/crm-team',
      technical: 'group:default/security',
    };
    const { path } = await register({ title: 'Owned', owners });
    const read = await get(`${path}/sheet`, person);
    const response = await put(
      `${path}/sheet`,
      { sheet: { ...read.body.sheet, ...more }, expectedRevision: 1 },
      person,
    );
    const said: string = response.body.error?.message ?? '';
    expect([response.status, said]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });

  it('exports a tool as a file of git, without amounts for whoever may not see them', async () => {
    const { path } = await register({
      title: { en: 'Exported', fr: 'Exporté' },
    });
    const hidden = await get(`${path}/yaml`);
    expect(hidden.text).toMatch(/^# spec\.martech\.finance is left out/);
    expect(hidden.text).not.toContain('annualCost');
    const whole = await get(`${path}/yaml`, 'tool-owner');
    expect(whole.headers['content-type']).toMatch(/^application\/yaml/);
    expect(whole.text).toContain('annualCost: 1200');
    const git = await get('/tools/component/default/brevo/yaml', 'tool-owner');
    expect(git.text).toContain('name: brevo');
    expect(git.text).not.toContain('managed-by');
  });

  describe('for the approval engine', () => {
    const registerFor = (body: object, subject = 'plugin:approvals') =>
      request(server)
        .post(`${API}/service/tools`)
        .set('Authorization', asService(subject))
        .send(body);
    const registration = {
      sheet: { ...sheet, title: 'Found in expenses', owners: undefined },
      by: 'user:default/marketer',
      key: 'request-1',
      detected: true,
    };

    it('registers once per key', async () => {
      expect((await registerFor(registration, 'plugin:catalog')).status).toBe(
        403,
      );
      const first = await registerFor(registration);
      expect([first.status, first.body]).toEqual([
        201,
        {
          ref: 'component:default/found-in-expenses',
          sheetRevision: 1,
          created: true,
        },
      ]);
      const second = await registerFor(registration);
      expect([second.status, second.body.created]).toEqual([200, false]);
      const path = '/tools/component/default/found-in-expenses';
      const { body } = await get(path);
      expect(body.validation.status).toBe('detected');
    });

    it('makes a detected tool a referenced one', async () => {
      const ref = 'component:default/found-in-expenses';
      const { status, body } = await registerFor({
        ...registration,
        detected: undefined,
        ref,
        key: 'request-2',
      });
      expect([status, body.created]).toEqual([200, false]);
      const tool = await get('/tools/component/default/found-in-expenses');
      expect(tool.body.validation.status).toBe('referenced');
    });
  });

  it('tells the catalog the tools that the portal manages, without amounts', async () => {
    const list = (cursor?: string, subject = 'plugin:catalog') =>
      request(server)
        .get(`${API}/service/portal-entities`)
        .query(cursor ? { cursor } : {})
        .set('Authorization', asService(subject));
    expect((await list(undefined, 'plugin:approvals')).status).toBe(403);
    const { body } = await list();
    expect(body.hasMore).toBe(false);
    const [first] = body.items;
    expect(first.entity).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'send-all',
        title: 'Éditeur d’envois',
        annotations: {
          'backstage.io/managed-by-origin-location':
            'passerelle:/catalog/default/component/send-all',
          'passerelle.dev/origin': 'portal',
        },
      },
      spec: { type: 'saas', owner: 'group:default/content' },
    });
    expect(JSON.stringify(body)).not.toContain('annualCost');
    expect((await list(body.cursor)).body.items.length).toBeGreaterThan(0);
    expect((await list('nonsense')).status).toBe(400);
  });

  describe('the definition of an API', () => {
    const definition = (letters: number) => {
      const text = JSON.stringify({
        openapi: '3.0.3',
        info: { title: 'Orders', version: '4.2' },
        paths: { '/a': { get: { responses: {} } }, '/b': { put: {} } },
        'x-text': '',
      });
      return text.replace(
        '"x-text":""',
        `"x-text":"${'é'.repeat(letters - text.length)}"`,
      );
    };
    const MOST = 2_000_000;
    const api = (more: object) => ({ ...sheet, type: 'api', ...more });

    it('is kept up to two million characters, and told to the catalog with what it says', async () => {
      const text = definition(MOST);
      expect(text).toHaveLength(MOST);
      const { tool, path } = await register({
        ...api({ title: 'Orders API', definition: text }),
        finance: undefined,
      });
      const { body: editable } = await get(`${path}/sheet`);
      expect(editable.sheet.definition).toBe(text);
      const shorter = definition(300);
      const changed = await put(`${path}/sheet`, {
        sheet: { ...editable.sheet, definition: shorter },
        expectedRevision: editable.sheetRevision,
      });
      expect(changed.status).toBe(200);
      const listed = await request(server)
        .get(`${API}/service/portal-entities`)
        .set('Authorization', await asService('plugin:catalog'));
      const { entity } = listed.body.items.find(
        (item: { ref: string }) => item.ref === tool.ref,
      );
      expect(entity.spec.definition).toBe(shorter);
      expect(entity.metadata.annotations).toMatchObject({
        'passerelle.dev/api-version': '4.2',
        'passerelle.dev/api-operations': '2',
      });
    });

    it('stays in its draft, and out of the list of drafts', async () => {
      const text = definition(1_000_000);
      const { body: draft } = await post('/tools', {
        sheet: { title: 'Draft API', type: 'api', definition: text },
        draft: true,
      });
      const listed = await get('/drafts');
      const [item] = listed.body.items.filter(
        ({ id }: { id: string }) => id === draft.id,
      );
      expect(item.sheet).toEqual({ title: 'Draft API', type: 'api' });
      const saved = await put(`/drafts/${draft.id}`, {
        sheet: api({ title: 'Draft API', definition: text }),
      });
      expect(saved.status).toBe(200);
      const kept = await get(`/drafts/${draft.id}`);
      expect(kept.body.sheet.definition).toBe(text);
    });

    it.each([
      ['post', '/tools', 'x'.repeat(MOST + 1), 400],
      ['post', '/tools', 'x'.repeat(9_000_000), 413],
      ['draft', '/tools', 'x'.repeat(MOST + 1), 400],
      ['put', '/tools/component/default/brevo/sheet', 'x'.repeat(9e6), 413],
    ] as const)(
      'by %s %s is refused above it, with the field and the limit',
      async (method, path, text, status) => {
        const body = { sheet: api({ definition: text }) };
        const answer =
          method === 'put'
            ? await put(path, { ...body, expectedRevision: 1 })
            : await post(path, { ...body, draft: method === 'draft' });
        expect(answer.status).toBe(status);
        expect(answer.body.error.message).toMatch(
          /\/definition (takes|must be .* of) 2000000 characters at most/,
        );
      },
    );
  });
});
