import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import { FacetColumn } from './FacetColumn';
import type { FinderFilters, FinderResult } from './FinderQuery';

/** What is asked of the columns. */
export type Selecting = {
  filters: FinderFilters;
  facets: readonly FacetName[];
  /** The tools among which to select; all when left out. */
  among?: readonly number[];
  /** More tools than this are counted, but not listed. */
  maxIds: number;
};

export type Selected = {
  total: number;
  /** The tools that pass, unless there are too many. */
  ids: readonly number[] | undefined;
  facets: FinderResult['facets'];
};

/** A facet that is counted. */
type Counted = { name: FacetName; held: Uint32Array; counters: Uint32Array };
/** A facet that is filtered; `own` counts it too, over what the other filters leave. */
type Filter = { held: Uint32Array; passing: Uint8Array; own?: Counted };

// The loops below run once per tool: they are written for speed.

function count(counted: readonly Counted[], place: number): void {
  for (let step = 0; step < counted.length; step += 1) {
    const { held, counters } = counted[step];
    counters[held[place]] += 1;
  }
}

const NONE = -1;
const SEVERAL = -2;

/** @returns which filter a tool alone does not pass, or {@link NONE}, or {@link SEVERAL}. */
function failedBy(filters: readonly Filter[], place: number): number {
  let failed = NONE;
  for (let step = 0; step < filters.length; step += 1) {
    const { held, passing } = filters[step];
    if (passing[held[place]] === 0) {
      if (failed !== NONE) return SEVERAL;
      failed = step;
    }
  }
  return failed;
}

/**
 * What all tools hold of each facet, column by column in memory: filtered and counted in one walk, a few nanoseconds per
 * tool. Each facet is counted without its own filter, as what could be chosen instead.
 */
export class FacetColumns {
  readonly #ids: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #columns = new Map(
    facetNames.map(name => [name, new FacetColumn()] as const),
  );

  /** How many tools there are. */
  get size(): number {
    return this.#ids.length;
  }

  /** Puts what a tool holds in the place of what it held. */
  put(id: number, values: FinderFilters): void {
    const known = this.#places.get(id);
    const place = known ?? this.#ids.push(id) - 1;
    this.#places.set(id, place);
    for (const [name, column] of this.#columns) {
      const held = values[name] ?? [];
      if (known === undefined) column.add(place, held);
      else column.replace(place, held);
    }
  }

  /** Gives the place of a tool to the last one. */
  remove(id: number): void {
    const place = this.#places.get(id);
    const last = this.#ids.at(-1);
    if (place === undefined || last === undefined) return;
    const lastPlace = this.#ids.length - 1;
    for (const column of this.#columns.values()) {
      column.remove(place, lastPlace);
    }
    this.#ids[place] = last;
    this.#places.set(last, place);
    this.#ids.pop();
    this.#places.delete(id);
  }

  /** How many tools a filter leaves. */
  sizeOf(name: FacetName, values: readonly string[]): number {
    return this.#column(name).sizeOf(values);
  }

  select({ filters, facets, among, maxIds }: Selecting): Selected {
    const counted = facets.map((name): Counted => {
      const column = this.#column(name);
      return { name, held: column.held, counters: column.counters() };
    });
    const chosen = facetNames
      .filter(name => filters[name]?.length)
      .map((name): Filter => {
        const column = this.#column(name);
        const passing = column.passing(filters[name] ?? []);
        const own = counted.find(each => each.name === name);
        return { held: column.held, passing, own };
      });
    const isAll = chosen.length === 0 && !among && this.size > maxIds;
    const { total, ids } = isAll
      ? this.#countAll(counted)
      : this.#walk(chosen, counted, { among, maxIds });
    const entries = counted.map(({ name, counters }) => [
      name,
      this.#column(name).toFacet(counters),
    ]);
    return {
      total,
      ids: total <= maxIds ? ids : undefined,
      facets: Object.fromEntries(entries),
    };
  }

  #walk(
    filters: readonly Filter[],
    counted: readonly Counted[],
    { among, maxIds }: Pick<Selecting, 'among' | 'maxIds'>,
  ): { total: number; ids: number[] } {
    const ids: number[] = [];
    let total = 0;
    const visit = (place: number) => {
      const failed = failedBy(filters, place);
      if (failed === NONE) {
        total += 1;
        if (total <= maxIds) ids.push(this.#ids[place]);
        count(counted, place);
      } else if (failed !== SEVERAL) {
        const { held, own } = filters[failed];
        if (own) own.counters[held[place]] += 1;
      }
    };
    if (among) {
      for (const id of among) {
        const place = this.#places.get(id);
        if (place !== undefined) visit(place);
      }
    } else {
      for (let place = 0; place < this.#ids.length; place += 1) visit(place);
    }
    return { total, ids };
  }

  /** Without a filter, each column knows its counts. */
  #countAll(counted: readonly Counted[]): { total: number; ids: number[] } {
    for (const { name, counters } of counted) {
      counters.set(this.#column(name).countAll());
    }
    return { total: this.size, ids: [] };
  }

  #column(name: FacetName): FacetColumn {
    const column = this.#columns.get(name);
    if (!column) throw new Error(`There is no facet ${name}`);
    return column;
  }
}
