import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { Laptops } from './__testUtils__/office';
import { startOffice, type Office } from './__testUtils__/startOffice';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Answered = { status: number; error?: { code?: string; message: string } };

describe.each(databases.eachSupportedId())(
  'several decisions in one call on %s',
  (...[id]) => {
    let knex: Knex;
    let office: Office;
    const laptops = new Laptops();

    beforeAll(async () => {
      laptops.set('thin', { price: 900 }, 'user:default/boss');
      knex = await databases.init(id);
      office = await startOffice({ knex, laptops });
    });

    afterEach(() => laptops.setAway('thin', false));

    afterAll(async () => {
      await office.stop();
    });

    const itemOf = (requestId: string, reviewId: string) => ({
      requestId,
      reviewId,
      verdict: 'approve',
      revision: 1,
    });
    const fileLeave = async () => {
      const { body } = await office
        .as('worker')
        .post('/requests', { type: 'leave', values: { days: 3 } });
      return itemOf(body.id, 'reviews.planning');
    };
    const fileLaptop = async () => {
      const { body } = await office.as('worker').post('/requests', {
        type: 'laptop',
        subjectRef: 'resource:default/thin',
        values: { why: 'x' },
      });
      return itemOf(body.id, body.stages[0].reviews[0].id);
    };
    const decide = async (items: object[], key?: string) => {
      const answer = await office
        .as('boss')
        .post('/tasks/decisions', { items }, key);
      expect(answer.status).toBe(200);
      const answered: Answered[] = answer.body.items;
      return answered;
    };

    it('tells what became of each, also when one cannot be decided now', async () => {
      const items = [await fileLeave(), await fileLaptop(), await fileLeave()];
      laptops.setAway('thin', true);
      const answered = await decide(items);
      expect(answered.map(({ status }) => status)).toEqual([200, 503, 200]);
      expect(answered[1].error?.message).toMatch(/cannot be loaded/);
      laptops.setAway('thin', false);
      const [, again] = await decide(items);
      expect(again.status).toBe(200);
    });

    it('says no more than that something went wrong when nobody expected it', async () => {
      const item = await fileLeave();
      const row = await knex('requests').where({ id: item.requestId }).first();
      await knex('requests')
        .where({ id: item.requestId })
        .update({ snapshot: '{' });
      const answered = await decide([item, await fileLeave()]);
      expect(answered.map(({ status }) => status)).toEqual([500, 200]);
      expect(answered[0].error?.message).toMatch(/^Something went wrong/);
      await knex('requests')
        .where({ id: item.requestId })
        .update({ snapshot: row.snapshot });
    });

    it('gives the first answers again when the call was cut off', async () => {
      const items = [await fileLeave(), await fileLeave()];
      const first = await decide(items, 'cut-off');
      expect(first.map(({ status }) => status)).toEqual([200, 200]);
      // The process died before it kept the answer to the whole call.
      await knex('idempotency_keys')
        .where('answer', 'like', '%"items"%')
        .delete();
      expect(await decide(items, 'cut-off')).toEqual(first);
    });
  },
);
