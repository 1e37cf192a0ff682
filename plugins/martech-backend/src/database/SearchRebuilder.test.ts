import { TestDatabases } from '@backstage/backend-test-utils';
import { readDeclaration } from '../domain/ToolDeclaration';
import { brevo } from '../testing';
import { startFinder, stateOf } from '../__testUtils__/startFinder';
import { SEARCH } from './rows';
import { searchIndexFor } from './SearchIndex';
import { SearchRebuilder } from './SearchRebuilder';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the index on %p', id => {
  it('is written anew by a version with other words, and once', async () => {
    const knex = await databases.init(id);
    const declaration = readDeclaration(brevo);
    if (!declaration || 'errors' in declaration) throw new Error('no sheet');
    const { ask } = await startFinder(knex, [stateOf(declaration)]);
    const rebuild = (version?: string) =>
      SearchRebuilder.create(knex, searchIndexFor(knex), version).run();
    const found = async () => (await ask({ q: 'sms' })).totalItems;

    await rebuild();
    await knex(SEARCH).delete();
    expect(await rebuild()).toBe(0);
    expect(await found()).toBe(0);
    expect(await rebuild('another version')).toBe(1);
    expect(await found()).toBe(1);
    expect(await rebuild('another version')).toBe(0);
  });
});
