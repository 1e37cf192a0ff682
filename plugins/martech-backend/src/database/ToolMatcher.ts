import type { Knex } from 'knex';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import type { FinderQuery } from './FinderQuery';
import { listedFilters, type FilterSizes } from './listedFilters';
import { FACETS, TOOLS } from './rows';
import type { SearchIndex, SqlPart } from './SearchIndex';

/** A share of what the best tool holds of a question, below which a tool is no answer to it. */
const LEAST_COVER = { part: 1, of: 2 };

const SAME_CAPABILITY = 4;
const SAME_FAMILY = 2;
const SAME_CATEGORY = 1;

/** A query of tools in columns `id` and `weight`, how much that weight counts, and how much of the question it covers. */
type WeighedPart = SqlPart & { factor: number; cover: number };

/** What is known before a question is asked of the index. */
export type Known = {
  /** How much each word tells, in their order; one at least tells something. */
  weights: readonly number[];
  sizes: FilterSizes;
};

export type Narrowing = {
  query: FinderQuery;
  known: Known;
  /** A filter that is left out, to count what else could be chosen. */
  ignored?: FacetName;
  /** Whether only the beginning of an order is read. */
  byOrder?: boolean;
};

/**
 * Selects the tools that answer a question, with what they score: each word counts by the best place where it stands and
 * by how much it tells. A tool is found when it holds most of what the best one holds, so that a word that says little
 * neither hides a tool nor brings one in.
 */
export class ToolMatcher {
  readonly #knex: Knex;
  readonly #index: SearchIndex;

  static create(knex: Knex, index: SearchIndex): ToolMatcher {
    return new ToolMatcher(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#index = index;
  }

  /** The tools that are present, by the one facet that each of them has: from an index, without reading the tools. */
  present(): Knex.QueryBuilder {
    return this.#knex(FACETS).where(`${FACETS}.name`, 'type');
  }

  /**
   * Keeps the tools that answer a question. The rows of the query are of tools that are present.
   *
   * @param id - the column of the query that tells the tool.
   */
  narrow(
    select: Knex.QueryBuilder,
    id: string,
    { query, known, ignored, byOrder = false }: Narrowing,
  ): Knex.QueryBuilder {
    const { weights, sizes } = known;
    const parts = this.#parts(query, weights);
    if (parts) this.#join(select, id, parts);
    if (query.except?.length) {
      select.whereNotIn(
        id,
        this.#knex(TOOLS).whereIn('ref', query.except).select('id'),
      );
    }
    const chosen = facetNames.filter(
      name => query.filters[name]?.length && name !== ignored,
    );
    const byWords = parts !== undefined;
    const listed = listedFilters(chosen, sizes, { byWords, byOrder });
    for (const name of chosen) {
      const values = query.filters[name] ?? [];
      const holders = this.#knex(`${FACETS} as chosen`)
        .where('chosen.name', name)
        .whereIn('chosen.value', values);
      if (listed.has(name)) {
        select.whereIn(id, holders.select('chosen.tool_id'));
      } else {
        select.whereExists(
          holders.whereRaw('?? = ??', ['chosen.tool_id', id]).select(1),
        );
      }
    }
    return select;
  }

  #parts(
    query: FinderQuery,
    weights: readonly number[],
  ): WeighedPart[] | undefined {
    if (query.like) {
      const { capabilities, families, category } = query.like;
      const same = (
        name: string,
        values: readonly string[],
        factor: number,
      ) => ({
        sql: `select distinct tool_id as id, 1 as weight from ${FACETS} where name = ? and value in (${values
          .map(() => '?')
          .join()})`,
        bindings: [name, ...values],
        factor,
        cover: 0,
      });
      return [
        same('category', families, SAME_CATEGORY),
        same('category', [category], SAME_FAMILY),
        ...capabilities.map(id => same('capability', [id], SAME_CAPABILITY)),
      ];
    }
    return query.words
      ?.map((word, place) => ({
        ...this.#index.weigh(word),
        factor: weights[place],
        cover: weights[place],
      }))
      .filter(({ factor }) => factor > 0);
  }

  #join(
    select: Knex.QueryBuilder,
    id: string,
    parts: readonly WeighedPart[],
  ): void {
    const union = parts
      .map(
        ({ sql, factor, cover }) =>
          `select id, weight * ${factor} as score, ${cover} as cover from (${sql}) as held`,
      )
      .join(' union all ');
    select
      .with(
        'hits',
        this.#knex.raw(
          `select id, cast(sum(score) as integer) as score, sum(cover) as cover, max(sum(cover)) over () as best
           from (${union}) as words group by id`,
          parts.flatMap(part => part.bindings),
        ),
      )
      .join('hits', 'hits.id', id)
      .whereRaw(
        `hits.cover * ${LEAST_COVER.of} >= hits.best * ${LEAST_COVER.part}`,
      );
  }
}
