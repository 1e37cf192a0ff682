import type { Knex } from 'knex';
import type { FacetName } from '@passerelle/plugin-martech-common';
import type { FinderQuery, FinderResult } from './FinderQuery';
import { FACETS } from './rows';
import type { Known, Narrowing, ToolMatcher } from './ToolMatcher';

const MAX_FACET_VALUES = 500;
const KEPT_MILLISECONDS = 30_000;
const MAX_KEPT = 200;
/** Results up to about this size are always counted. */
const FEW = 10_000;

/** Each tool has one value of these. */
const singleFacets: readonly FacetName[] = [
  'type',
  'status',
  'category',
  'owner',
  'integration',
  'origin',
];

type CountedValue = { name: string; value: string; count: number | string };

/**
 * Adds up a facet that counts each tool once. One that is filtered is counted without its own filter: there, the values
 * that are chosen are what the question brings.
 */
function totalOf(
  rows: readonly CountedValue[],
  { facets, filters }: FinderQuery,
): number | undefined {
  const single = singleFacets.find(name => facets.includes(name));
  if (!single) return undefined;
  const chosen = filters[single];
  return rows
    .filter(
      ({ name, value }) =>
        name === single && (!chosen?.length || chosen.includes(value)),
    )
    .reduce((sum, { count }) => sum + Number(count), 0);
}

/** Counts the values that can be chosen next. Each facet counts over the result without its own filter. */
export class FacetCounter {
  readonly #knex: Knex;
  readonly #matcher: ToolMatcher;
  readonly #kept = new Map<string, { rows: CountedValue[]; until: number }>();

  static create(knex: Knex, matcher: ToolMatcher): FacetCounter {
    return new FacetCounter(knex, matcher);
  }

  private constructor(knex: Knex, matcher: ToolMatcher) {
    this.#knex = knex;
    this.#matcher = matcher;
  }

  /**
   * @returns the facets that the question asks for, and how many tools answer it when one of them tells.
   */
  async count(
    query: FinderQuery,
    known: Known,
  ): Promise<{ facets: FinderResult['facets']; total?: number }> {
    const filtered = query.facets.filter(name => query.filters[name]?.length);
    const others = query.facets.filter(name => !query.filters[name]?.length);
    const groups = [
      ...filtered.map(name =>
        this.#remembered({ query, known, ignored: name }, [name]),
      ),
      ...(others.length > 0
        ? [this.#remembered({ query, known }, others)]
        : []),
    ];
    const rows = (await Promise.all(groups)).flat();
    const facets: FinderResult['facets'] = {};
    for (const name of query.facets) {
      facets[name] = rows
        .filter(row => row.name === name)
        .map(row => ({ value: row.value, count: Number(row.count) }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, MAX_FACET_VALUES);
    }
    return { facets, total: totalOf(rows, query) };
  }

  /** Large counts are remembered for a short time: they take long, and a few tools more or less change little. */
  async #remembered(
    narrowing: Narrowing,
    names: readonly FacetName[],
  ): Promise<CountedValue[]> {
    const { query, known, ignored } = narrowing;
    const { words, like, except, filters } = query;
    const others = { ...filters, ...(ignored ? { [ignored]: [] } : {}) };
    const key = JSON.stringify([
      names,
      words,
      like,
      except,
      others,
      known.weights,
    ]);
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return kept.rows;
    const rows = await this.#values(narrowing, names);
    const counted = rows.reduce((sum, { count }) => sum + Number(count), 0);
    if (counted > FEW * names.length) {
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, { rows, until: Date.now() + KEPT_MILLISECONDS });
    }
    return rows;
  }

  async #values(
    narrowing: Narrowing,
    names: readonly FacetName[],
  ): Promise<CountedValue[]> {
    const counted = this.#knex(FACETS).whereIn(`${FACETS}.name`, names);
    return this.#matcher
      .narrow(counted, `${FACETS}.tool_id`, narrowing)
      .groupBy(`${FACETS}.name`, `${FACETS}.value`)
      .select(`${FACETS}.name`, `${FACETS}.value`)
      .count({ count: '*' });
  }
}
