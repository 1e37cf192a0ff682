import type { Knex } from 'knex';
import { facetNames } from '@passerelle/plugin-martech-common';
import type { FinderQuery } from './FinderQuery';
import { listedFilters, type FilterSizes } from './listedFilters';
import { FACETS, TOOLS } from './rows';
import { isSqlite, type SearchIndex, type SqlPart } from './SearchIndex';

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

  /** The tools that answer what of a question its filters do not say, in columns `id` and `score`. */
  answers(query: FinderQuery, weights: readonly number[]): Knex.QueryBuilder {
    const parts = this.#parts(query, weights);
    const select = parts
      ? this.#knex('hits').select('hits.id', 'hits.score')
      : this.#knex(TOOLS)
          .whereNull('tools.removed_at')
          .select('tools.id', this.#knex.raw('0 as score'));
    if (parts) this.#withHits(select, parts);
    this.#leaveOut(select, parts ? 'hits.id' : 'tools.id', query);
    return select;
  }

  /** Keeps the tools that answer a question, of a query of tools that are present. */
  narrow(select: Knex.QueryBuilder, query: FinderQuery, known: Known): void {
    const byWords = this.#lead(select, query, known.weights);
    const chosen = facetNames.filter(name => query.filters[name]?.length);
    const listed = listedFilters(chosen, known.sizes, byWords);
    for (const name of chosen) {
      const values = query.filters[name] ?? [];
      const holders = this.#knex(`${FACETS} as chosen`)
        .where('chosen.name', name)
        .whereIn('chosen.value', values);
      if (listed.has(name)) {
        select.whereIn('tools.id', holders.select('chosen.tool_id'));
      } else {
        select.whereExists(
          holders.whereRaw('?? = ??', ['chosen.tool_id', 'tools.id']).select(1),
        );
      }
    }
  }

  /**
   * Keeps some tools, of a query of tools.
   *
   * @param scores - what they score, in their order, for a table `hits`.
   */
  among(
    select: Knex.QueryBuilder,
    ids: readonly number[],
    scores: readonly number[],
  ): void {
    // As one value, however many they are: a statement takes so many only.
    const listed = isSqlite(this.#knex)
      ? this.#knex.raw(
          `(select value ->> 0 as id, value ->> 1 as score from json_each(?)) as hits`,
          [JSON.stringify(ids.map((id, place) => [id, scores[place]]))],
        )
      : this.#knex.raw('unnest(?::int[], ?::int[]) as hits (id, score)', [
          `{${ids.join()}}`,
          `{${scores.join()}}`,
        ]);
    select.join(listed, 'hits.id', 'tools.id');
  }

  /** @returns whether anything but filters leads to the tools. */
  #lead(
    select: Knex.QueryBuilder,
    query: FinderQuery,
    weights: readonly number[],
  ): boolean {
    const parts = this.#parts(query, weights);
    if (parts) {
      select.join('hits', 'hits.id', 'tools.id');
      this.#withHits(select, parts);
    }
    this.#leaveOut(select, 'tools.id', query);
    return parts !== undefined;
  }

  #leaveOut(
    select: Knex.QueryBuilder,
    id: string,
    { except }: FinderQuery,
  ): void {
    if (!except?.length) return;
    const unwanted = this.#knex(TOOLS).select('id');
    // As one value, however many they are: PostgreSQL plans each text once.
    if (isSqlite(this.#knex)) unwanted.whereIn('ref', except);
    else unwanted.whereRaw('ref = any(?)', [[...except]]);
    select.whereNotIn(id, unwanted);
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

  /** What a word tells is a value: the text does not depend on it, so that questions of a kind can be planned once. */
  #withHits(select: Knex.QueryBuilder, parts: readonly WeighedPart[]): void {
    const [first, ...others] = parts;
    // Of one word, whoever holds it holds as much as the best.
    if (others.length === 0) {
      const { sql, factor, bindings } = first;
      select.with(
        'hits',
        this.#knex.raw(
          `select id, weight * cast(? as integer) as score from (${sql}) as held`,
          [factor, ...bindings],
        ),
      );
      return;
    }
    const union = parts
      .map(
        ({ sql }) =>
          `select id, weight * cast(? as integer) as score, cast(? as integer) as cover from (${sql}) as held`,
      )
      .join(' union all ');
    select
      .with(
        'hits',
        this.#knex.raw(
          `select id, cast(sum(score) as integer) as score, sum(cover) as cover, max(sum(cover)) over () as best
           from (${union}) as words group by id`,
          parts.flatMap(({ factor, cover, bindings }) => [
            factor,
            cover,
            ...bindings,
          ]),
        ),
      )
      .whereRaw(
        `hits.cover * ${LEAST_COVER.of} >= hits.best * ${LEAST_COVER.part}`,
      );
  }
}
