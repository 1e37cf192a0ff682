import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CommandRunner } from '../services/CommandRunner';
import { IdempotencyStore } from './IdempotencyStore';
import { migrateDatabase } from './migrateDatabase';
import { OutboxStore } from './OutboxStore';
import { retryTransaction } from './retryTransaction';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())('on %p', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
  });

  it('can be taken back and migrated again', async () => {
    const empty = await databases.init(id);
    await migrateDatabase(empty);
    const directory = `${__dirname}/../../migrations`;
    await empty.migrate.rollback({ directory }, true);
    await migrateDatabase(empty);
    expect(await empty.schema.hasTable('tools')).toBe(true);
  });

  describe('a transaction that others get in the way of', () => {
    const lost = (times: number) => {
      const work = jest.fn(async () => 'done');
      for (let time = 0; time < times; time += 1) {
        const error = Object.assign(new Error('deadlock'), { code: '40P01' });
        work.mockRejectedValueOnce(error);
      }
      return work;
    };

    it.each([1, 4])('runs again after losing %d times', async times => {
      const work = lost(times);
      expect(await retryTransaction(knex, work)).toBe('done');
      expect(work).toHaveBeenCalledTimes(times + 1);
    });

    it('is given up after five times, and may be sent again', async () => {
      const work = lost(5);
      await expect(retryTransaction(knex, work)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('try again'),
      });
      expect(work).toHaveBeenCalledTimes(5);
    });

    it('does not run again for another reason', async () => {
      const work = jest.fn().mockRejectedValue(new Error('disk full'));
      await expect(retryTransaction(knex, work)).rejects.toThrow('disk full');
      expect(work).toHaveBeenCalledTimes(1);
    });
  });

  describe('a command with a key', () => {
    const command = {
      person: 'user:default/dsi-admin',
      method: 'POST',
      path: '/v1/x',
      body: { reason: 'x' },
    };
    const runner = () => CommandRunner.create(IdempotencyStore.create(knex));

    it('happens once, however many send it at once', async () => {
      const work = jest.fn(async () => ({ status: 200, body: { done: 1 } }));
      const calls = await Promise.allSettled(
        [1, 2, 3, 4].map(() => runner().run({ ...command, key: 'a' }, work)),
      );
      expect(work).toHaveBeenCalledTimes(1);
      const answers = calls.map(call =>
        call.status === 'rejected' ? call.reason.name : call.value.body,
      );
      const others = answers.filter(answer => answer !== 'ConflictError');
      expect(others.length).toBeGreaterThan(0);
      others.forEach(answer => expect(answer).toEqual({ done: 1 }));
      const again = await runner().run({ ...command, key: 'a' }, work);
      expect(again.body).toEqual({ done: 1 });
    });

    it('is another one for another person, and refused with another body', async () => {
      const work = jest.fn(async () => ({ status: 200, body: {} }));
      await runner().run({ ...command, key: 'b' }, work);
      await runner().run({ ...command, key: 'b', person: 'user:x/y' }, work);
      expect(work).toHaveBeenCalledTimes(2);
      await expect(
        runner().run({ ...command, key: 'b', body: { reason: 'y' } }, work),
      ).rejects.toThrow('another body');
    });

    it('can be tried again after a failure of the machine', async () => {
      const broken = jest.fn().mockRejectedValueOnce(new Error('disk full'));
      await expect(
        runner().run({ ...command, key: 'c' }, broken),
      ).rejects.toThrow('disk full');
      broken.mockResolvedValueOnce({ status: 200, body: { done: 2 } });
      expect(await runner().run({ ...command, key: 'c' }, broken)).toEqual({
        status: 200,
        body: { done: 2 },
      });
    });

    it('does not happen again when its answer could not be kept', async () => {
      const keys = IdempotencyStore.create(knex);
      const keep = jest.spyOn(keys, 'keep');
      keep.mockRejectedValueOnce(new Error('disk full'));
      const work = jest.fn(async () => ({ status: 200, body: {} }));
      const call = () =>
        CommandRunner.create(keys).run({ ...command, key: 'd' }, work);
      await expect(call()).rejects.toThrow('disk full');
      await expect(call()).rejects.toThrow('still runs');
      expect(work).toHaveBeenCalledTimes(1);
    });

    it('is forgotten when it is old, or when a crash left it open', async () => {
      const keys = IdempotencyStore.create(knex);
      const now = Date.now();
      await keys.claim('crashed', 'h', new Date(now - 20 * MINUTE));
      await keys.claim('fresh', 'h', new Date(now));
      await keys.prune(
        new Date(now - 60 * MINUTE),
        new Date(now - 10 * MINUTE),
      );
      expect((await keys.claim('crashed', 'h', new Date())).kind).toBe('new');
      expect((await keys.claim('fresh', 'h', new Date())).kind).toBe('running');
    });
  });

  it('tries a message again later, and keeps the one that is given up', async () => {
    const outbox = OutboxStore.create(knex);
    const now = new Date();
    const later = new Date(+now + MINUTE);
    await knex('martech_outbox').insert({
      payload: '{"a":1}',
      next_attempt_at: now.toISOString(),
    });
    const [message] = await outbox.listDue(now, 10);
    expect(message).toMatchObject({ payload: { a: 1 }, attempts: 0 });
    await outbox.failed(message.id, 'no network', later);
    expect(await outbox.listDue(now, 10)).toEqual([]);
    expect(await outbox.listDue(later, 10)).toMatchObject([{ attempts: 1 }]);
    await outbox.failed(message.id, 'still none');
    expect(await outbox.listDue(later, 10)).toEqual([]);
    expect(await knex('martech_outbox').first()).toMatchObject({
      state: 'dead',
      last_error: 'still none',
    });
  });
});
