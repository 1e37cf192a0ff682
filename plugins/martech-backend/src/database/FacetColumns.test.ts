import type { FacetName } from '@passerelle/plugin-martech-common';
import fc from 'fast-check';
import { FacetColumn } from './FacetColumn';
import { FacetColumns } from './FacetColumns';
import type { FinderFilters } from './FinderQuery';

const names: FacetName[] = ['status', 'category', 'worksWith'];
const value = fc.constantFrom('a', 'b', 'c', 'd');
const held: fc.Arbitrary<FinderFilters> = fc.record({
  status: fc.tuple(value),
  category: fc.tuple(value),
  worksWith: fc.uniqueArray(value),
});
const writes = fc.array(
  fc.record({ id: fc.integer({ min: 1, max: 8 }), values: fc.option(held) }),
  { maxLength: 25 },
);
const filters: fc.Arbitrary<FinderFilters> = fc.dictionary(
  fc.constantFrom(...names),
  fc.uniqueArray(value, { maxLength: 3 }),
);

const passes = (
  values: FinderFilters,
  asked: FinderFilters,
  ignored?: FacetName,
) =>
  names.every(
    name =>
      name === ignored ||
      !asked[name]?.length ||
      asked[name]?.some(each => values[name]?.includes(each)),
  );

/** Counts like somebody who reads every tool. */
function countSlowly(
  tools: ReadonlyMap<number, FinderFilters>,
  asked: FinderFilters,
  name: FacetName,
) {
  const counts = new Map<string, number>();
  for (const values of tools.values()) {
    if (!passes(values, asked, name)) continue;
    for (const each of values[name] ?? []) {
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([each, count]) => ({ value: each, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

describe('columns of facets', () => {
  it('tell what somebody finds who reads every tool', () => {
    fc.assert(
      fc.property(
        writes,
        filters,
        fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 9 }))),
        (written, asked, some) => {
          const columns = new FacetColumns();
          const tools = new Map<number, FinderFilters>();
          for (const { id, values } of written) {
            if (values) {
              columns.put(id, values);
              tools.set(id, values);
            } else {
              columns.remove(id);
              tools.delete(id);
            }
          }
          expect(columns.size).toBe(tools.size);
          expect(columns.sizeOf('status', ['a', 'b'])).toBe(
            [...tools.values()].filter(tool =>
              passes(tool, { status: ['a', 'b'] }),
            ).length,
          );

          const among = some ?? undefined;
          const selected = columns.select({
            filters: asked,
            facets: names,
            among,
            maxIds: 100,
          });
          const meant = new Map(
            [...tools].filter(([id]) => !among || among.includes(id)),
          );
          const found = [...meant]
            .filter(([, values]) => passes(values, asked))
            .map(([id]) => id);
          const isAll = !among && names.every(name => !asked[name]?.length);
          expect(selected.ids && [...selected.ids].sort()).toEqual(
            isAll ? undefined : found.sort(),
          );
          expect(selected.total).toBe(found.length);
          expect([...meant.keys()].filter(selected.passes).sort()).toEqual(
            found.sort(),
          );
          for (const name of names) {
            expect(selected.facets[name]).toEqual(
              countSlowly(meant, asked, name),
            );
          }
        },
      ),
    );
  });

  it('list no tools when there are too many', () => {
    const columns = new FacetColumns();
    for (const id of [1, 2, 3]) columns.put(id, { status: ['approved'] });
    const ask = (maxIds: number) =>
      columns.select({
        filters: { status: ['approved'] },
        facets: [],
        maxIds,
      });
    expect(ask(3).ids).toEqual([1, 2, 3]);
    expect(ask(2)).toMatchObject({ total: 3, ids: undefined, facets: {} });
  });

  it('forget what no tool holds any more', () => {
    const column = new FacetColumn();
    column.add(0, ['first']);
    for (let step = 0; step < 10; step += 1) {
      column.replace(0, ['first', `partner-${step}`]);
    }
    expect(column.countAll()).toEqual(Uint32Array.from([1]));
    expect(column.sizeOf(['partner-9'])).toBe(1);
    expect(column.sizeOf(['partner-8'])).toBe(0);
  });
});
