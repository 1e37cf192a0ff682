import {
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { EventStore } from './EventStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

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

async function requestIdsOf(
  store: EventStore,
  range: Parameters<EventStore['stream']>[0] = {},
): Promise<string[]> {
  const found: string[] = [];
  for await (const rows of store.stream(range)) {
    found.push(...rows.map(row => row.request_id));
  }
  return found;
}

const supported = databases.eachSupportedId();

async function open(id: TestDatabaseId): Promise<Knex> {
  return await openDatabase(
    mockServices.database.mock({
      getClient: async () => await databases.init(id),
    }),
  );
}

describe.each(supported)('the events on %s', (...[id]) => {
  it('are streamed as they were written, of a range those of its instants', async () => {
    const knex = await open(id);
    const store = EventStore.create({ knex });
    const hours = { one: '08', two: '10', late: '12', three: '11', four: '14' };
    for (const [name, hour] of Object.entries(hours)) {
      const at = `2026-11-22T${hour}:00:00.000Z`;
      await knex('request_events').insert({ ...eventOf(name), at });
    }
    const from = '2026-11-22T10:00:00.000Z';
    const to = '2026-11-22T14:00:00.000Z';
    const never = '2030-01-01T00:00:00.000Z';
    expect(await requestIdsOf(store)).toEqual(Object.keys(hours));
    expect(await requestIdsOf(store, { from, to })).toEqual([
      'two',
      'late',
      'three',
    ]);
    expect(await requestIdsOf(store, { from: to })).toEqual(['four']);
    expect(await requestIdsOf(store, { to: from })).toEqual(['one']);
    expect(await requestIdsOf(store, { from: never })).toEqual([]);
  });
});

// SQLite has one writer at a time.
describe.each(supported.filter(([id]) => id.startsWith('POSTGRES')))(
  'events that are being written on %s',
  (...[id]) => {
    it('are streamed too, when they began before', async () => {
      const knex = await open(id);
      const store = EventStore.create({ knex });
      const slow = await knex.transaction();
      await slow('request_events').insert(eventOf('slow'));
      await knex('request_events').insert(eventOf('fast'));
      const streamed = requestIdsOf(store);
      setTimeout(() => slow.commit(), 200);
      expect(await streamed).toEqual(['slow', 'fast']);
    });
  },
);
