import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { eventually } from './__testUtils__/eventually';
import {
  createLicencesModule,
  licencePolicies,
  scrapped,
} from './__testUtils__/licences';
import { Laptops, officePolicies } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('rules on %s', (...[id]) => {
  let knex: Knex;
  let office: Office;
  const laptops = new Laptops();
  const laptop = (name: string, data: JsonObject) => {
    laptops.set(name, data, 'group:default/hr');
    return `resource:default/${name}`;
  };

  beforeAll(async () => {
    knex = await databases.init(id);
    office = await startOffice({
      knex,
      laptops,
      features: [createLicencesModule(laptops)],
      approvals: { policies: [...officePolicies, ...licencePolicies] },
    });
  });

  afterAll(async () => {
    await office.stop();
  });

  describe('a subject that one request at a time may be about', () => {
    const inspect = (who: string, subjectRef: string, more: object = {}) =>
      office.as(who).post('/requests', {
        type: 'inspection',
        subjectRef,
        values: {},
        ...more,
      });

    it('takes one of several requests that come at once, and says which', async () => {
      const subjectRef = laptop('wanted', { price: 900, state: 'worn' });
      const answers = await Promise.all(
        ['worker', 'boss', 'stranger', 'worker', 'boss'].map(who =>
          inspect(who, subjectRef),
        ),
      );
      const [first, ...more] = answers.filter(({ status }) => status === 201);
      expect(more).toEqual([]);
      const refused = answers.filter(({ status }) => status === 409);
      expect(refused).toHaveLength(4);
      for (const { body } of refused) {
        expect(body.error).toMatchObject({
          code: 'open-already',
          params: { request: first.body.id, number: first.body.number },
        });
      }
      expect(await knex('requests').where({ subject_ref: subjectRef })).toEqual(
        [expect.objectContaining({ id: first.body.id })],
      );
    });

    it.each([
      ['withdrawn', 'worker', 'withdraw', {}],
      [
        'decided',
        'hr-one',
        'decisions',
        {
          reviewId: 'look.look',
          verdict: 'reject',
          revision: 1,
          comment: 'No need',
        },
      ],
    ])('is free again once it was %s', async (how, who, path, body) => {
      const subjectRef = laptop(how, { price: 1, state: 'new' });
      const first = await inspect('worker', subjectRef);
      const draft = await inspect('boss', subjectRef, { draft: true });
      const submit = () =>
        office.as('boss').post(`/requests/${draft.body.id}/submit`);
      expect((await submit()).body.error.code).toBe('open-already');
      const ended = await office
        .as(who)
        .post(`/requests/${first.body.id}/${path}`, body);
      expect(ended.status).toBe(200);
      expect((await submit()).status).toBe(200);
    });

    it('is refused in the words of the request type, the same at a second try', async () => {
      const subjectRef = laptop('scrap', { price: 1, state: 'scrapped' });
      const body = { type: 'inspection', subjectRef, values: {} };
      const ask = () =>
        office.as('worker').post('/requests', body, 'a-scrapped-laptop');
      const answers = [await ask(), await ask()];
      expect(answers.map(({ status }) => status)).toEqual([409, 409]);
      const error = {
        name: 'ConflictError',
        message: 'There is nothing to look at',
        code: 'scrapped',
        params: { laptop: subjectRef },
        text: scrapped,
      };
      expect(answers.map(answer => answer.body.error)).toEqual([
        expect.objectContaining(error),
        expect.objectContaining(error),
      ]);
    });

    it('stays taken while changes are asked for', async () => {
      const subjectRef = laptop('sent-back', { price: 1, state: 'new' });
      const first = await inspect('worker', subjectRef);
      const path = `/requests/${first.body.id}`;
      await office.as('hr-one').post(`${path}/decisions`, {
        reviewId: 'look.look',
        verdict: 'request_changes',
        revision: 1,
        comment: 'How urgent is it?',
      });
      expect((await inspect('boss', subjectRef)).status).toBe(409);
      const again = await office.as('worker').post(`${path}/submit`);
      expect([again.status, again.body.status]).toEqual([200, 'in_review']);
      const decided = await office.as('hr-two').post(`${path}/decisions`, {
        reviewId: 'look.look',
        verdict: 'approve',
        revision: 1,
      });
      expect(decided.body.status).toBe('approved');
      expect((await inspect('boss', subjectRef)).status).toBe(201);
    });
  });

  describe('more time on a grant', () => {
    const subjectRef = laptop('editor', { price: 1, state: 'new' });
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const ask = (who: string, more: object = {}) =>
      office.as(who).post('/requests', {
        type: 'licence',
        subjectRef,
        values: { until: day(20) },
        ...more,
      });
    const decide = (who: string, of: string, review: string, more = {}) =>
      office.as(who).post(`/requests/${of}/decisions`, {
        reviewId: `${review}.${review}`,
        verdict: 'approve',
        revision: 1,
        ...more,
      });
    const read = async (of: string, who = 'worker') =>
      (await office.as(who).get(`/requests/${of}`)).body;
    /** A licence that worker asked for and has. */
    const grant = async (more: object = {}): Promise<string> => {
      const { body } = await ask('worker', more);
      await decide('boss', body.id, 'need');
      await decide('hr-one', body.id, 'owner');
      const done = await office
        .as('hr-one')
        .post(`/requests/${body.id}/fulfilment`, {
          status: 'done',
          grantExpiresAt: `${day(5)}T12:00:00Z`,
        });
      expect(done.body.grant.status).toBe('active');
      return body.id;
    };

    it('is not needed before the end that was approved, which holds though nobody repeats it', async () => {
      const { body } = await ask('worker');
      await decide('boss', body.id, 'need');
      const approved = await decide('hr-one', body.id, 'owner');
      const until = approved.body.fulfilment.until;
      expect(until.slice(0, 10)).toBe(day(20));
      const path = `/requests/${body.id}/fulfilment`;
      const longer = await office.as('hr-one').post(path, {
        status: 'done',
        grantExpiresAt: `${day(25)}T12:00:00Z`,
      });
      expect([longer.status, longer.body.error]).toMatchObject([
        400,
        { code: 'grant-beyond-approval', params: { until } },
      ]);
      const done = await office.as('hr-one').post(path, { status: 'done' });
      expect(done.body.grant).toEqual({ status: 'active', expiresAt: until });
    });

    it('is asked for, approved on a shorter path, and given once', async () => {
      const first = await grant();
      expect((await read(first)).grant.mayAskExtension).toBe(true);
      expect((await read(first, 'hr-one')).grant).not.toHaveProperty(
        'mayAskExtension',
      );
      const asked = await ask('worker', { extends: first });
      expect(asked.body).toMatchObject({ extends: first, status: 'in_review' });
      expect(
        asked.body.stages.map(({ status }: { status: string }) => status),
      ).toEqual(['skipped', 'open']);
      await eventually(async () =>
        expect((await read(first)).grant).toEqual({
          status: 'active',
          expiresAt: `${day(5)}T12:00:00.000Z`,
          extensionRequestId: asked.body.id,
        }),
      );
      const second = await ask('worker', { extends: first });
      expect([second.status, second.body.error]).toMatchObject([
        409,
        { code: 'extension-open', params: { request: asked.body.id } },
      ]);
      const approved = await decide('hr-two', asked.body.id, 'owner');
      expect(approved.body.fulfilment).toEqual({
        status: 'pending',
        fulfillers: [],
      });
      await eventually(async () =>
        expect(await read(asked.body.id)).toMatchObject({
          fulfilment: { status: 'done', by: 'plugin:approvals' },
        }),
      );
      const { grant: given } = await read(first);
      expect(given).toMatchObject({ status: 'active', mayAskExtension: true });
      expect(given.expiresAt.slice(0, 10)).toBe(day(20));
      const { body: trail } = await office
        .as('worker')
        .get(`/requests/${first}/events`);
      expect(
        trail.items.filter(({ type }: { type: string }) =>
          /extension|extended/.test(type),
        ),
      ).toMatchObject([
        { type: 'grant.extension_asked', data: { requestId: asked.body.id } },
        {
          type: 'grant.extended',
          actor: 'plugin:approvals',
          data: { extension: { requestId: asked.body.id } },
        },
      ]);
      // The engine alone carries it out.
      const byHand = await office
        .as('director')
        .post(`/requests/${asked.body.id}/fulfilment`, { status: 'failed' });
      expect(byHand.body.error.code).toBe('extension-automatic');
    });

    it('says plainly that it came too late', async () => {
      const first = await grant();
      const { body } = await ask('worker', { extends: first });
      await office
        .as('hr-one')
        .post(`/requests/${first}/revoke`, { comment: 'Misused' });
      expect((await decide('hr-two', body.id, 'owner')).status).toBe(200);
      await eventually(async () =>
        expect(await read(body.id)).toMatchObject({
          status: 'approved',
          fulfilment: { status: 'failed', failure: 'no-active-grant' },
        }),
      );
      expect((await read(first)).grant).toEqual({
        status: 'revoked',
        expiresAt: `${day(5)}T12:00:00.000Z`,
      });
      await eventually(() =>
        expect(
          office.notifications.filter(
            ({ payload }) => payload.link === `/requests/${body.id}`,
          ),
        ).toContainEqual(
          expect.objectContaining({
            payload: expect.objectContaining({
              title: expect.stringContaining('avant d’être prolongé'),
            }),
          }),
        ),
      );
    });

    it('can be asked for again once it was refused', async () => {
      const first = await grant();
      const { body } = await ask('worker', { extends: first });
      await decide('hr-two', body.id, 'owner', {
        verdict: 'reject',
        comment: 'No longer needed',
      });
      await eventually(async () =>
        expect((await read(first)).grant).toMatchObject({
          status: 'active',
          mayAskExtension: true,
        }),
      );
      expect((await ask('worker', { extends: first })).status).toBe(201);
    });

    it('is for who has the grant', async () => {
      const mine = await grant({ beneficiary: 'user:default/stranger' });
      const forStranger = { beneficiary: 'user:default/stranger' };
      const byStranger = await ask('stranger', { extends: mine });
      expect(byStranger.status).toBe(201);
      const path = `/requests/${byStranger.body.id}/withdraw`;
      expect((await office.as('stranger').post(path)).status).toBe(200);
      const others = await Promise.all([
        ask('worker', { extends: mine, ...forStranger }),
        ask('worker', { extends: mine }),
        ask('boss', { extends: mine, ...forStranger }),
        ask('payroll-one', { extends: 'no-such-request', ...forStranger }),
        ask('director', { extends: mine, ...forStranger }),
      ]);
      expect(
        others.map(({ status, body }) => [status, body.error?.code]),
      ).toEqual([
        [201, undefined],
        [400, 'extension-differs'],
        [403, 'not-the-holder'],
        [404, 'unknown-request'],
        [403, 'not-the-holder'],
      ]);
    });

    it.each([
      [
        'not later than now granted',
        { until: day(2) },
        'extension-until-too-early',
      ],
      ['without saying until when', {}, 'extension-until-missing'],
    ])('is refused %s', async (_, values, code) => {
      const first = await grant();
      const asked = await ask('worker', { extends: first, values });
      expect([asked.status, asked.body.error.code]).toEqual([400, code]);
    });

    it('is refused where there is none to be had', async () => {
      const { body: open } = await ask('worker');
      const early = await ask('worker', { extends: open.id });
      expect([early.status, early.body.error.code]).toEqual([
        409,
        'no-active-grant',
      ]);
      const leave = await office.as('worker').post('/requests', {
        type: 'leave',
        values: { days: 2 },
        extends: open.id,
      });
      expect([leave.status, leave.body.error.code]).toEqual([
        400,
        'not-extendable',
      ]);
    });

    it('can be drafted, and is checked again when it is sent', async () => {
      const first = await grant();
      const { body: draft } = await ask('worker', {
        extends: first,
        draft: true,
      });
      expect((await read(first)).grant.extensionRequestId).toBeUndefined();
      await office
        .as('hr-one')
        .post(`/requests/${first}/revoke`, { comment: 'Misused' });
      const sent = await office
        .as('worker')
        .post(`/requests/${draft.id}/submit`);
      expect([sent.status, sent.body.error.code]).toEqual([
        409,
        'no-active-grant',
      ]);
    });

    it('shows admins the shorter path beforehand', async () => {
      const tried = await office.as('worker').post('/policies/dry-run', {
        type: 'licence',
        subjectRef,
        values: {},
        extends: true,
      });
      expect(
        tried.body.stages.map(({ id: stage }: { id: string }) => stage),
      ).toEqual(['owner']);
    });
  });

  describe('an amount', () => {
    const SECRET = 98765;
    const laptopAt = (price: number) =>
      laptop('costly', {
        price,
        state: 'new',
        seller: { name: 'Shop', discount: price + 1 },
      });
    const secrets = new RegExp(`${SECRET}|${SECRET + 1}|${SECRET + 7}`);
    let path = '';

    beforeAll(async () => {
      const subjectRef = laptopAt(SECRET);
      const filed = await office.as('stranger').post('/requests', {
        type: 'inspection',
        subjectRef,
        values: {},
        beneficiary: 'user:default/boss',
      });
      path = `/requests/${filed.body.id}`;
      laptopAt(SECRET + 7);
      await office.as('stranger').post(`${path}/comments`, { body: 'Changed' });
    });

    const readEverywhere = async (reader: ReturnType<Office['as']>) =>
      await Promise.all(
        [
          path,
          `${path}/subject`,
          `${path}/diff`,
          `${path}/events`,
          `${path}/comments`,
          '/requests',
          '/tasks',
        ].map(place => reader.get(place)),
      );

    it('is told to nobody who must not read it, on any path', async () => {
      const worker = office.as('stranger');
      const answers = await readEverywhere(worker);
      answers.push(
        await worker.post('/policies/dry-run', {
          type: 'inspection',
          subjectRef: 'resource:default/costly',
          values: {},
        }),
        await worker.post(`${path}/nudge`),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200));
      expect(answers.map(({ text }) => text).join()).not.toMatch(secrets);
      expect(JSON.stringify(office.notifications)).not.toMatch(secrets);

      const [, subject, difference, events] = answers;
      expect(subject.body.items).toEqual([
        expect.objectContaining({
          path: '/subject/price',
          value: 'dear',
          redacted: true,
          valueLabels: { dear: { en: 'Dear', fr: 'Cher' } },
        }),
        expect.objectContaining({ path: '/subject/state', value: 'new' }),
        expect.objectContaining({ path: '/subject/seller/name' }),
      ]);
      expect(difference.body.items).toEqual([
        {
          path: '/subject/price',
          before: 'dear',
          after: 'dear',
          redacted: true,
          valueLabels: { dear: { en: 'Dear', fr: 'Cher' } },
          criteria: [],
        },
        {
          path: '/subject/seller/discount',
          label: { en: 'Discount', fr: 'Remise' },
          redacted: true,
          criteria: [],
        },
      ]);
      const told = events.body.items.filter((event: { redacted?: string[] }) =>
        Boolean(event.redacted),
      );
      expect(told).toMatchObject(
        ['request.submitted', 'subject.changed'].map(type => ({
          type,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          redacted: [
            '/subject/data/price',
            '/subject/data/seller/discount',
            ...(type === 'request.submitted' ? ['/policy/definition'] : []),
          ],
          data: {
            subject: { data: { price: 'dear', seller: { name: 'Shop' } } },
          },
        })),
      );
    });

    it.each([
      ['a manager', 'boss', [SECRET + 7, undefined]],
      ['a reviewer', 'payroll-one', [SECRET + 7, SECRET + 8]],
      ['an admin', 'director', [SECRET + 7, SECRET + 8]],
    ])('is told to %s', async (_, who, amounts) => {
      const { body } = await office.as(who).get(`${path}/subject`);
      const valueAt = (field: string) =>
        body.items.find((item: { path: string }) => item.path === field)?.value;
      expect([
        valueAt('/subject/price'),
        valueAt('/subject/seller/discount'),
      ]).toEqual(amounts);
    });

    it('stays with who decided, and the trail is whole and valid', async () => {
      const decided = await office.as('hr-one').post(`${path}/decisions`, {
        reviewId: 'look.look',
        verdict: 'approve',
        revision: 2,
      });
      expect(decided.status).toBe(200);
      const events = await office.as('hr-one').get(`${path}/events`);
      expect(events.text).toMatch(secrets);
      expect(
        events.body.items.flatMap(
          ({ redacted }: { redacted?: string[] }) => redacted ?? [],
        ),
      ).toEqual(['/policy/definition']);
      const exported = await office.as('director').get('/audit/export');
      expect(exported.text).toMatch(secrets);
      const verified = await office.as('director').get('/audit/verify');
      expect(verified.body.valid).toBe(true);
      const service = await office
        .asService('plugin:intranet')
        .get(`${path}/subject`);
      expect(service.text).toMatch(secrets);
    });
  });

  describe('the language of a reader', () => {
    const told = (link: string) =>
      office.notifications
        .filter(({ payload }) => payload.link === link)
        .map(({ recipients, payload }) => ({
          title: payload.title,
          to: recipients.type === 'entity' ? recipients.entityRef : [],
          except:
            recipients.type === 'entity' ? recipients.excludeEntityRef : [],
          scope: payload.scope,
        }));
    const file = async (name: string) => {
      const { body } = await office.as('worker').post('/requests', {
        type: 'inspection',
        subjectRef: laptop(name, { price: 1, state: 'new' }),
        values: {},
      });
      return `/requests/${body.id}`;
    };
    const choose = (who: string, language: string) =>
      office.as(who).put('/preferences', { language });

    it('is that of the portal until it is chosen', async () => {
      const link = await file('plain');
      await eventually(() =>
        expect(told(link)).toEqual([
          expect.objectContaining({
            title: 'Une demande attend votre avis',
            to: ['group:default/hr'],
          }),
        ]),
      );
      const { body } = await office.as('hr-two').get('/preferences');
      expect(body).toEqual({});
    });

    it('is theirs, in one message each, also for a group', async () => {
      expect((await choose('hr-two', 'en')).body).toEqual({ language: 'en' });
      expect((await office.as('hr-two').get('/preferences')).body).toEqual({
        language: 'en',
      });
      const link = await file('spoken');
      await eventually(() => expect(told(link)).toHaveLength(2));
      const [first, second] = told(link);
      expect([first, second]).toEqual([
        {
          title: 'Une demande attend votre avis',
          to: ['group:default/hr'],
          except: expect.arrayContaining(['user:default/hr-two']),
          scope: first.scope,
        },
        {
          title: 'A request waits for your review',
          to: ['user:default/hr-two'],
          except: [],
          scope: first.scope,
        },
      ]);
    });

    it('is one message when all chose the same, and can be chosen again', async () => {
      await choose('worker', 'en');
      const link = await file('own');
      await office
        .as('hr-one')
        .post(`${link}/decisions`, {
          reviewId: 'look.look',
          verdict: 'approve',
          revision: 1,
        })
        .expect(200);
      await eventually(() =>
        expect(told(link)).toContainEqual(
          expect.objectContaining({
            title: 'Your request is approved',
            to: ['user:default/worker'],
          }),
        ),
      );
      expect(told(link).map(({ title }) => title)).not.toContain(
        'Votre demande est acceptée',
      );
      await choose('worker', 'fr');
      await choose('hr-two', 'fr');
      const again = await file('again');
      await eventually(() =>
        expect(told(again)).toEqual([
          expect.objectContaining({ to: ['group:default/hr'] }),
        ]),
      );
    });

    it.each([{ language: 'de' }, {}, { language: 'fr', theme: 'dark' }])(
      'cannot be %j',
      async preferences => {
        const refused = await office
          .as('worker')
          .put('/preferences', preferences);
        expect(refused.status).toBe(400);
      },
    );

    it('is chosen by people', async () => {
      const service = office.asService('plugin:intranet');
      const refused = await service.put('/preferences', { language: 'fr' });
      expect(refused.body.error.code).toBe('person-needed');
    });
  });

  describe('a draft for somebody else', () => {
    const draftFor = async (name: string, beneficiary: string) => {
      const { body } = await office.as('worker').post('/requests', {
        type: 'inspection',
        subjectRef: laptop(name, { price: 1, state: 'new' }),
        values: {},
        beneficiary: `user:default/${beneficiary}`,
        draft: true,
      });
      return `/requests/${body.id}`;
    };
    const statusOf = async (call: PromiseLike<{ status: number }>) =>
      (await call).status;
    const listed = async (who: string, path: string): Promise<boolean> => {
      const { body } = await office.as(who).get('/requests?limit=200');
      return body.items.some(({ id: known }: { id: string }) =>
        path.endsWith(known),
      );
    };

    it('is the requester’s own until it is sent', async () => {
      const path = await draftFor('secret-gift', 'hr-one');
      const hr = office.as('hr-one');
      const values = { values: {}, expectedRevision: 1 };
      expect([
        await statusOf(hr.get(path)),
        await statusOf(hr.get(`${path}/subject`)),
        await statusOf(hr.put(`${path}/values`, values)),
        await statusOf(hr.post(`${path}/submit`)),
        await statusOf(hr.post(`${path}/withdraw`)),
        await listed('hr-one', path),
      ]).toEqual([404, 404, 404, 404, 404, false]);

      const worker = office.as('worker');
      expect(await statusOf(worker.put(`${path}/values`, values))).toBe(200);
      expect(await statusOf(worker.post(`${path}/submit`))).toBe(200);

      const seen = await hr.get(path);
      expect([seen.status, seen.body.allowedActions]).toEqual([
        200,
        ['comment'],
      ]);
      expect(await listed('hr-one', path)).toBe(true);
      const decision = {
        reviewId: 'look.look',
        verdict: 'approve',
        revision: 1,
      };
      const own = await hr.post(`${path}/decisions`, decision);
      expect([own.status, own.body.error.code]).toEqual([403, 'own-request']);
      const withdrawn = await hr.post(`${path}/withdraw`);
      expect([withdrawn.status, withdrawn.body.error.code]).toEqual([
        403,
        'not-the-requester',
      ]);
      const decided = await office
        .as('hr-two')
        .post(`${path}/decisions`, decision);
      expect(decided.status).toBe(200);
      await eventually(() =>
        expect(
          office.notifications.filter(({ payload }) => payload.link === path),
        ).toContainEqual(
          expect.objectContaining({
            recipients: expect.objectContaining({
              entityRef: ['user:default/worker', 'user:default/hr-one'],
            }),
          }),
        ),
      );
    });

    it('stays unknown when it is thrown away', async () => {
      const path = await draftFor('thrown-away', 'hr-one');
      await office.as('worker').post(`${path}/withdraw`);
      expect(await statusOf(office.as('hr-one').get(path))).toBe(404);
    });

    it('was visible in the release before, and is hidden by the migration', async () => {
      const path = await draftFor('of-old', 'stranger');
      const directory = `${__dirname}/../migrations`;
      const name = '20261122140000_drafts_are_private.js';
      await knex.migrate.down({ directory, name });
      expect(await listed('stranger', path)).toBe(true);
      await knex.migrate.latest({ directory });
      expect(await listed('stranger', path)).toBe(false);
      await office.as('worker').post(`${path}/submit`);
      expect(await listed('stranger', path)).toBe(true);
    });
  });

  it('lets a delegate hand on what they hold for somebody', async () => {
    const now = Date.now();
    const given = await office.as('boss').post('/delegations', {
      delegate: 'user:default/stranger',
      startsAt: new Date(now - 1000).toISOString(),
      endsAt: new Date(now + 3_600_000).toISOString(),
    });
    const { body } = await office
      .as('worker')
      .post('/requests', { type: 'leave', values: { days: 2 } });
    const path = `/requests/${body.id}`;
    const stranger = office.as('stranger');
    expect((await stranger.get(path)).body.allowedActions).toContain(
      'reassign',
    );
    const hand = (reviewId: string) =>
      stranger.post(`${path}/reassign`, {
        reviewId,
        reviewers: ['user:default/director-two'],
        comment: 'Knows the team',
      });
    expect((await hand('reviews.law')).body.error.code).toBe('not-a-reviewer');
    const handed = await hand('reviews.planning');
    expect([handed.status, handed.body.waitingFor]).toEqual([
      200,
      ['user:default/director-two', 'group:default/hr'],
    ]);
    const { body: trail } = await office.as('worker').get(`${path}/events`);
    expect(trail.items).toContainEqual(
      expect.objectContaining({
        type: 'review.reassigned',
        actor: 'user:default/stranger',
        data: expect.objectContaining({ onBehalfOf: 'user:default/boss' }),
      }),
    );
    await office.as('boss').delete(`/delegations/${given.body.id}`);
    expect((await stranger.get(path)).status).toBe(200);
  });

  describe('a refusal has a code for pages and programs', () => {
    const leave = { type: 'leave', values: { days: 2 } };

    it.each([
      ['an unknown request', 'get', '/requests/none', {}, 'unknown-request'],
      [
        'a command on an unknown one',
        'post',
        '/requests/none/withdraw',
        {},
        'unknown-request',
      ],
      [
        'an unknown type',
        'post',
        '/requests',
        { ...leave, type: 'x' },
        'unknown-type',
      ],
      [
        'an unknown field',
        'post',
        '/requests',
        { ...leave, hurry: true },
        'invalid-body',
      ],
      [
        'an unknown parameter',
        'get',
        '/requests?hurry=true',
        {},
        'invalid-query',
      ],
      [
        'a subject that is missing',
        'post',
        '/requests',
        { type: 'licence', values: {} },
        'subject-needed',
      ],
      [
        'a subject that does not exist',
        'post',
        '/requests',
        { type: 'licence', subjectRef: 'resource:default/none', values: {} },
        'unknown-subject',
      ],
      [
        'a beneficiary that does not exist',
        'post',
        '/requests',
        { ...leave, beneficiary: 'user:default/none' },
        'beneficiary-unknown',
      ],
      ['what admins do', 'get', '/outbox', {}, 'admins-only'],
      ['what admins see', 'get', '/policies', {}, 'admins-only'],
    ] as const)('%s', async (_, method, path, body, code) => {
      const worker = office.as('worker');
      const answer =
        method === 'get'
          ? await worker.get(path)
          : await worker.post(path, body);
      expect(answer.body.error.code).toBe(code);
    });

    it('somebody whom the catalog does not know', async () => {
      const { status, body } = await office
        .as('nobody-here')
        .post('/requests', leave);
      expect([status, body.error]).toMatchObject([
        403,
        {
          code: 'caller-unknown',
          params: { person: 'user:default/nobody-here' },
        },
      ]);
    });

    it('a wrong field, by name', async () => {
      const { body } = await office
        .as('worker')
        .post('/requests', { type: 'leave', values: 'many', draft: 'maybe' });
      expect(body.error.params.fields).toEqual(
        expect.arrayContaining(['/values', '/draft']),
      );
    });

    it('a key that was used for something else', async () => {
      const key = 'the-same-key';
      const first = await office.as('worker').post('/requests', leave, key);
      const other = { ...leave, values: { days: 3 } };
      const second = await office.as('worker').post('/requests', other, key);
      expect([first.status, second.status, second.body.error.code]).toEqual([
        201,
        409,
        'idempotency-key-reused',
      ]);
    });
  });

  it('tells the words for codes', async () => {
    const subjectRef = laptop('coded', { price: 1, state: 'worn' });
    const { body } = await office.as('worker').post('/requests', {
      type: 'inspection',
      subjectRef,
      values: { urgency: 'now' },
    });
    const path = `/requests/${body.id}`;
    const { body: judged } = await office.as('worker').get(`${path}/subject`);
    const [urgency, price, state] = judged.items;
    expect([urgency, state]).toMatchObject([
      { valueLabels: { now: { fr: 'Tout de suite' } } },
      { valueLabels: { worn: { fr: 'Usé' } } },
    ]);
    expect(price).not.toHaveProperty('valueLabels');
    laptop('coded', { price: 1, state: 'mended' });
    await office.as('worker').post(`${path}/comments`, { body: 'Mended' });
    const { body: changed } = await office.as('worker').get(`${path}/diff`);
    expect(changed.items).toMatchObject([
      {
        before: 'worn',
        after: 'mended',
        valueLabels: { worn: { en: 'Worn out' } },
      },
    ]);
  });
});
