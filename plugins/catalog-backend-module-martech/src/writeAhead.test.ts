import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { writeAhead } from './writeAhead';

jest.setTimeout(60_000);

describe('a catalog that writes ahead', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const folder = createMockDirectory();

  it('does so in a file of SQLite', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: folder.resolve('catalog.sqlite') },
      useNullAsDefault: true,
    });
    await writeAhead(mockServices.database({ knex, migrations: {} }));
    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    await knex.destroy();
  });

  it.each(databases.eachSupportedId())('is left alone on %s', async id => {
    const knex = await databases.init(id);
    await expect(
      writeAhead(mockServices.database({ knex, migrations: {} })),
    ).resolves.toBeUndefined();
  });
});
