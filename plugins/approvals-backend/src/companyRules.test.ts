import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createLicencesModule,
  licencePolicies,
} from './__testUtils__/licences';
import { Laptops, officePolicies } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('rules on %s', (...[id]) => {
  let knex: Knex;
  let office: Office;
  const laptops = new Laptops();
  const laptop = (name: string, data: { price: number; state: string }) => {
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
