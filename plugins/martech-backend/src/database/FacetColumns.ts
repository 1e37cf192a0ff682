import {
  facetNames,
  type FacetCount,
  type FacetName,
} from '@passerelle/plugin-martech-common';
import type { FinderFilters, FinderResult } from './FinderQuery';

const MAX_FACET_VALUES = 500;

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

/** The values of one facet, numbered, and the numbers that each tool holds. */
class Column {
  readonly #numbers = new Map<string, number>();
  readonly #values: string[] = [];
  /** How many tools hold each value. */
  readonly holders: number[] = [];
  /** Tools with the same values share one list. */
  readonly #lists = new Map<string, readonly number[]>();
  readonly held: Array<readonly number[]> = [];

  put(place: number, values: readonly string[]): void {
    this.#leave(place);
    const key = JSON.stringify(values);
    const list = this.#lists.get(key) ?? values.map(each => this.#number(each));
    this.#lists.set(key, list);
    this.held[place] = list;
    for (const number of list) this.holders[number] += 1;
  }

  /** Gives the place of a tool to the last one. */
  remove(place: number): void {
    this.#leave(place);
    const last = this.held.pop();
    if (last && place < this.held.length) this.held[place] = last;
  }

  /** Which values a filter lets pass, by their number. */
  passing(values: readonly string[]): boolean[] {
    const chosen = new Set(values);
    return this.#values.map(value => chosen.has(value));
  }

  /** How many tools hold any of some values; those that hold several are counted several times. */
  sizeOf(values: readonly string[]): number {
    return values
      .map(value => this.#numbers.get(value))
      .reduce<number>(
        (sum, number) =>
          number === undefined ? sum : sum + this.holders[number],
        0,
      );
  }

  toFacet(counts: ArrayLike<number>): FacetCount[] {
    return this.#values
      .map((value, number) => ({ value, count: counts[number] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MAX_FACET_VALUES);
  }

  counters(): Uint32Array {
    return new Uint32Array(this.#values.length);
  }

  #number(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#numbers.set(value, number);
    this.holders.push(0);
    return number;
  }

  #leave(place: number): void {
    for (const number of this.held[place] ?? []) this.holders[number] -= 1;
  }
}

function holdsAny(list: readonly number[], passing: readonly boolean[]) {
  for (const number of list) if (passing[number]) return true;
  return false;
}

/**
 * What all tools hold of each facet, column by column in memory: filtered and counted in one walk, a few nanoseconds per
 * tool. Each facet is counted without its own filter, as what could be chosen instead.
 */
export class FacetColumns {
  readonly #ids: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #columns = new Map(
    facetNames.map(name => [name, new Column()] as const),
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
      column.put(place, values[name] ?? []);
    }
  }

  remove(id: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    for (const column of this.#columns.values()) column.remove(place);
    this.#places.delete(id);
    const last = this.#ids.pop();
    if (last !== undefined && last !== id) {
      this.#ids[place] = last;
      this.#places.set(last, place);
    }
  }

  /** About how many tools a filter leaves, never fewer. */
  sizeOf(name: FacetName, values: readonly string[]): number {
    return this.#column(name).sizeOf(values);
  }

  select({ filters, facets, among, maxIds }: Selecting): Selected {
    const counted = facets.map(name => {
      const column = this.#column(name);
      return { name, column, counts: column.counters() };
    });
    const chosen = facetNames
      .filter(name => filters[name]?.length)
      .map(name => {
        const column = this.#column(name);
        const passing = column.passing(filters[name] ?? []);
        const own = counted.find(each => each.name === name)?.counts;
        return { held: column.held, passing, own };
      });
    const ids: number[] = [];
    let total = 0;
    const length = among?.length ?? this.#ids.length;
    for (let step = 0; step < length; step += 1) {
      const place = among ? this.#places.get(among[step]) : step;
      if (place === undefined) continue;
      let failed: (typeof chosen)[number] | undefined;
      let failures = 0;
      for (const filter of chosen) {
        if (holdsAny(filter.held[place], filter.passing)) continue;
        failed = filter;
        failures += 1;
        if (failures > 1) break;
      }
      if (failures > 1) continue;
      if (!failed) {
        total += 1;
        if (total <= maxIds) ids.push(this.#ids[place]);
      }
      for (const { column, counts } of counted) {
        if (failed && failed.own !== counts) continue;
        for (const number of column.held[place]) counts[number] += 1;
      }
    }
    return {
      total,
      ids: total <= maxIds ? ids : undefined,
      facets: Object.fromEntries(
        counted.map(({ name, column, counts }) => [
          name,
          column.toFacet(counts),
        ]),
      ),
    };
  }

  #column(name: FacetName): Column {
    const column = this.#columns.get(name);
    if (!column) throw new Error(`There is no facet ${name}`);
    return column;
  }
}
