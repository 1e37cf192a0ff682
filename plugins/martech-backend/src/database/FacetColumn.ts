import type { FacetCount } from '@passerelle/plugin-martech-common';

const MAX_FACET_VALUES = 500;
const FIRST_CAPACITY = 1_024;

/**
 * What each tool holds of one facet, as numbers in a row: tools with the same values share a list, and each place has the
 * number of its list. There are few lists, so that a filter is decided, and values are counted, by list rather than by tool.
 */
export class FacetColumn {
  readonly #numbers = new Map<string, number>();
  readonly #lists: Array<readonly string[]> = [];
  /** Numbers of lists that nobody holds any more. */
  readonly #free: number[] = [];
  /** How many tools hold each list. */
  readonly #holders: number[] = [];
  #held = new Uint32Array(FIRST_CAPACITY);

  /** The number of the list at some places, or at all; what is behind the last place means nothing. */
  heldAt(places: readonly number[] | undefined): Uint32Array {
    return places
      ? Uint32Array.from(places, place => this.#held[place])
      : this.#held;
  }

  add(place: number, values: readonly string[]): void {
    if (place === this.#held.length) {
      const larger = new Uint32Array(place * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    const number = this.#numberOf(values);
    this.#held[place] = number;
    this.#holders[number] += 1;
  }

  replace(place: number, values: readonly string[]): void {
    this.#leave(place);
    this.add(place, values);
  }

  /** Gives a place to the tool at the last one. */
  remove(place: number, last: number): void {
    this.#leave(place);
    this.#held[place] = this.#held[last];
  }

  /** Which lists hold any of some values: 1 at the number of each. */
  passing(values: readonly string[]): Uint8Array {
    const chosen = new Set(values);
    return Uint8Array.from(this.#lists, list =>
      list.some(value => chosen.has(value)) ? 1 : 0,
    );
  }

  /** How many tools hold any of some values. */
  sizeOf(values: readonly string[]): number {
    const passing = this.passing(values);
    return this.#holders.reduce(
      (sum, holders, number) => sum + (passing[number] ? holders : 0),
      0,
    );
  }

  /** One counter per list. */
  counters(): Uint32Array {
    return new Uint32Array(this.#lists.length);
  }

  /** How many tools hold each list, of all tools. */
  countAll(): Uint32Array {
    return Uint32Array.from(this.#holders);
  }

  /** Adds counts of lists up to counts of values; the most frequent come first. */
  toFacet(counters: Uint32Array): FacetCount[] {
    const counts = new Map<string, number>();
    counters.forEach((count, number) => {
      if (count === 0) return;
      for (const value of this.#lists[number]) {
        counts.set(value, (counts.get(value) ?? 0) + count);
      }
    });
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MAX_FACET_VALUES);
  }

  #numberOf(values: readonly string[]): number {
    const key = JSON.stringify(values);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#lists.length;
    this.#lists[number] = values;
    this.#holders[number] = 0;
    this.#numbers.set(key, number);
    return number;
  }

  /** Forgets a list that nobody holds any more: with what a hub works changes often, and is long. */
  #leave(place: number): void {
    const number = this.#held[place];
    this.#holders[number] -= 1;
    if (this.#holders[number] > 0) return;
    this.#numbers.delete(JSON.stringify(this.#lists[number]));
    this.#lists[number] = [];
    this.#free.push(number);
  }
}
