import { TestDatabases } from '@backstage/backend-test-utils';
import type { ToolFlow } from '@passerelle/plugin-martech-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { registerTool } from '../domain/registerTool';
import { readDeclaration } from '../domain/ToolDeclaration';
import { toolEntity } from '../testing';
import { migrateDatabase } from './migrateDatabase';
import { searchIndexFor } from './SearchIndex';
import { ToolStore } from './ToolStore';

jest.setTimeout(120_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const BEFORE = '20261122090001_works_with.js';
const names = ['a', 'b', 'c', 'd'] as const;

const refOf = (name: string) => `component:default/${name}`;
const flowTo = (name: string): ToolFlow => ({
  with: refOf(name),
  direction: 'out',
  method: 'api',
  status: 'live',
});

async function facets(knex: Knex): Promise<string[]> {
  const rows: Array<{ ref: string; value: string }> = await knex('tool_facets')
    .join('tools', 'tools.id', 'tool_facets.tool_id')
    .where({ name: 'worksWith' })
    .select('ref', 'value');
  return rows.map(({ ref, value }) => `${ref} ${value}`).sort();
}

describe.each(databases.eachSupportedId())('works with, on %p', id => {
  async function open() {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    const store = ToolStore.create(knex, searchIndexFor(knex));
    const at = new Date('2026-11-22T09:00:00Z');
    const write = (flows: Partial<Record<string, string[]>>) =>
      store.transaction(async transaction => {
        const tools = [];
        for (const [name, partners] of Object.entries(flows)) {
          const known = await transaction.lock(refOf(name));
          const declaration = readDeclaration(
            toolEntity(name, { flows: (partners ?? []).map(flowTo) }),
          );
          if (!declaration || 'errors' in declaration) throw new Error(name);
          const { tool } = registerTool(known, declaration, 'catalog', at);
          tools.push(
            partners ? tool : { ...tool, removedAt: at.toISOString() },
          );
        }
        await transaction.saveAll(tools, at);
      });
    return { knex, store, write };
  }

  it('says it on both sides, whichever declares it, and whichever is registered first', async () => {
    const { knex, store, write } = await open();
    await write({ a: ['b', 'unknown'] });
    await write({ b: [] });
    expect(await facets(knex)).toEqual([
      'component:default/a component:default/b',
      'component:default/a component:default/unknown',
      'component:default/b component:default/a',
    ]);
    expect((await store.listNaming(refOf('b'))).map(({ ref }) => ref)).toEqual([
      refOf('a'),
    ]);
    await write({ b: ['a'] });
    await write({ a: [] });
    expect(await facets(knex)).toEqual([
      'component:default/a component:default/b',
      'component:default/b component:default/a',
    ]);
    await write({ b: [] });
    expect(await facets(knex)).toEqual([]);
  });

  it('tells every replica of both sides', async () => {
    const { knex, write } = await open();
    await write({ a: [], b: [] });
    const before = await knex('facet_changes').max({ revision: 'revision' });
    await write({ a: ['b'] });
    const changed = await knex('facet_changes')
      .join('tools', 'tools.id', 'facet_changes.tool_id')
      .where('revision', '>', before[0].revision)
      .orderBy('ref')
      .pluck('ref');
    expect(changed).toEqual([refOf('a'), refOf('b')]);
  });

  it('is the same whatever the way to it', async () => {
    const { knex, write } = await open();
    const step = fc.record({
      name: fc.constantFrom(...names),
      partners: fc.option(fc.subarray([...names]), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
        const said = new Map<string, string[]>();
        await write(Object.fromEntries(names.map(name => [name, undefined])));
        for (const { name, partners } of steps) {
          await write({ [name]: partners });
          if (partners) said.set(name, partners);
          else said.delete(name);
        }
        const expected = new Set<string>();
        for (const [name, partners] of said) {
          for (const partner of partners.filter(each => each !== name)) {
            expected.add(`${refOf(name)} ${refOf(partner)}`);
            if (said.has(partner)) {
              expected.add(`${refOf(partner)} ${refOf(name)}`);
            }
          }
        }
        expect(await facets(knex)).toEqual([...expected].sort());
      }),
      { numRuns: 25 },
    );
  });

  it('takes both sides at once', async () => {
    const { knex, write } = await open();
    await write({ a: [], b: [], c: [] });
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([write({ a: ['b'] }), write({ b: ['a', 'c'] })]);
      await Promise.all([write({ a: [] }), write({ c: ['b'] })]);
      expect(await facets(knex)).toEqual(
        ['a b', 'b a', 'b c', 'c b'].map(pair =>
          pair.split(' ').map(refOf).join(' '),
        ),
      );
      await Promise.all([write({ b: [] }), write({ c: [] })]);
      expect(await facets(knex)).toEqual([]);
    }
  });

  it('is taken from what was known before', async () => {
    const { knex, write } = await open();
    await write({ a: ['b'], b: [], c: ['a', 'unknown'] });
    const now = await facets(knex);
    const directory = `${__dirname}/../../migrations`;
    await knex.migrate.down({ directory, name: BEFORE });
    expect(await facets(knex)).toEqual([
      'component:default/a component:default/b',
      'component:default/c component:default/a',
      'component:default/c component:default/unknown',
    ]);
    await migrateDatabase(knex);
    expect(await facets(knex)).toEqual(now);
    await write({ a: [] });
    expect(await facets(knex)).toEqual([
      'component:default/a component:default/c',
      'component:default/c component:default/a',
      'component:default/c component:default/unknown',
    ]);
  });
});
