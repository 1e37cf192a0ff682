import {
  mockCredentials,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { startOffice, type Office } from '../__testUtils__/startOffice';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ACTIONS = '/api/approvals/.backstage/actions/v1/actions';

describe.each(databases.eachSupportedId())(
  'actions on %s',
  (...[id]: [TestDatabaseId]) => {
    let office: Office;

    beforeAll(async () => {
      const knex = await databases.init(id);
      office = await startOffice({ knex });
    });

    afterAll(() => office.stop());

    const callWith = (header: string, action: string, input: object) =>
      request(office.server)
        .post(`${ACTIONS}/approvals:${action}/invoke`)
        .set('Authorization', header)
        .send(input);
    const call = (name: string, action: string, input: object) =>
      callWith(
        mockCredentials.user.header(`user:default/${name}`),
        action,
        input,
      );

    const leave = { type: 'leave', values: { days: 2 } };
    const file = async () => {
      const { body } = await call('worker', 'submit-request', leave);
      return body.output.request;
    };
    const planningOf = (filed: {
      stages: Array<{ reviews: Array<{ id: string; criterion: string }> }>;
    }) =>
      filed.stages[0].reviews.find(each => each.criterion === 'planning')!.id;

    it('are listed with what they do', async () => {
      const { body } = await request(office.server)
        .get(ACTIONS)
        .set('Authorization', mockCredentials.user.header('user:default/boss'));
      expect(
        body.actions.map((action: { name: string; attributes: object }) => [
          action.name,
          action.attributes,
        ]),
      ).toEqual([
        [
          'list-my-reviews',
          { readOnly: true, idempotent: true, destructive: false },
        ],
        [
          'get-request',
          { readOnly: true, idempotent: true, destructive: false },
        ],
        [
          'submit-request',
          { readOnly: false, idempotent: false, destructive: false },
        ],
        ['decide', { readOnly: false, idempotent: false, destructive: true }],
      ]);
    });

    it('lead a request from its filing to its end', async () => {
      const filed = await file();
      expect(filed).toMatchObject({
        status: 'in_review',
        requester: 'user:default/worker',
        values: { days: 2 },
      });
      for (const [name, criterion] of [
        ['boss', 'planning'],
        ['hr-one', 'law'],
      ]) {
        const mine = await call(name, 'list-my-reviews', {});
        const task = mine.body.output.items.find(
          (item: { request: { id: string } }) => item.request.id === filed.id,
        );
        expect(task.review).toMatchObject({ criterion, status: 'open' });
        const decided = await call(name, 'decide', {
          requestId: filed.id,
          reviewId: task.review.id,
          verdict: 'approve',
          revision: task.request.revision,
        });
        expect(decided.status).toBe(200);
      }
      const { body } = await call('worker', 'get-request', { id: filed.id });
      expect(body.output.request.status).toBe('approved');
      const done = await call('boss', 'list-my-reviews', { state: 'done' });
      expect(done.body.output.totalItems).toBe(1);
    });

    it('refuse whom the REST API refuses, in the same way', async () => {
      const filed = await file();
      const decision = {
        requestId: filed.id,
        reviewId: planningOf(filed),
        verdict: 'approve',
        revision: 1,
      };
      const { requestId: _inPath, ...body } = decision;
      for (const name of ['worker', 'stranger', 'hr-one']) {
        const answers = [
          await call(name, 'decide', decision),
          await office.as(name).post(`/requests/${filed.id}/decisions`, body),
        ];
        expect(answers[0].status).toBe(name === 'stranger' ? 404 : 403);
        expect(answers[0].status).toBe(answers[1].status);
        expect(answers[0].body.error.message).toBe(
          answers[1].body.error.message,
        );
      }
      const seen = await call('stranger', 'get-request', { id: filed.id });
      expect(seen.status).toBe(404);
      const stale = await call('boss', 'decide', { ...decision, revision: 2 });
      expect(stale.status).toBe(409);
    });

    it('refuse services, also those that may read over REST', async () => {
      const filed = await file();
      const header = mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:intranet'),
        targetPluginId: 'approvals',
      });
      for (const [action, input] of [
        ['get-request', { id: filed.id }],
        ['list-my-reviews', {}],
        ['submit-request', leave],
      ] as const) {
        expect((await callWith(header, action, input)).status).toBe(403);
      }
    });

    it.each([
      ['submit-request', { ...leave, values: { days: 0 } }, 400],
      [
        'submit-request',
        { ...leave, values: { days: 2, reason: 'a\0b' } },
        400,
      ],
      ['submit-request', { ...leave, seeded: true }, 400],
      ['submit-request', { ...leave, idempotencyKey: 'é' }, 400],
      ['get-request', { id: 'nonsense' }, 404],
      ['decide', { requestId: 'x', reviewId: 'y', verdict: 'ok' }, 400],
    ])('%s refuses %j with %d', async (action, input, status) => {
      expect((await call('worker', action, input)).status).toBe(status);
    });

    it('do a thing once for the same key, and refuse it for another input', async () => {
      const input = { ...leave, idempotencyKey: 'holidays' };
      const [first, second] = [
        await call('worker', 'submit-request', input),
        await call('worker', 'submit-request', input),
      ];
      expect(second.body).toEqual(first.body);
      const other = { ...input, values: { days: 3 } };
      expect((await call('worker', 'submit-request', other)).status).toBe(409);
      const wrong = { ...leave, values: { days: 0 }, idempotencyKey: 'wrong' };
      for (const _time of [1, 2]) {
        const { status, body } = await call('worker', 'submit-request', wrong);
        expect([status, body.error.name]).toEqual([400, 'InputError']);
      }
    });
  },
);
