import type { Knex } from 'knex';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import type { FinderQuery } from './FinderQuery';
import { FACETS, TOOLS } from './rows';
import type { SearchIndex, SqlPart } from './SearchIndex';

/** A share of what the best tool holds of a question, below which a tool is no answer to it. */
const LEAST_COVER = { part: 1, of: 2 };

const SAME_CAPABILITY = 4;
const SAME_FAMILY = 2;
const SAME_CATEGORY = 1;

/** A query of tools in columns `id` and `weight`, how much that weight counts, and how much of the question it covers. */
type WeighedPart = SqlPart & { factor: number; cover: number };

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

  /**
   * @param weights - how much each word of the question tells, in their order; one at least tells something.
   * @param ignored - a filter that is left out, to count what else could be chosen.
   */
  select(
    query: FinderQuery,
    weights: readonly number[],
    ignored?: FacetName,
  ): Knex.QueryBuilder {
    const select = this.#knex(TOOLS).whereNull('tools.removed_at');
    const parts = this.#parts(query, weights);
    if (parts) this.#join(select, parts);
    if (query.except?.length) select.whereNotIn('tools.ref', query.except);
    for (const name of facetNames) {
      const values = query.filters[name];
      if (values?.length && name !== ignored) {
        select.whereIn(
          'tools.id',
          this.#knex(FACETS)
            .where({ name })
            .whereIn('value', values)
            .select('tool_id'),
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

  #join(select: Knex.QueryBuilder, parts: readonly WeighedPart[]): void {
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
      .join('hits', 'hits.id', 'tools.id')
      .whereRaw(
        `hits.cover * ${LEAST_COVER.of} >= hits.best * ${LEAST_COVER.part}`,
      );
  }
}
