import { existsSync } from 'node:fs';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { expectReplayed } from '../__testUtils__/expectReplayed';
import type { RequestState } from '../engine/types';
import { createStores } from './createStores';
import {
  toHolderRows,
  toParticipantRows,
  toRequestColumns,
  toReviewRows,
  toWordRows,
} from './projections';
import type { RequestRow } from './rows';
import type { Visibility } from './whereVisible';
import {
  dumpRows,
  fixtureFile,
  insertRows,
  migrationNames,
  migrationsDirectory,
  readFixture,
  writeFixture,
} from './__testUtils__/fixtureRows';
import { writeRows } from './__testUtils__/writeRows';

/** The newest migration of the first release. */
const FIRST_RELEASE = '20261121100300_idempotency_and_stories.js';
const names = migrationNames();
const migrations = names.filter(name => name > FIRST_RELEASE);
const newest = names[names.length - 1];
/** Keeps what this release writes, for the migrations to come. What is kept already is never written anew. */
const keepsRows = process.env.KEEP_ROWS === '1';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

async function migrateTo(knex: Knex, last: string): Promise<void> {
  for (const name of names.filter(each => each <= last)) {
    await knex.migrate.up({ directory: migrationsDirectory, name });
  }
}

function storesOn(knex: Knex) {
  return createStores({
    knex,
    admins: ['group:default/admins'],
    numberPrefix: 'DEM-',
    workingHours: () => 4,
  });
}

/** The newest release before a migration whose rows are kept: at least one is. */
function releaseBefore(name: string): string {
  const kept = names.filter(
    other => other < name && existsSync(fixtureFile(other)),
  );
  return kept[kept.length - 1];
}

describe.each(databases.eachSupportedId())('on %s', (...[id]) => {
  it.each(migrations)(
    '%s leaves the requests of the release before it as they were',
    async name => {
      const before = releaseBefore(name);
      const rows = readFixture(before);
      const knex = await databases.init(id);
      await migrateTo(knex, before);
      await insertRows(knex, rows);

      await migrateTo(knex, name);
      await knex.migrate.latest({ directory: migrationsDirectory });

      // Verified, and each snapshot is what today's engine reads in yesterday's events.
      expect(await expectReplayed(knex)).toBe(rows.requests.length);
      const ids = rows.requests.map(row => String(row.id)).sort();
      expect(await findAll(knex)).toEqual(ids);
      await expectIndexed(knex);
      await expectToGoOn(knex, ids);
    },
  );

  it('is told by this release what the migrations to come will meet', async () => {
    const knex = await databases.init(id);
    await migrateTo(knex, newest);
    await writeRows(knex);
    const rows = await dumpRows(knex);
    expect(await expectReplayed(knex)).toBe(rows.requests.length);
    expect(rows.audit_checkpoints).toHaveLength(1);
    if (keepsRows && id === 'SQLITE_3' && !existsSync(fixtureFile(newest))) {
      writeFixture(newest, rows);
    }
  });
});

/** The rows by which lists find requests are those that this release would have written. */
async function expectIndexed(knex: Knex): Promise<void> {
  const requests: RequestRow[] = await knex('requests').select();
  const stateOf = ({ snapshot }: RequestRow): RequestState =>
    JSON.parse(snapshot);
  const expected: Record<string, unknown[]> = {
    request_participants: requests.flatMap(row =>
      toParticipantRows(stateOf(row), row.serial),
    ),
    request_words: requests.flatMap(row =>
      toWordRows(stateOf(row), row.serial),
    ),
    request_reviews: requests.flatMap(row =>
      toReviewRows(stateOf(row), row.serial),
    ),
    request_review_holders: requests.flatMap(row =>
      toHolderRows(stateOf(row), row.serial, ['group:default/admins']),
    ),
  };
  for (const [table, rows] of Object.entries(expected)) {
    const written = await knex(table).select();
    expect(written).toHaveLength(rows.length);
    expect(written).toEqual(expect.arrayContaining(rows));
  }
  const searched = requests.map(row => row.search_text);
  expect(searched.map(text => text.trim().split(' ').sort())).toEqual(
    requests.map(row =>
      toRequestColumns(stateOf(row)).search_text.trim().split(' ').sort(),
    ),
  );
}

/** What a list finds, for an admin and for everybody who takes part. */
async function findAll(knex: Knex): Promise<string[]> {
  const { queries } = storesOn(knex);
  const find = async (visibility: Visibility) => {
    const page = await queries.list(
      {},
      '-createdAt',
      { limit: 100 },
      visibility,
    );
    return page.items.map(({ id }) => id).sort();
  };
  const all = await find({ participants: 'everything' });
  expect(await find({ participants: ['user:default/req'] })).toEqual(all);
  const tasks = await queries.listTasks(
    {
      state: 'open',
      person: 'user:default/a2',
      refs: ['user:default/a2', 'group:default/a'],
      actsFor: [],
    },
    { limit: 100 },
    { participants: 'everything' },
  );
  expect(tasks.items.length).toBeGreaterThan(0);
  return all;
}

/** Requests of the release before go on in this one. */
async function expectToGoOn(knex: Knex, ids: string[]): Promise<void> {
  const stores = storesOn(knex);
  for (const requestId of ids) {
    const outcome = await stores.requests.execute({
      requestId,
      expectedVersion: 'newest',
      decide: () => [
        {
          type: 'comment.added',
          actor: 'user:default/req',
          at: '2027-01-01T00:00:00.000Z',
          data: { commentId: 'new', body: 'Still there' },
        },
      ],
      deliveries: () => [],
    });
    expect(outcome.kind).toBe('done');
  }
  expect(await expectReplayed(knex)).toBe(ids.length);
}
