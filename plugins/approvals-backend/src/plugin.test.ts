import { TestDatabases } from '@backstage/backend-test-utils';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { Laptops } from './__testUtils__/office';
import { eventually } from './__testUtils__/eventually';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

async function countRows(knex: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['requests', 'request_events', 'outbox']) {
    const row = await knex(table).count({ count: '*' }).first();
    counts[table] = Number(row?.count);
  }
  return counts;
}

describe.each(databases.eachSupportedId())('the engine on %s', (...[id]) => {
  let knex: Knex;
  let office: Office;
  const outcomes: RequestOutcome[] = [];
  const laptops = new Laptops();

  beforeAll(async () => {
    knex = await databases.init(id);
    laptops.set('thin', { price: 900 }, 'group:default/hr');
    laptops.set('orphan', { price: 900 }, 'group:default/empty-team');
    office = await startOffice({
      knex,
      laptops,
      handlers: [
        {
          id: 'office.log',
          types: ['leave', 'laptop'],
          handle: async outcome => {
            outcomes.push(outcome);
          },
        },
      ],
    });
  });

  afterAll(async () => {
    await office.stop();
  });

  const file = async (days = 3) => {
    const filed = await office
      .as('worker')
      .post('/requests', { type: 'leave', values: { days } });
    expect(filed.status).toBe(201);
    return filed.body;
  };
  const decide = (
    name: string,
    requestId: string,
    reviewId: string,
    decision: object = {},
    key?: string,
  ) =>
    office
      .as(name)
      .post(
        `/requests/${requestId}/decisions`,
        { reviewId, verdict: 'approve', revision: 1, ...decision },
        key,
      );

  it('lists the types that can be filed, with their schema', async () => {
    const { body } = await office.as('worker').get('/request-types');
    expect(body.items.map((type: { id: string }) => type.id)).toEqual([
      'leave',
      'laptop',
    ]);
    expect(body.items[0].schema.required).toEqual(['days']);
  });

  it('takes a laptop from the request over the approval to its fulfilment', async () => {
    const filed = await office.as('worker').post('/requests', {
      type: 'laptop',
      subjectRef: 'resource:default/thin',
      values: { why: 'The old one is slow' },
    });
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({
      status: 'in_review',
      title: 'Ordinateur : thin',
      waitingFor: ['group:default/hr'],
      dueAt: expect.any(String),
    });

    const tasks = await office.as('hr-one').get('/tasks');
    const task = tasks.body.items.find(
      (item: { request: { id: string } }) => item.request.id === filed.body.id,
    );
    expect(task.review.allowedVerdicts).toContain('approve');

    const approved = await decide('hr-one', filed.body.id, task.review.id);
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({
      status: 'approved',
      fulfilment: { status: 'pending' },
    });

    const done = await office
      .as('hr-two')
      .post(`/requests/${filed.body.id}/fulfilment`, { status: 'done' });
    expect(done.body).toMatchObject({
      fulfilment: { status: 'done', by: 'user:default/hr-two' },
      grant: { status: 'active' },
    });

    const trail = await office
      .as('worker')
      .get(`/requests/${filed.body.id}/events`);
    expect(
      trail.body.items.map((event: { sequence: number }) => event.sequence),
    ).toEqual(trail.body.items.map((_: unknown, index: number) => index + 1));
    await eventually(() => {
      const mine = outcomes.filter(
        ({ request: { id: of } }) => of === filed.body.id,
      );
      expect(mine.map(({ kind }) => kind)).toEqual([
        'submitted',
        'approved',
        'fulfilled',
      ]);
      expect(mine[1].judged[0].subjectRevision).toBe(1);
    });
  });

  it('tells the reviewers, then the requester, with a link', async () => {
    const filed = await file();
    await decide('boss', filed.id, 'reviews.planning');
    const link = `/requests/${filed.id}`;
    await eventually(() => {
      const sent = office.notifications.filter(
        ({ payload }) => payload.link === link,
      );
      expect(
        sent.map(({ recipients, payload }) => [
          recipients.type === 'entity' ? recipients.entityRef : undefined,
          payload.title,
        ]),
      ).toEqual(
        expect.arrayContaining([
          [['user:default/boss'], 'Une demande attend votre avis'],
          [['group:default/hr'], 'Une demande attend votre avis'],
          [['user:default/worker'], 'Planning : favorable'],
        ]),
      );
      expect(sent.every(({ payload }) => payload.topic === 'request')).toBe(
        true,
      );
      expect(office.signals).toContainEqual(
        expect.objectContaining({
          channel: 'approvals',
          message: {
            action: 'request-changed',
            requestId: filed.id,
            version: expect.any(Number),
          },
        }),
      );
    });
  });

  it('sends a request back, keeps what still stands, and shows the difference', async () => {
    const filed = await file(4);
    const path = `/requests/${filed.id}`;
    await decide('hr-one', filed.id, 'reviews.law');
    const back = await decide('boss', filed.id, 'reviews.planning', {
      verdict: 'request_changes',
      comment: 'Too long',
    });
    expect(back.body.status).toBe('changes_requested');

    const edited = await office
      .as('worker')
      .put(`${path}/values`, { values: { days: 2 }, expectedRevision: 1 });
    expect(edited.body).toMatchObject({
      revision: 2,
      title: '2 jours de congé',
    });
    const again = await office.as('worker').post(`${path}/submit`);
    expect(again.body.status).toBe('in_review');
    const statuses = again.body.stages[0].reviews.map(
      (review: { status: string }) => review.status,
    );
    expect(statuses).toEqual(['open', 'kept']);

    const difference = await office.as('boss').get(`${path}/diff?from=1&to=2`);
    expect(difference.body.items).toEqual([
      {
        path: '/values/days',
        label: { en: 'Days', fr: 'Jours' },
        before: 4,
        after: 2,
        criteria: ['planning'],
      },
    ]);
    const judged = await office.as('hr-one').get(`${path}/subject`);
    expect(judged.body.items).toEqual([
      {
        path: '/values/days',
        label: { en: 'Days', fr: 'Jours' },
        value: 2,
        criteria: ['planning'],
      },
    ]);
    const [planning] = again.body.stages[0].reviews;
    expect(planning.checklist).toHaveLength(1);
    const old = await decide('boss', filed.id, 'reviews.planning');
    expect([old.status, old.body.error]).toMatchObject([
      409,
      { code: 'revision-moved', params: { revision: 1, current: 2 } },
    ]);
    const final = await decide('boss', filed.id, 'reviews.planning', {
      revision: 2,
    });
    expect(final.body.status).toBe('approved');
  });

  it('keeps a draft that lacks values until it is submitted', async () => {
    const worker = office.as('worker');
    const draft = await worker.post('/requests', {
      type: 'leave',
      values: {},
      draft: true,
    });
    expect(draft.body).toMatchObject({ status: 'draft', revision: 1 });
    const early = await worker.post(`/requests/${draft.body.id}/submit`);
    expect([early.status, early.body.error]).toMatchObject([
      400,
      {
        message: 'values/days is missing',
        code: 'invalid-values',
        params: { fields: ['/days'] },
      },
    ]);
    const stranger = await office.as('boss').get(`/requests/${draft.body.id}`);
    expect(stranger.status).toBe(404);
    await worker.put(`/requests/${draft.body.id}/values`, {
      values: { days: 1 },
      expectedRevision: 1,
    });
    const submitted = await worker.post(`/requests/${draft.body.id}/submit`);
    expect(submitted.body.status).toBe('in_review');
  });

  it('keeps comments', async () => {
    const filed = await file();
    const added = await office
      .as('hr-one')
      .post(`/requests/${filed.id}/comments`, {
        body: 'Which week?',
        links: [{ title: 'The plan', url: 'https://example.com/plan' }],
      });
    expect(added.status).toBe(201);
    const { body } = await office
      .as('worker')
      .get(`/requests/${filed.id}/comments`);
    expect(body.items).toEqual([added.body]);
    expect(added.body).toMatchObject({
      by: 'user:default/hr-one',
      body: 'Which week?',
      links: [{ title: 'The plan', url: 'https://example.com/plan' }],
    });
  });

  it('takes no document that is no address of the web', async () => {
    const filed = await file();
    const answer = await office
      .as('hr-one')
      .post(`/requests/${filed.id}/comments`, {
        body: 'See there',
        links: [{ title: 'The plan', url: 'ftp://example.com/plan' }],
      });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('/links/0/url');
  });

  describe('refuses, and writes nothing', () => {
    const cases: Array<
      [string, number, (filed: { id: string }) => request.Test, RegExp?]
    > = [
      [
        'the requester who decides on their own request',
        403,
        filed => decide('worker', filed.id, 'reviews.law'),
      ],
      [
        'a stranger who decides',
        404,
        filed => decide('stranger', filed.id, 'reviews.law'),
      ],
      [
        'a stranger who reads',
        404,
        filed => office.as('stranger').get(`/requests/${filed.id}`),
      ],
      [
        'a stranger who reads what is judged',
        404,
        filed => office.as('stranger').get(`/requests/${filed.id}/subject`),
      ],
      [
        'a stranger who reads the trail',
        404,
        filed => office.as('stranger').get(`/requests/${filed.id}/events`),
      ],
      [
        'a participant who decides another slot',
        403,
        filed => decide('boss', filed.id, 'reviews.law'),
      ],
      [
        'a decision on an old revision',
        409,
        filed => decide('boss', filed.id, 'reviews.planning', { revision: 7 }),
      ],
      [
        'a verdict without the comment that it needs',
        400,
        filed =>
          decide('boss', filed.id, 'reviews.planning', { verdict: 'reject' }),
        /comment/,
      ],
      [
        'an unknown request',
        404,
        () => decide('boss', UNKNOWN_ID, 'reviews.planning'),
      ],
      ['a malformed id', 404, () => office.as('boss').get('/requests/1;drop')],
      [
        'an unknown field',
        400,
        () =>
          office.as('worker').post('/requests', {
            type: 'leave',
            values: { days: 1 },
            urgent: true,
          }),
        /body\/urgent is not a known field; accepted: type, subjectRef/,
      ],
      [
        'an unknown value',
        400,
        () =>
          office.as('worker').post('/requests', {
            type: 'leave',
            values: { days: 1, hours: 2 },
          }),
        /values\/hours is not a known field; accepted: days, reason/,
      ],
      [
        'an unknown type',
        400,
        () =>
          office.as('worker').post('/requests', { type: 'pony', values: {} }),
        /accepted: leave, laptop/,
      ],
      [
        'a request without its subject',
        400,
        () =>
          office
            .as('worker')
            .post('/requests', { type: 'laptop', values: { why: 'x' } }),
        /subjectRef is missing/,
      ],
      [
        'an unknown subject',
        404,
        () =>
          office.as('worker').post('/requests', {
            type: 'laptop',
            subjectRef: 'resource:default/none',
            values: { why: 'x' },
          }),
      ],
      [
        'a slot for which nobody is there',
        409,
        () =>
          office.as('worker').post('/requests', {
            type: 'laptop',
            subjectRef: 'resource:default/orphan',
            values: { why: 'x' },
          }),
        /owner/,
      ],
      [
        'an unknown query parameter',
        400,
        () => office.as('worker').get('/requests?state=open'),
        /state.*accepted: status, type/,
      ],
      [
        'a malformed cursor',
        400,
        () => office.as('worker').get('/requests?cursor=eHh4'),
        /cursor/,
      ],
      [
        'a NUL character',
        400,
        () =>
          office.as('worker').post('/requests', {
            type: 'leave',
            values: { days: 1, reason: 'a\u0000b' },
          }),
        /NUL/,
      ],
      [
        'half a surrogate pair',
        400,
        () =>
          office.as('worker').post('/requests', {
            type: 'leave',
            values: { days: 1, reason: '\ud800' },
          }),
        /surrogate/,
      ],
      [
        'a body that is too large',
        413,
        () =>
          office.as('worker').post('/requests', {
            type: 'leave',
            values: { days: 1, reason: 'x'.repeat(600_000) },
          }),
      ],
      [
        'a huge revision',
        400,
        filed =>
          decide('boss', filed.id, 'reviews.planning', { revision: 1e300 }),
      ],
      [
        'the outbox to people who are no admins',
        403,
        () => office.as('worker').get('/outbox'),
      ],
      [
        'an unknown delivery',
        404,
        () => office.as('director').post('/outbox/abc/retry'),
      ],
      ['an unknown path', 404, () => office.as('worker').get('/ponies')],
      [
        'a service that nobody named',
        403,
        () => office.asService('plugin:spy').get('/requests'),
      ],
      [
        'a service that gives commands',
        403,
        () =>
          office
            .asService('plugin:intranet')
            .post('/requests', { type: 'leave', values: { days: 1 } }),
      ],
    ];

    it.each(cases)('%s: %i', async (...[, status, call, message]) => {
      const filed = await file();
      const before = await countRows(knex);
      const answer = await call(filed);
      expect([answer.status, answer.body]).toMatchObject([
        status,
        {
          error: { name: expect.any(String) },
          response: { statusCode: status },
        },
      ]);
      expect(answer.body.error.message).toMatch(message ?? /./);
      const after = await countRows(knex);
      expect([after.requests, after.request_events]).toEqual([
        before.requests,
        before.request_events,
      ]);
    });

    it('a call without a token: 401, even when all else is wrong', async () => {
      const { server } = office;
      const answer = await request(server)
        .post('/api/approvals/v1/requests?x=1')
        .set('Authorization', 'Bearer nonsense')
        .send({ nothing: 'x'.repeat(600_000) });
      expect(answer.status).toBe(401);
    });

    it.each([
      ['broken JSON', '{"type":'],
      ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
      [
        'JSON that is deep',
        `{"type":"leave","values":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
      ],
      ['a prototype', '{"type":"leave","values":{"__proto__":{"days":1}}}'],
      [
        'a number beyond all numbers',
        '{"type":"leave","values":{"days":1e999}}',
      ],
    ])('%s: 400', async (_name, body) => {
      const answer = await office.as('worker').postText('/requests', body);
      expect([answer.status, answer.body.error.name]).toEqual([
        400,
        'InputError',
      ]);
    });
  });

  describe('with an Idempotency-Key', () => {
    const body = { type: 'leave', values: { days: 5 } };

    it('answers the same call with the first answer, once', async () => {
      const before = await countRows(knex);
      const calls = await Promise.all(
        Array.from({ length: 5 }, () =>
          office.as('worker').post('/requests', body, 'once'),
        ),
      );
      expect(calls.map(({ status }) => status)).toEqual(Array(5).fill(201));
      expect(new Set(calls.map(call => call.body.id)).size).toBe(1);
      expect((await countRows(knex)).requests).toBe(before.requests + 1);
    });

    it('refuses another body under the same key', async () => {
      const other = { ...body, values: { days: 6 } };
      const answer = await office.as('worker').post('/requests', other, 'once');
      expect(answer.status).toBe(409);
    });

    it('gives each person their own keys', async () => {
      const answer = await office.as('boss').post('/requests', body, 'once');
      expect([answer.status, answer.body.requester]).toEqual([
        // The boss has no manager, so that nobody could decide.
        409,
        undefined,
      ]);
      const other = await office.as('hr-one').post('/requests', body, 'once');
      expect(other.body.error.message).toMatch(/planning/);
    });

    it('repeats a refusal, even when the reason is gone', async () => {
      const filed = await file();
      const early = await decide(
        'boss',
        filed.id,
        'reviews.planning',
        { revision: 2 },
        'k',
      );
      expect(early.status).toBe(409);
      const again = await decide(
        'boss',
        filed.id,
        'reviews.planning',
        { revision: 2 },
        'k',
      );
      expect(again.status).toBe(409);
      expect(again.body).toEqual(early.body);
      expect(again.body.request.method).toBe('POST');
    });

    it.each(['\u00e9', 'x'.repeat(201)])('refuses the key %p', async key => {
      const answer = await office.as('worker').post('/requests', body, key);
      expect(answer.status).toBe(400);
    });
  });

  describe('when many act at once', () => {
    it('lands two decisions on two slots', async () => {
      const filed = await file();
      const answers = await Promise.all([
        decide('boss', filed.id, 'reviews.planning'),
        decide('hr-one', filed.id, 'reviews.law'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const { body } = await office.as('worker').get(`/requests/${filed.id}`);
      expect(body.status).toBe('approved');
    });

    it('lands exactly one of two decisions on one slot', async () => {
      for (let round = 0; round < 5; round += 1) {
        const filed = await file();
        const answers = await Promise.all([
          decide('hr-one', filed.id, 'reviews.law'),
          decide('hr-two', filed.id, 'reviews.law', {
            verdict: 'reject',
            comment: 'No',
          }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const events = await knex('request_events').where({
          request_id: filed.id,
          type: 'review.decided',
        });
        expect(events).toHaveLength(1);
      }
    });

    it('lands all of many comments', async () => {
      const filed = await file();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          office
            .as('worker')
            .post(`/requests/${filed.id}/comments`, { body: `${index}` }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    });
  });

  it('reopens what depends on the subject when it changes under review', async () => {
    laptops.set('fat', { price: 100 }, 'group:default/hr');
    const filed = await office.as('worker').post('/requests', {
      type: 'laptop',
      subjectRef: 'resource:default/fat',
      values: { why: 'x' },
    });
    laptops.set('fat', { price: 9_000 }, 'group:default/hr');
    const old = await decide(
      'hr-one',
      filed.body.id,
      filed.body.stages[0].reviews[0].id,
    );
    expect(old.status).toBe(409);
    const { body } = await office
      .as('hr-one')
      .get(`/requests/${filed.body.id}`);
    expect(body.revision).toBe(2);
  });

  it('decides several tasks at once, each on its own', async () => {
    const [one, two] = [await file(), await file()];
    const item = { reviewId: 'reviews.planning', verdict: 'approve' };
    const { body } = await office.as('boss').post('/tasks/decisions', {
      items: [
        { ...item, requestId: one.id, revision: 1 },
        { ...item, requestId: two.id, revision: 9 },
        { ...item, requestId: 'nonsense', revision: 1 },
      ],
    });
    expect(
      body.items.map(
        ({ status, error }: { status: number; error?: { code: string } }) => [
          status,
          error?.code,
        ],
      ),
    ).toEqual([
      [200, undefined],
      [409, 'revision-moved'],
      [404, 'unknown-request'],
    ]);
  });

  it('shows lists by filter, page by page, only to those concerned', async () => {
    for (let count = 0; count < 5; count += 1) {
      await file(59);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await office
        .as('hr-two')
        .get(
          `/requests?reviewer=me&type=leave&status=in_review&q=59 jours&limit=2${cursor}`,
        );
      expect(page.body.totalItems).toBe(5);
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      const { nextCursor } = page.body.pageInfo;
      cursor = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    const stranger = await office.as('stranger').get('/requests');
    expect(stranger.body).toMatchObject({ items: [], totalItems: 0 });
    const admin = await office
      .as('director')
      .get('/requests?limit=1&sort=dueAt');
    expect(admin.body.totalItems).toBeGreaterThan(20);
    const service = await office
      .asService('plugin:intranet')
      .get('/requests?requester=user:default/worker&limit=1');
    expect(service.body).toMatchObject({ items: [expect.anything()] });
  });

  it('refuses a cursor whose number no request can have', async () => {
    await Promise.all([file(), file()]);
    const lists = ['/requests?limit=1', '/tasks?limit=1&state=open'];
    for (const list of lists) {
      const { body } = await office.as('boss').get(list);
      const parts = JSON.parse(
        Buffer.from(body.pageInfo.nextCursor, 'base64url').toString('utf8'),
      ).map((part: unknown) =>
        typeof part === 'number' ? Number.MAX_SAFE_INTEGER : part,
      );
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
      const answer = await office.as('boss').get(`${list}&cursor=${cursor}`);
      expect([answer.status, answer.body.error.name]).toEqual([
        400,
        'InputError',
      ]);
    }
  });

  it('answers titles in the language of the caller', async () => {
    const filed = await file(7);
    const english = await office
      .as('worker')
      .get(`/requests/${filed.id}`)
      .set('Accept-Language', 'en-GB,en;q=0.8');
    expect([filed.title, english.body.title]).toEqual([
      '7 jours de congé',
      '7 days off',
    ]);
  });

  it('shows admins which path a request would take, and why', async () => {
    const { body } = await office.as('director').post('/policies/dry-run', {
      type: 'leave',
      values: { days: 11 },
      requester: 'user:default/worker',
    });
    expect(body.stages[1]).toMatchObject({
      id: 'decision',
      applies: true,
      condition: { expression: 'request.values.days > 10', held: true },
    });
  });

  it('exports and verifies the trail', async () => {
    const verified = await office.as('director').get('/audit/verify');
    expect(verified.body).toMatchObject({ valid: true });
    const exported = await office
      .as('director')
      .get('/audit/export')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(Buffer.from(part)));
        response.on('end', () =>
          done(null, Buffer.concat(parts).toString('utf8')),
        );
      });
    const lines = String(exported.body)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines).toHaveLength(verified.body.checkedEvents);
  });
});
