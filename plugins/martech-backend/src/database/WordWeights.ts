import type { Knex } from 'knex';
import type { QueryWord } from '../domain/text/readQuery';
import { TOOLS } from './rows';
import type { SearchIndex, SqlPart } from './SearchIndex';

const REMEMBERED_MILLISECONDS = 60_000;
const MAX_REMEMBERED = 5_000;
const STEPS_PER_DOUBLING = 4;
/** Stands for every tool; no word has it for a key. */
const ALL = '';

const keyOf = ({ stem, prefix = '' }: QueryWord) => `${stem} ${prefix}`;

/** How much a word tells that so many of all tools hold: nothing when all do, more the fewer they are. */
export function tellingWeight(holders: number, tools: number): number {
  if (holders === 0 || tools === 0) return 0;
  return (
    1 + Math.round(STEPS_PER_DOUBLING * Math.log2(Math.max(1, tools / holders)))
  );
}

/**
 * Tells how much each word of a question tells apart, from how many tools hold it (inverse document frequency, in whole
 * steps, so that every database computes the same). Counts are remembered for a minute: they change slowly. A word that nothing held is counted again.
 */
export class WordWeights {
  readonly #knex: Knex;
  readonly #index: SearchIndex;
  readonly #counts = new Map<string, { count: number; until: number }>();

  static create(knex: Knex, index: SearchIndex): WordWeights {
    return new WordWeights(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#index = index;
  }

  async of(words: readonly QueryWord[]): Promise<number[]> {
    const asked = new Map<string, SqlPart>([
      [
        ALL,
        {
          sql: `select id from ${TOOLS} where removed_at is null`,
          bindings: [],
        },
      ],
      ...words.map(word => [keyOf(word), this.#index.matching(word)] as const),
    ]);
    const counts = await this.#countsOf(asked);
    const tools = counts.get(ALL) ?? 0;
    return words.map(word =>
      tellingWeight(counts.get(keyOf(word)) ?? 0, tools),
    );
  }

  async #countsOf(
    asked: ReadonlyMap<string, SqlPart>,
  ): Promise<Map<string, number>> {
    const now = Date.now();
    const counts = new Map<string, number>();
    for (const key of asked.keys()) {
      const kept = this.#counts.get(key);
      if (kept && kept.until > now) counts.set(key, kept.count);
    }
    const missing = [...asked].filter(([key]) => !counts.has(key));
    if (this.#counts.size > MAX_REMEMBERED) this.#counts.clear();
    for (const [key, count] of await this.#read(missing)) {
      counts.set(key, count);
      const until = now + REMEMBERED_MILLISECONDS;
      if (count > 0) this.#counts.set(key, { count, until });
    }
    return counts;
  }

  async #read(
    missing: ReadonlyArray<readonly [key: string, part: SqlPart]>,
  ): Promise<Array<[key: string, count: number]>> {
    if (missing.length === 0) return [];
    const union = missing
      .map(
        ([, { sql }], place) =>
          `select ${place} as place, count(*) as count from (${sql}) as held`,
      )
      .join(' union all ');
    const bindings = missing.flatMap(([, part]) => part.bindings);
    const rows: Array<{ place: number; count: number | string }> =
      await this.#knex.from(
        this.#knex.raw(union, bindings).wrap('(', ') as counts'),
      );
    return rows.map(({ place, count }) => [missing[place][0], Number(count)]);
  }
}
