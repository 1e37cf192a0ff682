import type { Knex } from 'knex';
import type { FacetName } from '@passerelle/plugin-martech-common';
import type { FinderQuery, FinderResult } from './FinderQuery';
import { FACETS } from './rows';
import type { ToolMatcher } from './ToolMatcher';

const MAX_FACET_VALUES = 500;

type CountedValue = { name: string; value: string; count: number | string };

/** Counts the values that can be chosen next. Each facet counts over the result without its own filter. */
export class FacetCounter {
  readonly #knex: Knex;
  readonly #matcher: ToolMatcher;

  static create(knex: Knex, matcher: ToolMatcher): FacetCounter {
    return new FacetCounter(knex, matcher);
  }

  private constructor(knex: Knex, matcher: ToolMatcher) {
    this.#knex = knex;
    this.#matcher = matcher;
  }

  async count(
    query: FinderQuery,
    weights: readonly number[],
  ): Promise<FinderResult['facets']> {
    const filtered = query.facets.filter(name => query.filters[name]?.length);
    const others = query.facets.filter(name => !query.filters[name]?.length);
    const groups = [
      ...filtered.map(name => this.#values(query, weights, [name], name)),
      ...(others.length > 0 ? [this.#values(query, weights, others)] : []),
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
    return facets;
  }

  async #values(
    query: FinderQuery,
    weights: readonly number[],
    names: readonly FacetName[],
    ignored?: FacetName,
  ): Promise<CountedValue[]> {
    const narrowed =
      query.words ||
      query.like ||
      query.except?.length ||
      Object.entries(query.filters).some(
        ([name, values]) => name !== ignored && values?.length,
      );
    // Tools that are gone have no facets: over the whole catalogue, the index of values alone is read.
    const source = narrowed
      ? this.#matcher
          .select(query, weights, ignored)
          .join(FACETS, `${FACETS}.tool_id`, 'tools.id')
      : this.#knex(FACETS);
    return source
      .whereIn(`${FACETS}.name`, names)
      .groupBy(`${FACETS}.name`, `${FACETS}.value`)
      .select(`${FACETS}.name`, `${FACETS}.value`)
      .count({ count: '*' });
  }
}
