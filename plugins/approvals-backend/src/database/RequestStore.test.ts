import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { addEvent, comment, fill, FIRST } from '../audit/__testUtils__/trail';
import type { EngineEvent, RequestState } from '../engine/types';
import { createStores, type Stores } from './createStores';
import { openDatabase } from './openDatabase';
import { MissedRow } from './MissedRow';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a command on %s', (...[id]) => {
  let knex: Knex;
  let stores: Stores;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database.mock({
        getClient: async () => await databases.init(id),
      }),
    );
    stores = createStores({
      knex,
      admins: [],
      numberPrefix: 'R-',
      workingHours: () => 0,
    });
    await fill(knex);
  });

  const give = async (
    decide: (state: RequestState | undefined) => EngineEvent[],
    alsoWrite?: Parameters<Stores['requests']['execute']>[0]['alsoWrite'],
    found = stores.requests.find(FIRST),
  ) =>
    await stores.requests.execute({
      requestId: FIRST,
      found: await found,
      expectedVersion: 'newest',
      decide,
      deliveries: () => [],
      alsoWrite,
    });

  const trail = async () =>
    (await stores.events.list(FIRST)).map(({ sequence, data }) => [
      sequence,
      JSON.parse(data).commentId,
    ]);

  it('is decided on the newest request when another one landed since it was looked up', async () => {
    const stale = await stores.requests.find(FIRST);
    await addEvent(knex, FIRST, comment(5));
    const seen: Array<number | undefined> = [];

    const outcome = await give(
      state => {
        seen.push(state?.version);
        return [comment(6)];
      },
      undefined,
      Promise.resolve(stale),
    );

    expect(outcome.kind).toBe('done');
    expect(seen[seen.length - 1]).toBe(6);
    expect((await trail()).slice(-2)).toEqual([
      [6, '5'],
      [7, '6'],
    ]);
    expect(await stores.requests.load(FIRST)).toMatchObject({ version: 7 });
  });

  it('lands once of each when many are given at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => give(() => [comment(index)])),
    );

    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('done'));
    const numbers = (await trail()).slice(5).map(([, number]) => number);
    expect(numbers.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('leaves nothing behind when what must land with it cannot', async () => {
    const call = {
      person: 'user:default/ann',
      method: 'POST',
      path: '/',
      key: 'k',
      body: {},
    };
    const dead = await stores.idempotency.claim(call, 0);
    const alive = await stores.idempotency.claim(call, 15_000);
    if (dead.kind !== 'claimed' || alive.kind !== 'claimed') {
      throw new Error('The call was claimed by nobody');
    }

    const late = give(
      () => [comment(5)],
      writes =>
        stores.idempotency.keep(writes, dead.claim, { status: 200, body: {} }),
    );

    await expect(late).rejects.toThrow(MissedRow);
    expect(await trail()).toHaveLength(5);
    expect(await stores.requests.load(FIRST)).toMatchObject({ version: 5 });
  });
});
