import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type {
  ShadowFinding,
  ShadowStep,
  ToolOutcome,
} from '@passerelle/plugin-martech-common';
import express from 'express';
import request from 'supertest';
import martechPlugin from '../../index';
import { brevo, people } from '../../testing';

const BASE = '/api/martech/v1';
const notify = jest.fn(async (_message: object) => {});
const decided: Array<{ request: string; body: Record<string, unknown> }> = [];

const content: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'content', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** An approval engine that knows one open request per id, and lets nobody decide on `own`; `back` was sent back. */
const engine = createBackendPlugin({
  pluginId: 'approvals',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = express.Router();
        router.use(express.json());
        router.get('/v1/requests/:id', (req, res) => {
          const allowedVerdicts = req.params.id === 'own' ? [] : ['approve'];
          res.json({
            id: req.params.id,
            number: 'DEM-1',
            status:
              req.params.id === 'back' ? 'changes_requested' : 'in_review',
            revision: 1,
            stages: [{ reviews: [{ id: 'triage.triage', allowedVerdicts }] }],
          });
        });
        router.post('/v1/requests/:id/decisions', (req, res) => {
          decided.push({ request: req.params.id, body: req.body });
          res.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});

jest.setTimeout(60_000);

describe('tools in use that nobody knew of', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  const as = (person: string) =>
    mockCredentials.user.header(`user:default/${person}`);
  const get = (path: string, person = 'dsi-admin') =>
    request(server).get(`${BASE}${path}`).set('Authorization', as(person));
  const post = (path: string, body: object, person = 'security-officer') =>
    request(server)
      .post(`${BASE}${path}`)
      .set('Authorization', as(person))
      .send(body);
  const upload = (csv: string, query = '', person = 'dsi-admin') =>
    request(server)
      .post(`${BASE}/shadow-it/import?lang=en${query}`)
      .set('Authorization', as(person))
      .set('Content-Type', 'text/csv')
      .send(csv);
  const asService = (subject: string) =>
    mockCredentials.service.header({
      onBehalfOf: mockCredentials.service(subject),
      targetPluginId: 'martech',
    });
  const tell = (step: Partial<ShadowStep>, subject = 'plugin:approvals') =>
    request(server)
      .post(`${BASE}/service/shadow-it/steps`)
      .set('Authorization', asService(subject))
      .send({
        kind: 'declared',
        requestId: 'r-1',
        requestNumber: 'DEM-1',
        requestVersion: 1,
        at: new Date().toISOString(),
        declaredBy: 'user:default/marketer',
        declaration: { tool: 'Tally', purpose: 'Formulaires' },
        ...step,
      });
  const declare = async (tool: string, requestId: string) => {
    const declaration = {
      tool,
      purpose: 'Formulaires d’inscription',
      url: `${tool.toLowerCase()}.so`,
      yearlyCost: 300,
      customerData: 'yes' as const,
    };
    expect((await tell({ requestId, declaration })).status).toBe(200);
    const { body } = await get('/shadow-it');
    const items: ShadowFinding[] = body.items;
    const found = items.find(({ request: filed }) => filed?.id === requestId);
    if (!found) throw new Error(`${tool} is not among the findings`);
    return found;
  };
  const toolOf = async ({ toolRef = '' }: ShadowFinding) =>
    (await get(`/tools/${toolRef.replace(':', '/')}`)).body;

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        engine,
        martechPlugin,
        catalogServiceMock.factory({ entities: [...people, content, brevo] }),
        mockServices.rootConfig.factory({
          data: { martech: { permissionCacheSeconds: 0 } },
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: notify }),
        }),
      ],
    });
    server = backend.server;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      if ((await get('/tools')).body.totalItems === 1) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    const approval: ToolOutcome = {
      id: 'o-1',
      kind: 'validation_approved',
      at: new Date().toISOString(),
      requestVersion: 1,
      requestId: 'r-0',
      requestNumber: 'DEM-0',
      sheetRevision: 1,
      criteria: [{ id: 'security', verdict: 'passed' }],
    };
    const told = await request(server)
      .post(`${BASE}/service/tools/component/default/brevo/outcomes`)
      .set('Authorization', asService('plugin:approvals'))
      .send(approval);
    if (!told.ok) throw new Error(told.text);
  });

  it('are declared by the engine only, once, and show in the catalogue as detected', async () => {
    expect((await tell({}, 'plugin:catalog')).status).toBe(403);
    const tally = await declare('Tally', 'r-1');
    await tell({ requestId: 'r-1' });
    expect((await get('/shadow-it')).body.totalItems).toBe(1);
    expect(tally).toMatchObject({
      state: 'new',
      source: 'declaration',
      declaredBy: 'user:default/marketer',
      amount: { yearlyCost: 300, currency: 'EUR' },
    });
    expect(await toolOf(tally)).toMatchObject({
      title: { fr: 'Tally' },
      url: 'https://tally.so',
      validation: { status: 'detected' },
      data: { personal: true },
    });
  });

  it('attach to a tool of the same name, or to the one that was recognised', async () => {
    const named = await declare('BREVO', 'r-2');
    expect(named.toolRef).toBe('component:default/brevo');
    await tell({ requestId: 'r-3', toolRef: 'component:default/brevo' });
    const { body } = await get('/shadow-it?scope=mine', 'marketer');
    expect(body.items[0].toolRef).toBe('component:default/brevo');
  });

  it('are seen by whoever declared them and by the IT department', async () => {
    const tally = await declare('Tally', 'r-1');
    expect((await get('/shadow-it', 'marketer')).body.totalItems).toBe(3);
    expect((await get('/shadow-it', 'tool-owner')).body.totalItems).toBe(0);
    const path = `/shadow-it/${tally.id}`;
    expect((await get(path, 'marketer')).status).toBe(200);
    expect((await get(path, 'tool-owner')).status).toBe(404);
    expect((await get('/shadow-it?scope=all', 'marketer')).status).toBe(403);
    const own = (await get(path, 'marketer')).body;
    expect(own.amount).toEqual({ yearlyCost: 300, currency: 'EUR' });
    expect(own.history).toMatchObject([{ kind: 'found' }]);
  });

  it.each([
    ['take', {}],
    ['decision', { outcome: 'known' }],
  ])('are for the IT department to %s', async (command, body) => {
    const { id } = await declare('Tally', 'r-1');
    const path = `/shadow-it/${id}/${command}`;
    expect((await post(path, body, 'marketer')).status).toBe(403);
    expect((await post(path, body, 'tool-owner')).status).toBe(404);
    expect((await post(`/shadow-it/none/${command}`, body)).status).toBe(404);
  });

  it.each([
    ['a replacement without a tool', { outcome: 'replaced' }, /substitute/],
    [
      'a tool that may not be used',
      { outcome: 'replaced', substitute: 'component:default/nothing' },
      /substitute.*approved/,
    ],
    ['a stop without a reason', { outcome: 'stopped' }, /comment.*stopBy/],
    [
      'a day that does not exist',
      { outcome: 'stopped', comment: 'x', stopBy: '2027-02-30' },
      /stopBy/,
    ],
    ['a character NUL', { outcome: 'known', comment: 'a\0b' }, /NUL/],
    ['an unknown outcome', { outcome: 'forgotten' }, /outcome/],
    ['an unknown field', { outcome: 'known', colour: 1 }, /colour.*accepted/],
  ])('are not decided with %s', async (_name, body, message) => {
    const { id } = await declare('Tally', 'r-1');
    const answer = await post(`/shadow-it/${id}/decision`, body);
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('are replaced: the request is closed, the tool names the other, the declarer is told', async () => {
    const { id } = await declare('Tally', 'r-1');
    const taken = await post(`/shadow-it/${id}/take`, {});
    expect(taken.body).toMatchObject({
      state: 'in_triage',
      taken: { by: 'user:default/security-officer' },
    });
    const answer = await post(`/shadow-it/${id}/decision`, {
      outcome: 'replaced',
      substitute: 'component:default/brevo',
      comment: 'Brevo a aussi des formulaires.',
    });
    expect(answer.body).toMatchObject({
      state: 'decided',
      decision: { outcome: 'replaced', by: 'user:default/security-officer' },
    });
    expect(decided.at(-1)).toEqual({
      request: 'r-1',
      body: {
        reviewId: 'triage.triage',
        verdict: 'approve',
        revision: 1,
        comment:
          'À la place de Tally, utilisez Brevo. Brevo a aussi des formulaires.',
      },
    });
    expect(await toolOf(answer.body)).toMatchObject({
      validation: {
        status: 'refused',
        refusal: { substitutes: ['component:default/brevo'] },
      },
    });
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'À la place de Tally, utilisez Brevo',
          link: '/catalog/default/component/brevo',
        }),
      }),
    );
    // What the engine tells of it afterwards changes nothing.
    await tell({ kind: 'approved', requestVersion: 3 });
    const { body } = await get(`/shadow-it/${id}`);
    expect(body.decision.outcome).toBe('replaced');
    expect(body.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'found',
      'taken',
      'decided',
    ]);
    const again = await post(`/shadow-it/${id}/decision`, {
      outcome: 'known',
    });
    expect(again.status).toBe(409);
  });

  it('are not decided by whom the engine refuses', async () => {
    const own = await declare('Typeform', 'own');
    const answer = await post(`/shadow-it/${own.id}/decision`, {
      outcome: 'known',
    });
    expect(answer.status).toBe(403);
    expect((await get(`/shadow-it/${own.id}`)).body.state).toBe('new');
  });

  it('are not decided by who declared them, though the request has ended by then', async () => {
    const declaredBy = 'user:default/security-officer';
    const declaration = { tool: 'Coda', purpose: 'Notes' };
    await tell({ requestId: 'r-own', declaredBy, declaration });
    const { body } = await get('/shadow-it');
    const { id } = body.items.find(
      ({ name }: ShadowFinding) => name === 'Coda',
    );
    const path = `/shadow-it/${id}/decision`;
    expect((await post(path, { outcome: 'known' })).status).toBe(403);
  });

  it('are not decided while they are with whoever declared them', async () => {
    const back = await declare('Jotform', 'back');
    const answer = await post(`/shadow-it/${back.id}/decision`, {
      outcome: 'known',
    });
    expect([answer.status, answer.body.error.message]).toEqual([
      409,
      expect.stringContaining('DEM-1 was sent back'),
    ]);
    expect((await get(`/shadow-it/${back.id}`)).body.state).toBe('new');
  });

  it('are listed under the family that was chosen', async () => {
    const mural = await declare('Mural', 'r-6');
    expect(mural.category).toBeUndefined();
    const path = `/shadow-it/${mural.id}/decision`;
    const nowhere = { outcome: 'referenced', category: 'nowhere' };
    expect((await post(path, nowhere)).status).toBe(400);
    const listed = await post(path, {
      outcome: 'referenced',
      category: 'interactive-content',
    });
    expect(await toolOf(listed.body)).toMatchObject({
      category: 'interactive-content',
      validation: { status: 'referenced' },
    });
  });

  it('can be decided in the request itself, and withdrawn', async () => {
    const listed = await declare('Airtable', 'r-4');
    await tell({
      kind: 'approved',
      requestId: 'r-4',
      requestVersion: 3,
      by: 'user:default/dsi-admin',
    });
    expect((await toolOf(listed)).validation.status).toBe('referenced');
    const gone = await declare('Miro', 'r-5');
    await tell({ kind: 'withdrawn', requestId: 'r-5', requestVersion: 2 });
    expect((await get(`/shadow-it/${gone.id}`)).body.state).toBe('withdrawn');
  });

  describe('in an export of expenses', () => {
    const csv = [
      'Marchand;Collaborateur;Montant;Date de l’opération',
      'BREVO SAS;Zoé;29,00;02/01/2026',
      'Gamma;Zoé;1 200,50;15/03/2026',
      'Gamma;Paul;99,50;15/02/2026',
      'Loom;Paul;0;',
    ].join('\r\n');

    it('are shown line by line first, for the IT department', async () => {
      expect((await upload(csv, '', 'marketer')).status).toBe(403);
      const { body } = await upload(csv, '&dryRun=true');
      expect(body.written).toBe(false);
      expect(
        body.items.map((item: { line: number; action: string }) => [
          item.line,
          item.action,
        ]),
      ).toEqual([
        [2, 'skip'],
        [3, 'create'],
        [4, 'skip'],
        [5, 'create'],
      ]);
      expect(body.items[0].message).toBe('In the catalogue already: Brevo');
      expect(body.items[2].message).toBe('The same tool as in line 3');
    });

    it('become findings once, without the people in the file', async () => {
      expect((await upload(csv)).body.counts).toMatchObject({ create: 2 });
      const again = await upload(csv);
      expect(again.body.counts).toMatchObject({ create: 0, skip: 4 });
      const { body } = await get('/shadow-it?source=expense');
      expect(body.totalItems).toBe(2);
      const gamma = body.items.find(
        ({ name }: ShadowFinding) => name === 'Gamma',
      );
      expect(gamma).toMatchObject({
        amount: { yearlyCost: 1300, currency: 'EUR' },
        since: '2026-02-15',
      });
      expect(JSON.stringify(body)).not.toMatch(/Zoé|Paul/);
      expect((await toolOf(gamma)).validation.status).toBe('detected');
      const noTool = await post(`/shadow-it/${gamma.id}/decision`, {
        outcome: 'not_a_tool',
      });
      expect((await toolOf(noTool.body)).validation.status).toBe('retired');
    });

    it('are not taken from a file with a line that cannot be read', async () => {
      const wrong = `Application;Montant\r\nNotion;beaucoup\r\nFigjam;12\r\n`;
      const { body } = await upload(wrong);
      expect(body).toMatchObject({ written: false, counts: { error: 1 } });
      expect(body.items[0].message).toMatch(/Amount: "beaucoup"/);
      const users = await upload(
        'Application;Utilisateurs\r\nNotion;99999999999\r\nFigjam;1e999\r\n',
      );
      expect(users.body).toMatchObject({
        written: false,
        counts: { error: 2 },
      });
      expect((await upload('Colour\r\nred\r\n')).status).toBe(400);
      expect((await upload(csv, '&source=moon')).status).toBe(400);
    });
  });

  it('are reported to the IT department', async () => {
    expect((await get('/shadow-it/report', 'marketer')).status).toBe(403);
    expect((await get('/shadow-it/report?from=soon')).status).toBe(400);
    const { body } = await get('/shadow-it/report');
    const count = (list: Array<{ value: string; count: number }>, of: string) =>
      list.find(({ value }) => value === of)?.count;
    expect(body).toMatchObject({ found: 11, decided: 4 });
    expect(body.medianHoursToDecision).toBe(0);
    expect(count(body.byOutcome, 'replaced')).toBe(1);
    expect(count(body.bySource, 'expense')).toBe(2);
    expect(body.byMonth).toHaveLength(1);
    const file = await get('/shadow-it/report.csv?lang=en');
    const [header, ...lines] = file.text.trim().split('\r\n');
    expect(header).toMatch(/^Found on;Tool;/);
    expect(lines).toHaveLength(11);
    expect((await get('/shadow-it/report.csv', 'marketer')).status).toBe(403);
  });
});
