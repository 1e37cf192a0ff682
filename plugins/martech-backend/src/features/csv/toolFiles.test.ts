import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { ImportItem } from '@passerelle/plugin-martech-common';
import request from 'supertest';
import martechPlugin from '../../index';
import { brevo, people } from '../../testing';

jest.setTimeout(120_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const API = '/api/martech/v1';
const FILE = 'https://git.example.org/tools/brevo.yaml';
const LINES = 300;

const bytes = (response: request.Response): Buffer => response.body;
const keepBytes: Parameters<request.Test['parse']>[0] = (response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

function manyTools(count: number, cost: string): string {
  const lines = Array.from({ length: count }, (_, index) =>
    [`tool-${index}`, `Outil n° ${index}`, 'Été ; hiver', 'crm', cost, 'EUR']
      .map(cell => `"${cell}"`)
      .join(';'),
  );
  const header = 'Identifiant;Titre;Résumé;Catégorie;Coût annuel;Devise';
  return `${header}\r\n${lines.join('\r\n')}\r\n`;
}

describe.each(databases.eachSupportedId())('files of tools on %p', id => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const knex = await databases.init(id);
    const annotations = { 'backstage.io/managed-by-location': `url:${FILE}` };
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            { ...brevo, metadata: { ...brevo.metadata, annotations } },
          ],
        }),
        mockServices.rootConfig.factory({
          data: { martech: { permissionCacheSeconds: 0 } },
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
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

  const asUser = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  const get = (path: string, person = 'marketer') =>
    request(server)
      .get(`${API}${path}`)
      .set('Authorization', asUser(person))
      .buffer(true);
  const exportFile = (query: string, person?: string) =>
    get(`/tools.csv${query}`, person).parse(keepBytes);
  const send = (
    file: string | Buffer,
    { dryRun = false, person = 'dsi-admin', query = '' } = {},
  ) =>
    request(server)
      .post(`${API}/tools/import?dryRun=${dryRun}${query}`)
      .set('Authorization', asUser(person))
      .set('Content-Type', 'text/csv')
      .send(file);
  const countTools = async () => (await get('/tools')).body.totalItems;

  it('are for everybody to export, with amounts for those who may see them', async () => {
    const response = await exportFile('?lang=fr', 'dsi-admin');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toMatch(/"outils-.*\.csv"/);
    const text = bytes(response).toString();
    expect(text.startsWith('\ufeffRéférence;Identifiant;Nature;')).toBe(true);
    expect(text).toContain('component:default/brevo;brevo;Outil en ligne;');
    expect(text).toContain(';24000;EUR;');
    const others = bytes(await exportFile('')).toString();
    expect(others).not.toContain('24000');
    expect(others).toContain(';hidden;hidden;');
    const none = bytes(await exportFile('?status=approved')).toString();
    expect(none.trim().split('\r\n')).toHaveLength(1);
  });

  it('are for the IT department and admins to import', async () => {
    for (const person of ['marketer', 'marketing-manager', 'tool-owner']) {
      const refused = await send('name\nx', { person, dryRun: true });
      expect(refused.status).toBe(403);
    }
    const allowed = await send('name\nx', {
      person: 'security-officer',
      dryRun: true,
    });
    expect(allowed.status).toBe(200);
  });

  it('say what is wrong with each line, and write nothing then', async () => {
    const file = [
      'ref;name;title;summary;category;vendor;owner',
      'component:default/brevo;;Autre;;;;',
      ';new-one;Nouveau;Un outil;crm;Éditeur;',
      ';new-one;Encore;Un outil;crm;;',
      ';wrong;Faux;Un outil;nope;;',
      ';lost;Perdu;Un outil;crm;;group:default/nobody',
    ].join('\n');
    const { body } = await send(file, { query: '&lang=fr' });
    expect(body).toMatchObject({
      written: false,
      counts: { create: 1, update: 0, skip: 0, error: 4 },
    });
    const said = (line: number): ImportItem =>
      body.items.find((item: ImportItem) => item.line === line);
    expect(said(2)).toMatchObject({
      ref: 'component:default/brevo',
      action: 'error',
      message: `La fiche de cet outil est gérée dans git\u00a0; modifiez-la dans ${FILE}`,
    });
    expect(said(3).message).toBe('Nouvel outil');
    expect(said(3)).toMatchObject({ action: 'create', title: 'Nouveau' });
    expect(said(4).message).toBe('L’outil figure déjà à la ligne 3');
    expect(said(5).message).toMatch(
      /^Catégorie\s: «\snope\s» n’est pas accepté/,
    );
    expect(said(6).message).toMatch(
      /^Responsable métier\s: le catalogue n’a pas group:default\/nobody/,
    );
    expect(await countTools()).toBe(1);
  });

  it.each<[string, string | Buffer, string, RegExp]>([
    ['an empty file', '', '', /^The file is empty; its first line must name/],
    ['an unknown column', 'name;prix\nx;1', '', /^Line 1: the column 'prix'/],
    ['an open quote', 'name\nx\n"y', '&lang=fr', /^Ligne 3\s: un guillemet/],
    ['a workbook', Buffer.from('PK\u0003\u0004'), '', /accepted is CSV/],
    ['an unknown parameter', 'name\nx', '&force=true', /force.*accepted: dry/],
  ])('are refused: %s', async (_what, file, query, message) => {
    const { status, body } = await send(file, { query });
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toMatch(message);
  });

  it('are refused when they are too large, or no CSV', async () => {
    const large = await send(Buffer.alloc(17 * 1024 * 1024, 'x'));
    expect(large.status).toBe(413);
    expect(large.body.error.message).toMatch(/larger than 16mb/);
    const json = await request(server)
      .post(`${API}/tools/import`)
      .set('Authorization', asUser('dsi-admin'))
      .send({ name: 'x' });
    expect(json.status).toBe(400);
    expect(json.body.error.message).toMatch(/text\/csv/);
  });

  it('are imported once, come back as they were, and change what they name', async () => {
    // As Excel in French saves it: Windows-1252.
    const file = Buffer.from(manyTools(LINES, '1 200,50'), 'latin1');
    const planned = await send(file, { dryRun: true });
    expect(planned.body).toMatchObject({
      written: false,
      counts: { create: LINES, update: 0, skip: 0, error: 0 },
    });
    expect(await countTools()).toBe(1);

    const done = await send(file);
    expect(done.body).toMatchObject({ written: true });
    expect(await countTools()).toBe(LINES + 1);
    const { body: tool } = await get(
      '/tools/component/default/tool-7',
      'dsi-admin',
    );
    expect(tool).toMatchObject({
      title: { fr: 'Outil n° 7' },
      summary: { fr: 'Été ; hiver' },
      finance: { annualCost: 1200.5, currency: 'EUR' },
      owners: { business: 'group:default/dsi-admins' },
      origin: 'portal',
    });

    const again = await send(file);
    expect(again.body.counts).toMatchObject({ skip: LINES });
    const exported = bytes(await exportFile('?lang=fr'));
    const back = await send(exported);
    expect(back.body.counts).toEqual({
      create: 0,
      update: 0,
      skip: LINES + 1,
      error: 0,
    });

    const dearer = await send(manyTools(2, '1300'), { query: '&lang=fr' });
    expect(dearer.body.items).toMatchObject([
      { line: 2, action: 'update', message: 'Modifie : Coût annuel' },
      { line: 3, action: 'update' },
    ]);
  });

  it('create no tool in another namespace', async () => {
    const { body } = await send('ref;title\ncomponent:other/x;Y\n');
    expect(body).toMatchObject({ written: false, counts: { error: 1 } });
    expect(body.items[0].message).toMatch(/component:other\/x.*not accepted/);
  });

  it('have a template that an import takes', async () => {
    const template = await get('/tools/import-template.csv?lang=fr').parse(
      keepBytes,
    );
    const filled = `${bytes(template)}\nfrom-template`;
    const { body } = await send(filled, { dryRun: true });
    expect(body.items[0].message).toMatch(/Summary in English: is missing/);
  });
});
