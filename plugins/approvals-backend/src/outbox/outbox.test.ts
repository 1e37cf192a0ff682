import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { type ClaimedDelivery, type NewDelivery } from '../database/Delivery';
import { OutboxStore } from '../database/OutboxStore';
import { eventually } from '../__testUtils__/eventually';
import { backOff, OutboxWorker, type Deliver } from './OutboxWorker';
import { Writes } from '../database/Writes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function outcome(requestId: string, payload: unknown): NewDelivery {
  return { kind: 'outcome', target: 'log', requestId, payload };
}

describe('the wait after a failure', () => {
  it('grows with each one, never beyond ten minutes, and is never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const wait = backOff(attempts, 2_000, random);
          expect(wait).toBeGreaterThanOrEqual(1_000);
          expect(wait).toBeLessThanOrEqual(600_000);
          expect(backOff(attempts + 1, 2_000, random)).toBeGreaterThanOrEqual(
            wait,
          );
        },
      ),
    );
  });
});

describe.each(databases.eachSupportedId())('the outbox on %s', (...[id]) => {
  // A SQLite file has one process, and that has one worker.
  const workerCount = id === 'SQLITE_3' ? 1 : 8;
  let knex: Knex;
  let store: OutboxStore;
  const workers: OutboxWorker[] = [];

  beforeEach(async () => {
    knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    store = OutboxStore.create({ knex });
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map(worker => worker.stop()));
  });

  const add = (...deliveries: NewDelivery[]) =>
    knex.transaction(transaction =>
      Writes.together(transaction, writes =>
        store.add(writes, deliveries, Date.now()),
      ),
    );

  function work(
    deliver: Deliver,
    options: Pick<
      Parameters<typeof OutboxWorker.create>[0],
      'hold' | 'areCommandsFlowing'
    > = {},
  ): OutboxWorker {
    const worker = OutboxWorker.create({
      store,
      logger: mockServices.logger.mock(),
      maxAttempts: 3,
      retryMilliseconds: 5,
      ...options,
    });
    workers.push(worker);
    worker.start(deliver);
    return worker;
  }

  it('delivers what is added, at once when it is woken', async () => {
    const got: string[] = [];
    const worker = work(async ({ payload }) => {
      got.push(payload);
    });
    await add(outcome('r1', { a: 1 }));
    worker.wake();
    await eventually(() => expect(got).toEqual(['{"a":1}']));
    await eventually(async () => expect(await knex('outbox')).toEqual([]));
  });

  it('lets commands pass, but not for ever', async () => {
    const got: string[] = [];
    const deliver: Deliver = async ({ payload }) => {
      got.push(payload);
    };
    let isFlowing = true;
    const worker = work(deliver, { areCommandsFlowing: () => isFlowing });
    await add(outcome('r1', 1));
    worker.wake();
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(got).toEqual([]);
    isFlowing = false;
    await eventually(() => expect(got).toEqual(['1']));

    isFlowing = true;
    await add(outcome('r1', 2));
    worker.wake();
    await eventually(() => expect(got).toEqual(['1', '2']));
  });

  it('tries again, then keeps what cannot be delivered, until somebody retries it', async () => {
    let isBroken = true;
    const tries: number[] = [];
    const worker = work(async ({ attempts }) => {
      tries.push(attempts);
      if (isBroken) {
        throw new Error('The registry is down');
      }
    });
    await add(outcome('r1', 1));
    worker.wake();
    await eventually(async () => {
      const dead = await store.list({ state: 'dead', limit: 10 });
      expect(dead.items).toMatchObject([
        { attempts: 3, lastError: 'The registry is down', target: 'log' },
      ]);
    });
    expect(tries).toEqual([1, 2, 3]);

    isBroken = false;
    const [dead] = (await store.list({ state: 'dead', limit: 10 })).items;
    await store.revive(dead.id, Date.now());
    worker.wake();
    await eventually(async () => expect(await knex('outbox')).toEqual([]));
    await expect(store.revive(dead.id, Date.now())).rejects.toThrow(
      'There is no dead delivery',
    );
  });

  it('keeps the order of what one handler hears of one request', async () => {
    const got: string[] = [];
    let failures = 1;
    const worker = work(async ({ requestId, payload }) => {
      if (payload === '1' && requestId === 'slow' && failures > 0) {
        failures -= 1;
        throw new Error('Once');
      }
      got.push(`${requestId} ${payload}`);
    });
    await add(
      ...[1, 2, 3].flatMap(payload => [
        outcome('slow', payload),
        outcome('fast', payload),
      ]),
    );
    worker.wake();
    await eventually(() => expect(got).toHaveLength(6));
    const of = (request: string) =>
      got.filter(line => line.startsWith(request));
    expect(of('slow')).toEqual(['slow 1', 'slow 2', 'slow 3']);
    expect(of('fast')).toEqual(['fast 1', 'fast 2', 'fast 3']);
  });

  it('holds back what comes after a dead outcome, but no other lane', async () => {
    await add(outcome('r1', 1), outcome('r1', 2), outcome('r2', 1));
    await knex('outbox')
      .where({ request_id: 'r1', payload: '1' })
      .update({ state: 'dead' });
    const now = Date.now();
    const claimed = await store.claim({ now, leaseUntil: now + 100, limit: 9 });
    expect(claimed.map(({ requestId }) => requestId)).toEqual(['r2']);
  });

  it('waits for the time of a timer', async () => {
    const now = Date.now();
    await add({
      kind: 'timer',
      target: 'expire-grant',
      requestId: 'r1',
      payload: {},
      availableAt: now + 60_000,
    });
    const claim = (at: number) =>
      store.claim({ now: at, leaseUntil: at + 100, limit: 9 });
    expect(await claim(now)).toEqual([]);
    expect(await store.nextDueAt()).toBe(now + 60_000);
    expect(await claim(now + 60_000)).toHaveLength(1);
  });

  it('gives each delivery to one of many workers, and again when that one died', async () => {
    await add(
      ...Array.from({ length: 40 }, (_, index) => outcome(`r${index}`, index)),
    );
    const now = Date.now();
    const claims = await Promise.all(
      Array.from({ length: workerCount }, () =>
        store.claim({ now, leaseUntil: now + 1_000, limit: 5 }),
      ),
    );
    const ids = claims.flat().map((claimed: ClaimedDelivery) => claimed.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(claims.every(claim => claim.length <= 5)).toBe(true);
    const later = now + 2_000;
    const again = await store.claim({
      now: later,
      leaseUntil: later + 1_000,
      limit: 100,
    });
    expect(again).toHaveLength(40);
  });

  it('holds for longer what is still being delivered, and nothing else', async () => {
    await add(outcome('r1', 1), outcome('r2', 2), outcome('r3', 3));
    const now = Date.now();
    const leaseUntil = now + 1_000;
    const claimed = await store.claim({ now, leaseUntil, limit: 9 });
    const [, failed, gone] = claimed;
    await store.fail(failed, 'Closed', now + 500);
    await store.remove([gone.id]);
    await store.renew(claimed, leaseUntil, now + 5_000);

    const claim = async (at: number) => {
      const taken = await store.claim({ now: at, leaseUntil: at, limit: 9 });
      return taken.map(({ requestId }) => requestId);
    };
    // On SQLite nobody else is there from whom to hold it.
    const held = id === 'SQLITE_3' ? ['r1'] : [];
    expect(await claim(now + 2_000)).toEqual([...held, 'r2']);
    expect(await claim(now + 5_000)).toEqual(['r1', 'r2']);
  });

  it('leaves a slow delivery to the worker that is at it', async () => {
    const tries: number[] = [];
    await add(outcome('r1', 1));
    for (let index = 0; index < workerCount; index += 1) {
      work(
        async ({ attempts }) => {
          tries.push(attempts);
          await sleep(1_500);
        },
        {
          hold: {
            leaseMilliseconds: 500,
            renewalMilliseconds: 100,
            longestMilliseconds: 60_000,
          },
        },
      );
    }
    await eventually(async () => expect(await knex('outbox')).toEqual([]));
    expect(tries).toEqual([1]);
  });
});
