import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { Tool, ToolOutcome } from '@passerelle/plugin-martech-common';
import request from 'supertest';
import martechPlugin from './index';
import { brevo, people, toolEntity } from './testing';

const BREVO = '/api/martech/v1/tools/component/default/brevo';
const OUTCOMES =
  '/api/martech/v1/service/tools/component/default/brevo/outcomes';
const notify = jest.fn(async () => {});

const asUser = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
const asService = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'martech',
  });

const approval: ToolOutcome = {
  id: 'outcome-1',
  kind: 'validation_approved',
  at: new Date().toISOString(),
  requestVersion: 7,
  requestId: 'request-1',
  requestNumber: 'DEM-000001',
  sheetRevision: 1,
  criteria: [
    { id: 'architecture', verdict: 'passed', by: 'user:default/architect' },
    { id: 'security', verdict: 'passed' },
    { id: 'privacy', verdict: 'passed' },
    { id: 'accessibility', verdict: 'passed' },
  ],
};

jest.setTimeout(60_000);

describe('the registry over HTTP', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        martechPlugin,
        catalogServiceMock.factory({
          entities: [
            ...people,
            brevo,
            toolEntity('hubspot', {
              finance: { annualCost: 45_000, currency: 'EUR', licences: 30 },
            }),
          ],
        }),
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
      const { body } = await request(server).get('/api/martech/v1/tools');
      if (body.totalItems === 2) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  const get = (path: string, person = 'marketer') =>
    request(server).get(path).set('Authorization', asUser(person));
  const post = (path: string, body: object, person = 'dsi-admin') =>
    request(server).post(path).set('Authorization', asUser(person)).send(body);
  const tell = (outcome: object, subject = 'plugin:approvals') =>
    request(server)
      .post(OUTCOMES)
      .set('Authorization', asService(subject))
      .send(outcome);

  it('lists the tools of the catalog with their passports', async () => {
    const { body, status } = await get(
      '/api/martech/v1/tools?facets=status,category',
    );
    expect(status).toBe(200);
    expect(body.totalItems).toBe(2);
    expect(body.items.map((tool: Tool) => tool.ref)).toEqual([
      'component:default/brevo',
      'component:default/hubspot',
    ]);
    expect(body.items[0].validation).toEqual({
      status: 'referenced',
      conditions: [],
      criteria: [
        'architecture',
        'security',
        'privacy',
        'finance',
        'accessibility',
      ].map(id => ({ id, verdict: 'pending', conditions: [] })),
    });
    expect(body.facets.status).toEqual([{ value: 'referenced', count: 2 }]);
    const owned = await get(
      '/api/martech/v1/tools?owner=group:default/crm-team&q=e-mail, envoyer des SMS&worksWith=Salesforce CRM',
    );
    expect(owned.body.totalItems).toBe(1);
  });

  it.each([
    ['marketer', false],
    ['tool-owner', true],
    ['security-officer', true],
    ['marketing-manager', true],
  ])('shows the amounts to %s: %s', async (person, sees) => {
    const { body } = await get(BREVO, person);
    expect(body.costBand).toBe('20000_100000');
    expect(body.finance !== undefined).toBe(sees);
    const costly = await get(
      '/api/martech/v1/tools/component/default/hubspot',
      person,
    );
    expect(costly.body.finance?.licences).toBe(sees ? 30 : undefined);
    const { tier, reasons } = costly.body.risk;
    expect([tier, ...reasons.map(({ id }: { id: string }) => id)]).toEqual(
      sees ? ['medium', 'high-cost'] : ['low'],
    );
  });

  it('lists to each person what they see of each tool, whoever asked before', async () => {
    for (const person of ['tool-owner', 'marketer', 'dsi-admin', 'marketer']) {
      const { body } = await get('/api/martech/v1/tools', person);
      const tools = await Promise.all(
        ['brevo', 'hubspot'].map(name =>
          get(`/api/martech/v1/tools/component/default/${name}`, person),
        ),
      );
      expect(body).toEqual({
        items: tools.map(tool => tool.body),
        totalItems: 2,
        pageInfo: {},
      });
    }
  });

  it.each([
    [
      'GET',
      '/api/martech/v1/tools?colour=red',
      400,
      /colour.*accepted: q, type/,
    ],
    ['GET', '/api/martech/v1/tools?status=good', 400, /status/],
    ['GET', '/api/martech/v1/tools?limit=0', 400, /limit/],
    ['GET', '/api/martech/v1/tools?limit=abc', 400, /limit/],
    [
      'GET',
      '/api/martech/v1/tools?facets=colour',
      400,
      /accepted: type, status/,
    ],
    ['GET', '/api/martech/v1/tools?cursor=xyz', 400, /cursor/],
    ['GET', '/api/martech/v1/tools?owner=%00', 400, /NUL/],
    [
      'GET',
      '/api/martech/v1/compare?ref=component:default/a%00b',
      400,
      /^query\/ref.*NUL/,
    ],
    ['GET', '/api/martech/v1/drafts/a%00b', 404, /nothing at/],
    ['GET', '/api/martech/v1/tools/component/default/nothing', 404, /no tool/],
    ['GET', '/api/martech/v1/tools/component/default/%20%22', 404, /no such/],
    ['GET', '/api/martech/v1/nothing', 404, /nothing at/],
    ['POST', `${BREVO}/suspend`, 400, /reason/],
    ['GET', '/api/martech/v1/service/statuses', 403, /./],
  ])('answers %s %s with %d', async (method, path, status, message) => {
    const call = method === 'GET' ? get(path, 'dsi-admin') : post(path, {});
    const response = await call;
    expect(response.status).toBe(status);
    expect(response.body.error.message).toMatch(message);
    expect(response.body.response.statusCode).toBe(status);
  });

  it('checks who asks before what is asked', async () => {
    const call = request(server)
      .get('/api/martech/v1/tools?colour=red')
      .set('Authorization', mockCredentials.none.header());
    expect((await call).status).toBe(401);
  });

  it('answers 413 to a body that is too large and names unknown fields', async () => {
    const large = await post(`${BREVO}/suspend`, {
      reason: 'x'.repeat(600_000),
    });
    expect(large.status).toBe(413);
    const unknown = await post(`${BREVO}/suspend`, { reason: 'x', colour: 1 });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toBe(
      'body/colour is unknown; accepted: reason',
    );
  });

  it.each([
    ['a\0b', /^body\/reason holds the character NUL/],
    ['\ud800', /surrogate/],
    [JSON.parse('['.repeat(40) + ']'.repeat(40)), /nested deeper/],
  ])('refuses %j, which not every database keeps', async (reason, message) => {
    const { body, status } = await post(`${BREVO}/suspend`, { reason });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('lets only the approval engine write verdicts', async () => {
    expect((await tell(approval, 'plugin:catalog')).status).toBe(403);
    expect((await tell(approval, 'plugin:scaffolder')).status).toBe(403);
    expect((await post(OUTCOMES, approval)).status).toBe(403);
    expect((await get(BREVO)).body.validation.status).toBe('referenced');

    expect((await tell(approval)).status).toBe(200);
    const { body } = await get(BREVO);
    expect(body.validation.status).toBe('approved');
    expect(body.validation.criteria[3]).toMatchObject({
      id: 'finance',
      verdict: 'not_applicable',
    });
    const history = await get(`${BREVO}/history`);
    expect(
      history.body.items.map((entry: { kind: string }) => entry.kind),
    ).toEqual(
      expect.arrayContaining([
        'status_changed',
        'validation_approved',
        'registered',
      ]),
    );
  });

  it('tells statuses to the catalog, and subjects to the engine', async () => {
    const statuses = await request(server)
      .get('/api/martech/v1/service/statuses')
      .set('Authorization', asService('plugin:catalog'));
    expect(statuses.body.items).toHaveLength(2);
    const subject = await request(server)
      .get('/api/martech/v1/service/tools/component/default/brevo/subject')
      .set('Authorization', asService('plugin:approvals'));
    expect(subject.body).toMatchObject({
      sheetRevision: 1,
      owners: { business: 'group:default/crm-team' },
      sheet: { category: 'email-marketing' },
    });
  });

  it('takes the scorecard of a pilot from whoever asked for it and the owners', async () => {
    const HUBSPOT = '/api/martech/v1/tools/component/default/hubspot';
    const outcome = {
      id: 'pilot-1',
      kind: 'pilot_approved',
      at: approval.at,
      requestId: 'request-p',
      requestNumber: 'DEM-000009',
      requestVersion: 4,
    };
    const tellPilot = (body: object) =>
      request(server)
        .post(
          '/api/martech/v1/service/tools/component/default/hubspot/outcomes',
        )
        .set('Authorization', asService('plugin:approvals'))
        .send(body);
    const pilot = {
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2099-01-01T00:00:00Z',
      requester: 'user:default/marketer',
      successCriteria: ['Two campaigns'],
    };
    const incomplete = await tellPilot(outcome);
    expect(incomplete.status).toBe(400);
    expect(incomplete.body.error.message).toMatch(/pilot is missing/);
    expect((await tellPilot({ ...outcome, pilot })).status).toBe(200);

    const scorecard = {
      results: [{ criterion: 'Two campaigns', result: 'met' }],
      recommendation: 'validate',
    };
    const put = (name: string, body: object) =>
      request(server)
        .put(`${HUBSPOT}/pilot/scorecard`)
        .set('Authorization', asUser(name))
        .send(body);
    expect((await put('security-officer', scorecard)).status).toBe(403);
    expect((await put('marketer', { ...scorecard, by: 'x' })).status).toBe(400);
    expect((await put('marketer', { ...scorecard, results: [] })).status).toBe(
      400,
    );
    const scored = await put('marketer', scorecard);
    expect(scored.status).toBe(200);
    expect(scored.body).toMatchObject({
      validation: { status: 'referenced' },
      pilot: {
        maySubmitScorecard: true,
        scorecard: { by: 'user:default/marketer', recommendation: 'validate' },
      },
    });
    expect((await put('tool-owner', scorecard)).status).toBe(200);
  });

  it('names the validation that runs to the engine, until it ends', async () => {
    const running = async () => {
      const { body } = await request(server)
        .get('/api/martech/v1/service/tools/component/default/brevo/subject')
        .set('Authorization', asService('plugin:approvals'));
      return body.runningValidation;
    };
    const step = {
      at: approval.at,
      requestId: 'request-2',
      requestNumber: 'DEM-000002',
    };
    expect(await running()).toBeUndefined();
    await tell({
      ...step,
      id: 'outcome-2',
      kind: 'validation_submitted',
      requestVersion: 1,
    });
    expect(await running()).toEqual({
      requestId: 'request-2',
      requestNumber: 'DEM-000002',
    });
    await tell({
      ...step,
      id: 'outcome-3',
      kind: 'validation_ended_without_decision',
      requestVersion: 2,
    });
    expect(await running()).toBeUndefined();
  });

  it('takes the suspension of a story from the approval engine only', async () => {
    const seed = (suspension: object, subject = 'plugin:approvals') =>
      request(server)
        .post(
          '/api/martech/v1/service/tools/component/default/hubspot/seeded-suspension',
        )
        .set('Authorization', asService(subject))
        .send(suspension);
    const suspension = {
      at: '2026-03-02T15:20:00Z',
      by: 'user:default/security-officer',
      reason: 'Data leak',
      seeded: true,
    };
    expect((await seed(suspension, 'plugin:catalog')).status).toBe(403);
    expect((await seed({ ...suspension, seeded: false })).status).toBe(403);
    expect((await seed({ ...suspension, seeded: undefined })).status).toBe(400);
    expect((await seed(suspension)).status).toBe(200);

    const hubspot = '/api/martech/v1/tools/component/default/hubspot';
    expect((await get(hubspot)).body.validation).toMatchObject({
      status: 'suspended',
      suspension: { at: '2026-03-02T15:20:00.000Z', reason: 'Data leak' },
    });
    expect(notify).not.toHaveBeenCalled();
  });

  it('suspends for admins and security only, once, and tells the owners', async () => {
    const suspend = `${BREVO}/suspend`;
    const reason = { reason: 'Data leak' };
    expect((await post(suspend, reason, 'marketer')).status).toBe(403);
    const key = { 'Idempotency-Key': 'suspend-1' };
    const first = await post(suspend, reason, 'security-officer').set(key);
    expect(first.body.validation).toMatchObject({
      status: 'suspended',
      suspension: { reason: 'Data leak', by: 'user:default/security-officer' },
    });
    const again = await post(suspend, reason, 'security-officer').set(key);
    expect(again.body).toEqual(first.body);
    const other = { reason: 'Something else' };
    expect(
      (await post(suspend, other, 'security-officer').set(key)).status,
    ).toBe(409);
    expect((await post(suspend, reason)).status).toBe(409);
    const resumed = await post(`${BREVO}/resume`, { comment: 'Fixed' });
    expect(resumed.body.validation.status).toBe('approved');
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({
        recipients: {
          type: 'entity',
          entityRef: [
            'group:default/crm-team',
            'group:default/integration',
            'group:default/marketing',
          ],
          excludeEntityRef: ['user:default/security-officer'],
        },
        payload: expect.objectContaining({ title: 'Brevo est suspendu' }),
      }),
    );
  });

  it('answers the taxonomy and the glossary', async () => {
    expect(
      (await get('/api/martech/v1/taxonomy')).body.categories,
    ).toHaveLength(6);
    expect(
      (await get('/api/martech/v1/glossary')).body.items.length,
    ).toBeGreaterThan(5);
  });
});
