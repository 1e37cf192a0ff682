import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Review } from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { DurationStore } from './database/DurationStore';
import { ExpectedDates } from './services/ExpectedDates';
import { eventually } from './__testUtils__/eventually';
import { Laptops, officePolicies } from './__testUtils__/office';
import { participantPolicy } from './__testUtils__/participantPolicy';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 3_600_000;

/** Late after two seconds. */
const hastyLaptopPolicy = {
  type: 'laptop',
  stages: [
    {
      id: 'owner',
      title: { en: 'Owner', fr: 'Responsable' },
      slots: [
        {
          reviewers: ['subject.owner'],
          escalation: ['user:default/stranger'],
          sla: { hours: 2 / 3600 },
        },
      ],
    },
  ],
};

function inHours(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString();
}

describe.each(databases.eachSupportedId())('journeys on %s', (...[id]) => {
  let knex: Knex;
  let office: Office;
  const laptops = new Laptops();

  beforeAll(async () => {
    laptops.set('thin', { price: 900 }, 'group:default/hr');
    knex = await databases.init(id);
    office = await startOffice({
      knex,
      laptops,
      features: [participantPolicy.factory],
      approvals: {
        policies: [officePolicies[0], hastyLaptopPolicy],
        // People who never rest, so that the test need not wait for Monday.
        calendar: {
          days: [1, 2, 3, 4, 5, 6, 7],
          hours: ['00:00-24:00'],
          holidays: false,
        },
      },
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
  const approve = (name: string, requestId: string, reviewId: string) =>
    office.as(name).post(`/requests/${requestId}/decisions`, {
      reviewId,
      verdict: 'approve',
      revision: 1,
    });
  const delegate = async (from: string, to: string, more: object = {}) =>
    await office.as(from).post('/delegations', {
      delegate: `user:default/${to}`,
      startsAt: inHours(-1),
      endsAt: inHours(5),
      ...more,
    });
  const tasksOf = async (name: string): Promise<string[]> => {
    const { body } = await office.as(name).get('/tasks?limit=200');
    return body.items.map(
      (item: { request: { id: string }; review: Review }) =>
        `${item.request.id} ${item.review.id}`,
    );
  };
  const titlesFor = (name: string, link: string) =>
    office.notifications
      .filter(({ recipients, payload }) => {
        const refs =
          recipients.type === 'entity' ? [recipients.entityRef].flat() : [];
        return payload.link === link && refs.includes(`user:default/${name}`);
      })
      .map(({ payload }) => payload.title);

  describe('a delegation', () => {
    it('lets somebody answer for the boss, and says so, until it is ended', async () => {
      const before = await file();
      expect((await approve('stranger', before.id, 'x')).status).toBe(404);

      const given = await delegate('boss', 'stranger');
      expect([given.status, given.body]).toMatchObject([
        201,
        { delegator: 'user:default/boss', status: 'active', canEnd: true },
      ]);
      await eventually(() =>
        expect(titlesFor('stranger', '/desk')).toEqual([
          'Des avis vous sont délégués',
        ]),
      );
      expect(office.notifications).toContainEqual(
        expect.objectContaining({
          payload: expect.objectContaining({
            link: '/desk',
            description: expect.stringMatching(/^Bo Sørensen · \d\d\//),
          }),
        }),
      );

      const filed = await file();
      await eventually(() =>
        expect(titlesFor('stranger', `/requests/${filed.id}`)).toEqual([
          'Une demande attend votre avis',
        ]),
      );
      expect(await tasksOf('stranger')).toEqual(
        expect.arrayContaining([
          `${before.id} reviews.planning`,
          `${filed.id} reviews.planning`,
        ]),
      );
      const seen = await office.as('stranger').get(`/requests/${filed.id}`);
      const [planning, law] = seen.body.stages[0].reviews;
      expect(planning).toMatchObject({
        allowedVerdicts: expect.arrayContaining(['approve']),
        onBehalfOf: 'user:default/boss',
      });
      expect(law.allowedVerdicts).toEqual([]);
      const list = await office.as('stranger').get('/requests?type=leave');
      expect(list.body.totalItems).toBe(2);

      const decided = await approve('stranger', filed.id, 'reviews.planning');
      expect(decided.body.stages[0].reviews[0].decision).toMatchObject({
        by: 'user:default/stranger',
        onBehalfOf: 'user:default/boss',
      });

      const forbidden = await office
        .as('stranger')
        .delete(`/delegations/${given.body.id}`);
      expect(forbidden.status).toBe(403);
      const ended = await office
        .as('boss')
        .delete(`/delegations/${given.body.id}`);
      expect([ended.status, ended.body.status]).toEqual([200, 'ended']);
      expect((await office.as('stranger').get(`/requests/${before.id}`)).status)
        // What they decided stays visible, the rest does not.
        .toBe(404);
      expect(
        (await office.as('stranger').get(`/requests/${filed.id}`)).status,
      ).toBe(200);
      expect(await tasksOf('stranger')).toEqual([]);
      const mine = await office.as('stranger').get('/delegations');
      expect(mine.body).toMatchObject({
        totalItems: 1,
        items: [{ status: 'ended', canEnd: false }],
      });
    });

    it('gives nothing before it begins, for other types, or to pass on', async () => {
      const filed = await file();
      const given = await Promise.all([
        delegate('boss', 'director', { startsAt: inHours(1) }),
        delegate('boss', 'hr-two', { type: 'laptop' }),
        delegate('hr-one', 'boss'),
        delegate('boss', 'stranger', { type: 'leave' }),
      ]);
      expect(given.map(({ status }) => status)).toEqual(Array(4).fill(201));
      // The stranger acts for the boss, and not for those for whom the boss acts.
      const passedOn = await approve('stranger', filed.id, 'reviews.law');
      expect(passedOn.status).toBe(403);
      const other = await approve('hr-two', filed.id, 'reviews.planning');
      expect(other.status).toBe(403);
      const own = await approve('boss', filed.id, 'reviews.planning');
      expect(own.body.stages[0].reviews[0].decision.onBehalfOf).toBeUndefined();
      for (const { body } of given) {
        const [, name] = body.delegator.split('/');
        await office.as(name).delete(`/delegations/${body.id}`);
      }
    });

    it('gives the requester no verdict on their own request', async () => {
      const given = await delegate('boss', 'worker');
      const filed = await file();
      const own = await approve('worker', filed.id, 'reviews.planning');
      expect([own.status, own.body.error.code]).toEqual([403, 'own-request']);
      expect(await tasksOf('worker')).toEqual([]);
      await office.as('boss').delete(`/delegations/${given.body.id}`);
    });

    it.each([
      ['to oneself', 'boss', {}, 'delegate-unknown'],
      ['to nobody', 'nobody-here', {}, 'delegate-unknown'],
      [
        'in the past',
        'stranger',
        { endsAt: inHours(-0.5) },
        'delegation-dates',
      ],
      ['backwards', 'stranger', { startsAt: inHours(9) }, 'delegation-dates'],
    ])('is refused %s', async (_, to, more, code) => {
      const refused = await delegate('boss', to, more);
      expect([refused.status, refused.body.error.code]).toEqual([400, code]);
    });

    it('is refused twice for the same time', async () => {
      const first = await delegate('boss', 'hr-two');
      const again = await delegate('boss', 'hr-two', { endsAt: inHours(9) });
      expect([again.status, again.body.error.code]).toEqual([
        409,
        'delegation-overlaps',
      ]);
      await office.as('boss').delete(`/delegations/${first.body.id}`);
    });

    it('is given once when it is given several times at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => delegate('boss', 'hr-two')),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409, 409,
      ]);
      const given = answers.find(({ status }) => status === 201);
      await office.as('boss').delete(`/delegations/${given?.body.id}`);
    });

    it('is nobody else’s business', async () => {
      const given = await delegate('boss', 'hr-two');
      const path = `/delegations/${given.body.id}`;
      expect((await office.as('hr-one').delete(path)).status).toBe(404);
      expect((await office.as('hr-one').delete('/delegations/x')).status).toBe(
        404,
      );
      await office.as('boss').delete(path);
    });
  });

  it('reminds each reviewer once per working day', async () => {
    const filed = await file();
    expect(filed.allowedActions).toContain('nudge');
    const nudged = await office
      .as('worker')
      .post(`/requests/${filed.id}/nudge`);
    expect([nudged.status, nudged.body.allowedActions]).toEqual([
      200,
      expect.not.arrayContaining(['nudge']),
    ]);
    await eventually(() =>
      expect(titlesFor('boss', `/requests/${filed.id}`)).toContain(
        'Rappel : une demande attend votre avis',
      ),
    );
    const again = await office.as('worker').post(`/requests/${filed.id}/nudge`);
    expect([again.status, again.body.error.code]).toEqual([
      409,
      'nudged-already',
    ]);
  });

  it('hands a review to others, or adds somebody to it', async () => {
    const filed = await file();
    const reassign = (name: string, reviewers: string[]) =>
      office.as(name).post(`/requests/${filed.id}/reassign`, {
        reviewId: 'reviews.planning',
        reviewers: reviewers.map(reviewer => `user:default/${reviewer}`),
        comment: 'Knows the team',
      });
    expect((await reassign('hr-one', ['hr-one'])).status).toBe(403);
    const nobody = await reassign('boss', ['worker']);
    expect([nobody.status, nobody.body.error.code]).toEqual([
      409,
      'no-reviewer',
    ]);
    const added = await reassign('boss', ['boss', 'director']);
    const link = `/requests/${filed.id}`;
    await eventually(() =>
      expect(titlesFor('director', link)).toEqual([
        'Une demande attend votre avis',
      ]),
    );
    expect(titlesFor('boss', link)).toHaveLength(1);
    expect(added.body.waitingFor).toEqual([
      'user:default/boss',
      'user:default/director',
      'group:default/hr',
    ]);
    const decided = await approve('director', filed.id, 'reviews.planning');
    expect(decided.status).toBe(200);
  });

  it('tells the people that a comment names, if they may see the request', async () => {
    const filed = await file();
    const link = `/requests/${filed.id}`;
    const body =
      'Which week, @user:default/hr-two? Ask @user:default/stranger and @user:default/nobody-here.';
    const added = await office.as('boss').post(`${link}/comments`, { body });
    expect(added.body.mentions).toEqual([
      'user:default/hr-two',
      'user:default/stranger',
      'user:default/nobody-here',
    ]);
    const { body: read } = await office.as('worker').get(`${link}/comments`);
    expect(read.items).toEqual([added.body]);
    await eventually(() =>
      expect(titlesFor('hr-two', link)).toEqual([
        'Un commentaire vous mentionne',
      ]),
    );
    expect(titlesFor('stranger', link)).toEqual([]);
  });

  const fileLaptop = async () => {
    const filed = await office.as('worker').post('/requests', {
      type: 'laptop',
      subjectRef: 'resource:default/thin',
      values: { why: 'The old one is slow' },
    });
    expect(filed.status).toBe(201);
    return filed.body;
  };

  it('reminds at half of the time, then asks others too', async () => {
    const filed = await fileLaptop();
    const link = `/requests/${filed.id}`;
    const typesOf = async () => {
      const { body } = await office.as('worker').get(`${link}/events`);
      return body.items.map(({ type }: { type: string }) => type);
    };
    await eventually(async () =>
      expect(await typesOf()).toContain('review.reminded'),
    );
    expect(await typesOf()).not.toContain('review.escalated');
    await eventually(async () =>
      expect(await typesOf()).toContain('review.escalated'),
    );
    const { body } = await office.as('stranger').get(link);
    expect(body).toMatchObject({
      waitingFor: ['group:default/hr', 'user:default/stranger'],
      stages: [
        {
          reviews: [
            {
              remindedAt: expect.any(String),
              escalatedAt: expect.any(String),
            },
          ],
        },
      ],
    });
    await eventually(() =>
      expect(titlesFor('stranger', link)).toEqual([
        'Une demande en retard attend votre avis',
      ]),
    );
    await approve('stranger', filed.id, 'owner.owner');
    expect(await typesOf()).toContain('request.approved');
  });

  it('ends a grant when its time is over, and says so', async () => {
    const filed = await fileLaptop();
    const path = `/requests/${filed.id}`;
    await approve('hr-one', filed.id, 'owner.owner');
    await office.as('hr-one').post(`${path}/fulfilment`, {
      status: 'done',
      grantExpiresAt: inHours(1.5 / 3600),
    });
    await eventually(async () => {
      const { body } = await office.as('worker').get(path);
      expect(body.grant.status).toBe('expired');
    });
    await eventually(() =>
      expect(titlesFor('worker', path)).toContain(
        'Votre accès est arrivé à son terme',
      ),
    );
  });

  describe('a policy', () => {
    const leave = { type: 'leave', values: { days: 11 } };

    it('shows requesters the path of their own request, without its conditions', async () => {
      const { status, body } = await office
        .as('worker')
        .post('/policies/dry-run', leave);
      expect(status).toBe(200);
      expect(body.stages.map(({ id: stage }: { id: string }) => stage)).toEqual(
        ['reviews', 'decision'],
      );
      expect(body.stages[1]).not.toHaveProperty('condition');
      expect(body.stages[0].slots[0]).toEqual({
        id: 'planning',
        criterion: 'planning',
        title: { en: 'Planning', fr: 'Planning' },
        applies: true,
        reviewers: ['user:default/boss'],
        unassigned: false,
      });
      const short = await office
        .as('worker')
        .post('/policies/dry-run', { ...leave, values: { days: 1 } });
      expect(short.body.stages).toHaveLength(1);
    });

    it('shows nobody but admins the path of others, or all policies', async () => {
      const others = { ...leave, requester: 'user:default/worker' };
      const refused = await office.as('boss').post('/policies/dry-run', others);
      expect(refused.status).toBe(403);
      const admin = await office
        .as('director')
        .post('/policies/dry-run', others);
      expect(admin.body.stages[1].condition.held).toBe(true);
      expect((await office.as('boss').get('/policies')).status).toBe(403);
    });

    it('stays with admins when the trail of a request is read', async () => {
      const { id: requestId } = await file(11);
      const submittedFor = async (name: string) => {
        const { body } = await office
          .as(name)
          .get(`/requests/${requestId}/events`);
        return body.items.find(
          ({ type }: { type: string }) => type === 'request.submitted',
        );
      };
      const [whole, reduced] = [
        await submittedFor('director'),
        await submittedFor('worker'),
      ];
      expect(whole.data.policy.definition.stages).toHaveLength(2);
      expect(whole).not.toHaveProperty('redacted');
      expect(reduced.redacted).toEqual(['/policy/definition']);
      const { definition: _, ...policy } = whole.data.policy;
      expect(reduced).toEqual({
        ...whole,
        data: { ...whole.data, policy },
        redacted: ['/policy/definition'],
      });
    });

    it('is kept with every revision', async () => {
      const { body } = await office.as('director').get('/policies');
      expect(body.items).toMatchObject([
        { type: 'leave', title: { en: 'Leave', fr: 'Congés' } },
        { type: 'laptop' },
      ]);
      for (const { revision, revisions } of body.items) {
        expect(revisions).toMatchObject([
          { revision, firstSeenAt: expect.any(String) },
        ]);
      }
    });
  });

  it('tells when a decision can be expected, by the policy or by experience', async () => {
    const [leave, laptop] = [await file(), await fileLaptop()];
    expect(leave.expectedAt).toBeUndefined();
    const wait = Date.parse(laptop.expectedAt) - Date.parse(laptop.createdAt);
    expect(Math.round(wait / 1000)).toBe(2);
    const durations = DurationStore.create({ knex, workingHours: () => 0 });
    await eventually(async () =>
      expect((await durations.since('2026')).length).toBeGreaterThan(1),
    );
    const past = { request_type: 'leave', stage_id: 'reviews' };
    await knex('stage_durations').where(past).delete();
    await knex('stage_durations').insert(
      [1, 5, 90].map(hours => ({
        ...past,
        settled_at: new Date().toISOString(),
        working_hours: hours,
      })),
    );
    const history = ExpectedDates.create({
      durations,
      types: { list: () => [] },
      logger: mockServices.logger.mock(),
      clock: {
        addWorkingTime: (from, hours) => `${from} + ${Math.round(hours)}`,
        workingHoursBetween: () => 1,
      },
    });
    await history.refresh();
    const row = await knex('requests').where('id', leave.id).first();
    const state = JSON.parse(row.snapshot);
    expect(history.of(state, '2026-11-23T08:00:00.000Z')).toBe(
      '2026-11-23T08:00:00.000Z + 4',
    );
  });

  it('extends and takes back what was granted', async () => {
    const filed = await office.as('worker').post('/requests', {
      type: 'laptop',
      subjectRef: 'resource:default/thin',
      values: { why: 'The old one is slow' },
    });
    const path = `/requests/${filed.body.id}`;
    await approve('hr-one', filed.body.id, 'owner.owner');
    await office.as('hr-one').post(`${path}/fulfilment`, {
      status: 'done',
      grantExpiresAt: inHours(9),
    });
    const until = inHours(99);
    const change = { until, comment: 'Still needed' };
    const own = await office.as('worker').post(`${path}/extend`, change);
    expect(own.status).toBe(403);
    const extended = await office.as('hr-two').post(`${path}/extend`, change);
    expect(extended.body.grant).toEqual({ status: 'active', expiresAt: until });
    const revoked = await office
      .as('hr-two')
      .post(`${path}/revoke`, { comment: 'It was lost' });
    expect(revoked.body.grant.status).toBe('revoked');
    const late = await office.as('hr-two').post(`${path}/extend`, change);
    expect([late.status, late.body.error.code]).toEqual([
      409,
      'no-active-grant',
    ]);
  });
});
