import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { IdempotencyStore } from './IdempotencyStore';
import { openDatabase } from './openDatabase';
import { MissedRow } from './MissedRow';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = Date.UTC(2027, 0, 1);
const ANSWER = { status: 201, body: { id: 'one' } };
const callOf = (key: string) => ({
  person: 'user:default/ann',
  method: 'POST',
  path: '/v1/requests',
  key,
  body: { type: 'leave' },
});

describe.each(databases.eachSupportedId())('a call on %s', (...[id]) => {
  let knex: Knex;
  let store: IdempotencyStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    store = IdempotencyStore.create({ knex });
  });

  async function claim(key: string, now = NOW) {
    const result = await store.claim(callOf(key), now);
    if (result.kind !== 'claimed') {
      throw new Error(`The call is ${result.kind}`);
    }
    return result.claim;
  }

  it('whose process died can be made again after a quarter of a minute', async () => {
    const dead = await claim('one');
    expect(await store.claim(callOf('one'), NOW + 14_999)).toEqual({
      kind: 'running',
    });
    const alive = await claim('one', NOW + 15_000);

    // It was only slow: nothing of it may land beside the second one.
    await expect(store.keepOutside(dead, ANSWER)).rejects.toThrow(MissedRow);
    await store.keepOutside(alive, ANSWER);
    expect(await store.claim(callOf('one'), NOW + 15_001)).toEqual({
      kind: 'answered',
      answer: ANSWER,
    });
  });

  it('that nobody can be at work on is free again at the start', async () => {
    await claim('open');
    await store.keepOutside(await claim('answered'), ANSWER);
    await store.releaseAbandoned();
    expect(await store.claim(callOf('open'), NOW)).toMatchObject({
      kind: id === 'SQLITE_3' ? 'claimed' : 'running',
    });
    expect(await store.claim(callOf('answered'), NOW)).toEqual({
      kind: 'answered',
      answer: ANSWER,
    });
  });
});
