import type { Knex } from 'knex';
import type { SqlPart } from './SearchIndex';

const REMEMBERED_MILLISECONDS = 60_000;
const MAX_REMEMBERED = 5_000;

/**
 * How many rows some queries have, remembered for a minute: for what may be a little out of date. What had no row at all
 * is counted again.
 */
export class RememberedSizes {
  readonly #knex: Knex;
  readonly #sizes = new Map<string, { size: number; until: number }>();

  static create(knex: Knex): RememberedSizes {
    return new RememberedSizes(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param asked - queries, each under a key of its own; those that are not remembered are sent as one. */
  async of(
    asked: ReadonlyMap<string, SqlPart>,
  ): Promise<ReadonlyMap<string, number>> {
    const now = Date.now();
    const sizes = new Map<string, number>();
    for (const key of asked.keys()) {
      const kept = this.#sizes.get(key);
      if (kept && kept.until > now) sizes.set(key, kept.size);
    }
    const missing = [...asked].filter(([key]) => !sizes.has(key));
    if (this.#sizes.size > MAX_REMEMBERED) this.#sizes.clear();
    for (const [key, size] of await this.#read(missing)) {
      sizes.set(key, size);
      const until = now + REMEMBERED_MILLISECONDS;
      if (size > 0) this.#sizes.set(key, { size, until });
    }
    return sizes;
  }

  async #read(
    missing: ReadonlyArray<readonly [key: string, part: SqlPart]>,
  ): Promise<Array<[key: string, size: number]>> {
    if (missing.length === 0) return [];
    const union = missing
      .map(
        ([, { sql }], place) =>
          `select ${place} as place, count(*) as size from (${sql}) as held`,
      )
      .join(' union all ');
    const bindings = missing.flatMap(([, part]) => part.bindings);
    const rows: Array<{ place: number; size: number | string }> =
      await this.#knex.from(
        this.#knex.raw(union, bindings).wrap('(', ') as sizes'),
      );
    return rows.map(({ place, size }) => [missing[place][0], Number(size)]);
  }
}
