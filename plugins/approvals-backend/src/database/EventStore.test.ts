import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { EventStore } from './EventStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

const eventOf = (requestId: string) => ({
  request_id: requestId,
  sequence: 1,
  type: 'comment.added',
  actor: 'user:default/worker',
  at: '2026-11-22T10:00:00.000Z',
  data: '{}',
  previous_hash: '0',
  hash: requestId,
});

async function requestIdsOf(store: EventStore): Promise<string[]> {
  const found: string[] = [];
  for await (const rows of store.stream({})) {
    found.push(...rows.map(row => row.request_id));
  }
  return found;
}

describe.each(databases.eachSupportedId())('the events on %s', (...[id]) => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database.mock({
        getClient: async () => await databases.init(id),
      }),
    );
  });

  it('are all streamed, also those that were being written at the start', async () => {
    const store = EventStore.create({ knex });
    const slow = await knex.transaction();
    await slow('request_events').insert(eventOf('slow'));
    await knex('request_events').insert(eventOf('fast'));
    const streamed = requestIdsOf(store);
    setTimeout(() => slow.commit(), 200);
    expect(await streamed).toEqual(['slow', 'fast']);
  });
});
