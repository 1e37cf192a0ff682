import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readDeclaration } from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';
import { startFinder, stateOf } from '../__testUtils__/startFinder';
import { toolEntity } from '../testing';
import { FacetMemory } from './FacetMemory';
import { migrateDatabase } from './migrateDatabase';
import type { ToolStore } from './ToolStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2026-03-01T09:00:00.000Z');

function tool(
  name: string,
  more: Partial<ToolState> = {},
  spec: object = {},
): ToolState {
  const entity = toolEntity(name);
  const read = readDeclaration({
    ...entity,
    spec: { ...entity.spec, ...spec },
  });
  if (!read || 'errors' in read) throw new Error(JSON.stringify(read));
  return stateOf(read, more);
}

describe.each(databases.eachSupportedId())('memory of facets on %p', id => {
  let knex: Knex;
  let store: ToolStore;
  /** What one replica answers, which asks again and again. */
  let statuses: () => Promise<Record<string, number>>;
  let ask: Awaited<ReturnType<typeof startFinder>>['ask'];

  beforeEach(async () => {
    knex = await databases.init(id);
    // One replica writes, the other one answers.
    ({ store } = await startFinder(knex, [tool('a'), tool('b')]));
    ({ ask } = await startFinder(knex, []));
    statuses = async () => {
      const { facets, totalItems } = await ask({ facets: ['status'] });
      const counted = facets.status?.map(each => [each.value, each.count]);
      return { all: totalItems, ...Object.fromEntries(counted ?? []) };
    };
    await statuses();
  });

  const save = (...tools: ToolState[]) =>
    store.transaction(transaction => transaction.saveAll(tools, NOW));

  it('is what another replica wrote a moment ago', async () => {
    await save(tool('a', { status: 'refused' }), tool('c'));
    expect(await statuses()).toEqual({ all: 3, approved: 2, refused: 1 });
    const refused = await ask({ filters: { status: ['refused'] } });
    expect(refused.tools.map(({ ref }) => ref)).toEqual([
      'component:default/a',
    ]);
    await save(tool('b', { removedAt: NOW.toISOString() }));
    expect(await statuses()).toEqual({ all: 2, approved: 1, refused: 1 });
  });

  it('knows of tools that change because others do', async () => {
    const uses = { consumesApis: ['segments-api'] };
    await save(tool('shop', {}, uses));
    const partners = async () =>
      (await ask({ facets: ['worksWith'] })).facets.worksWith?.map(
        ({ value }) => value,
      );
    const api = 'api:default/segments-api';
    expect(await partners()).toEqual([api]);
    await save(tool('segments', {}, { providesApis: ['segments-api'] }));
    expect(await partners()).toEqual([
      api,
      'component:default/segments',
      'component:default/shop',
    ]);
  });

  it('holds nothing of a transaction that failed', async () => {
    const failing = store.transaction(async transaction => {
      await transaction.save(tool('a', { status: 'refused' }), NOW);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await statuses()).toEqual({ all: 2, approved: 2 });
  });

  it('loses nothing of what many write at once', async () => {
    const writers = Array.from({ length: 12 }, async (_, place) => {
      await save(tool(`new-${place}`, { status: 'pilot' }));
      expect((await statuses()).pilot).toBeGreaterThan(0);
    });
    await Promise.all(writers);
    expect(await statuses()).toEqual({ all: 14, approved: 2, pilot: 12 });
  });

  it('is read anew, in steps, when much changed', async () => {
    const memory = FacetMemory.create(knex, { step: 2, changes: 1 });
    const before = await memory.current();
    await save(tool('a', { status: 'refused' }));
    const small = await memory.upTo(await memory.readRevision());
    expect(small.columns).toBe(before.columns);
    await save(tool('a'), tool('b', { status: 'refused' }), tool('c'));
    const large = await memory.upTo(await memory.readRevision());
    expect(large.columns).not.toBe(before.columns);
    expect(large.columns.size).toBe(3);
    expect(large.columns.sizeOf('status', ['refused'])).toBe(1);
  });

  it('knows the tools that were there before it was told of changes', async () => {
    const directory = `${__dirname}/../../migrations`;
    const name = '20261122080000_facet_changes.js';
    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('facet_changes')).toBe(false);
    await migrateDatabase(knex);
    ({ ask } = await startFinder(knex, []));
    expect(await statuses()).toEqual({ all: 2, approved: 2 });
    await save(tool('a', { status: 'refused' }));
    expect(await statuses()).toEqual({ all: 2, approved: 1, refused: 1 });
  });
});
