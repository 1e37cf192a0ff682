import { createHash } from 'crypto';
import type { Knex } from 'knex';
import {
  facetNames,
  type FacetCount,
  type FacetName,
} from '@passerelle/plugin-martech-common';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../domain/Cursor';
import type { QueryWord } from '../domain/text/readQuery';
import type { ToolState } from '../domain/ToolState';
import {
  isPosition,
  positionOf,
  sortKeys,
  type FinderSort,
  type Hit,
} from './finderSort';
import { afterKeys, orderByKeys } from './keyset';
import { FACETS, TOOLS, readToolRow } from './rows';
import type { SearchIndex } from './SearchIndex';

export const MAX_COUNTED = 10_000;
const MAX_FACET_VALUES = 500;

export type FinderFilters = Partial<Record<FacetName, readonly string[]>>;

/** A question to the finder. Without words there is nothing to rank: `relevance` then means by title. */
export type FinderQuery = {
  words?: readonly QueryWord[];
  filters: FinderFilters;
  sort: FinderSort;
  facets: readonly FacetName[];
  limit: number;
  cursor?: string;
};

export type FinderResult = {
  tools: ToolState[];
  totalItems: number;
  totalCapped: boolean;
  nextCursor?: string;
  prevCursor?: string;
  facets: Partial<Record<FacetName, FacetCount[]>>;
};

function fingerprint(query: FinderQuery, sort: FinderSort): string {
  const filters = facetNames.map(name =>
    [...(query.filters[name] ?? [])].sort(),
  );
  return createHash('sha256')
    .update(JSON.stringify([query.words ?? null, filters, sort]))
    .digest('base64url')
    .slice(0, 12);
}

/**
 * Answers questions about the catalogue from indexes, in few queries: the page, the total, and the facets.
 *
 * @remarks
 * A tool that holds all words beats those that hold some: when any does, only those are found. A word counts by the best
 * field in which it stands, the same on every database; among equals, tools that may be used come first. Each facet counts over the result without its own filter.
 */
export class ToolFinder {
  readonly #knex: Knex;
  readonly #index: SearchIndex;

  static create(knex: Knex, index: SearchIndex): ToolFinder {
    return new ToolFinder(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#index = index;
  }

  async find(query: FinderQuery): Promise<FinderResult> {
    if (query.words?.length === 0) {
      return { tools: [], totalItems: 0, totalCapped: false, facets: {} };
    }
    const [page, facets] = await Promise.all([
      this.#page(query),
      this.#facets(query),
    ]);
    const counted =
      page.nextCursor || page.prevCursor
        ? await this.#count(query)
        : page.tools.length;
    return {
      ...page,
      totalItems: Math.min(counted, MAX_COUNTED),
      totalCapped: counted > MAX_COUNTED,
      facets,
    };
  }

  async #page(query: FinderQuery) {
    const sort =
      query.sort === 'relevance' && !query.words ? 'title' : query.sort;
    const keys = sortKeys[sort];
    const question = fingerprint(query, sort);
    const cursor = query.cursor
      ? decodeCursor(query.cursor, question)
      : undefined;
    if (cursor && !isPosition(cursor.values, keys)) {
      throw new InputError('cursor is not one of this list');
    }
    const backwards = cursor?.backwards ?? false;
    const select = this.#matching(query).select('tools.*');
    if (query.words) select.select('hits.matched', 'hits.score');
    if (cursor) afterKeys(select, keys, cursor.values, backwards);
    orderByKeys(select, keys, backwards);
    const rows: Hit[] = await select.limit(query.limit + 1);
    const more = rows.length > query.limit;
    const hits = rows.slice(0, query.limit);
    if (backwards) hits.reverse();
    const at = (hit: Hit | undefined, back: boolean) =>
      hit &&
      encodeCursor({
        question,
        values: positionOf(hit, keys),
        backwards: back,
      });
    const hasNext = backwards || more;
    const hasPrevious = backwards ? more : cursor !== undefined;
    return {
      tools: hits.map(readToolRow),
      nextCursor: hasNext ? at(hits[hits.length - 1], false) : undefined,
      prevCursor: hasPrevious ? at(hits[0], true) : undefined,
    };
  }

  async #count(query: FinderQuery): Promise<number> {
    const bounded = this.#matching(query)
      .select('tools.id')
      .limit(MAX_COUNTED + 1)
      .as('bounded');
    const [{ count }] = await this.#knex
      .from(bounded)
      .count<Array<{ count: number | string }>>({ count: '*' });
    return Number(count);
  }

  async #facets(query: FinderQuery): Promise<FinderResult['facets']> {
    const filtered = query.facets.filter(name => query.filters[name]?.length);
    const others = query.facets.filter(name => !query.filters[name]?.length);
    const groups = [
      ...filtered.map(name => this.#countValues(query, [name], name)),
      ...(others.length > 0 ? [this.#countValues(query, others)] : []),
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

  async #countValues(
    query: FinderQuery,
    names: readonly FacetName[],
    ignored?: FacetName,
  ): Promise<Array<{ name: string; value: string; count: number | string }>> {
    return this.#matching(query, ignored)
      .join(FACETS, `${FACETS}.tool_id`, 'tools.id')
      .whereIn(`${FACETS}.name`, names)
      .groupBy(`${FACETS}.name`, `${FACETS}.value`)
      .select(`${FACETS}.name`, `${FACETS}.value`)
      .count({ count: '*' });
  }

  #matching(query: FinderQuery, ignored?: FacetName): Knex.QueryBuilder {
    const select = this.#knex(TOOLS).whereNull('tools.removed_at');
    if (query.words) this.#join(select, query.words);
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

  /** Joins what each tool scores, and keeps those with all words when there are any. */
  #join(select: Knex.QueryBuilder, words: readonly QueryWord[]): void {
    const parts = words.map(word => this.#index.weigh(word));
    const union = parts
      .map(({ sql }) => `select id, weight from (${sql}) as word`)
      .join(' union all ');
    select
      .with(
        'hits',
        this.#knex.raw(
          `select id, cast(count(*) as integer) as matched, cast(sum(weight) as integer) as score, max(count(*)) over () as best
           from (${union}) as words group by id`,
          parts.flatMap(part => part.bindings),
        ),
      )
      .join('hits', 'hits.id', 'tools.id')
      .andWhere(complete =>
        complete
          .where('hits.matched', words.length)
          .orWhere('hits.best', '<', words.length),
      );
  }
}
