import { runPrepared } from '@passerelle/prepared-statements';
import type { Knex } from 'knex';
import type { FacetMemory } from './FacetMemory';
import type { FinderQuery } from './FinderQuery';
import { sortKeys, type FinderSort, type Hit } from './finderSort';
import { afterKeys, orderByKeys, type KeyValue, type SortKey } from './keyset';
import { observedColumns, TOOLS } from './rows';
import { isSqlite } from './SearchIndex';
import type { Known, ToolMatcher } from './ToolMatcher';

/** So few rows are quicker read at once than ordered first. */
const FEW_ROWS = 400;

/** Each number of words has a plan of its own, which every connection keeps: longer questions are rare. */
const MAX_PLANNED_WORDS = 4;

/** How much more is read than is expected to hold a page, because tools that pass do not lie evenly. */
const RESERVE = 1.5;

function orderingOf(keys: readonly SortKey[]): string[] {
  return [...new Set(['tools.id', ...keys.map(({ column }) => column)])];
}

function toldOf(keys: readonly SortKey[]): string[] {
  return [...new Set([...orderingOf(keys), ...observedColumns])];
}

/** Which part of which order is read. */
export type PageOrder = {
  sort: FinderSort;
  position?: KeyValue[];
  backwards: boolean;
  limit: number;
};

/** The tools that a page is read from: known already, or those that a question finds. */
export type PageSource =
  | { ids: readonly number[]; scores: readonly number[] }
  | { query: FinderQuery; known: Known };

/** Most tools pass: the order is read, and those that do not pass are left out. */
export type Passing = {
  passes: (id: number) => boolean;
  /** How many of all tools pass, as a part of 1. */
  share: number;
};

/** Reads the rows of a page in their order, and one more to tell whether there are others. */
export class PageReader {
  readonly #knex: Knex;
  readonly #matcher: ToolMatcher;
  readonly #facets: FacetMemory;

  static create(
    knex: Knex,
    matcher: ToolMatcher,
    facets: FacetMemory,
  ): PageReader {
    return new PageReader(knex, matcher, facets);
  }

  private constructor(knex: Knex, matcher: ToolMatcher, facets: FacetMemory) {
    this.#knex = knex;
    this.#matcher = matcher;
    this.#facets = facets;
  }

  /** @returns undefined when the part that was read does not have enough. */
  async readPassing(
    order: PageOrder,
    { passes, share }: Passing,
  ): Promise<Hit[] | undefined> {
    const { sort, position, backwards, limit } = order;
    const keys = sortKeys[sort];
    const wanted = limit + 1;
    const read = share === 1 ? wanted : Math.ceil((wanted / share) * RESERVE);
    const select = this.#knex(TOOLS).whereNull('tools.removed_at');
    if (position) afterKeys(select, keys, position, backwards);
    orderByKeys(select, keys, backwards);
    const rows: Hit[] = await select
      .select(...toldOf(keys), this.#facets.seenRevision())
      .limit(read);
    const hits = rows.filter(({ id }) => passes(id));
    const isAll = rows.length < read;
    return isAll || hits.length >= wanted ? hits.slice(0, wanted) : undefined;
  }

  /** All tools that answer a question by what its filters do not say, in order: for questions that few tools answer. */
  async readAnswers(
    query: FinderQuery,
    weights: readonly number[],
    sort: FinderSort,
  ): Promise<Hit[]> {
    const keys = sortKeys[sort];
    const select = this.#matcher
      .answers(query, weights)
      .join(TOOLS, 'tools.id', 'hits.id')
      .whereNull('tools.removed_at')
      .clearSelect()
      .select(...toldOf(keys), this.#facets.seenRevision());
    if (!isSqlite(this.#knex)) {
      // PostgreSQL expects more of them than there are, and would read all tools instead of these.
      select.whereRaw('tools.id = any(array(select id from hits))');
    }
    orderByKeys(select, keys, false);
    const words = query.words?.length ?? 0;
    return words <= MAX_PLANNED_WORDS ? this.#readPlanned(select) : select;
  }

  async read(order: PageOrder, source: PageSource): Promise<Hit[]> {
    const { sort, position, backwards, limit } = order;
    const keys = sortKeys[sort];
    const select = this.#knex(TOOLS).whereNull('tools.removed_at');
    if ('ids' in source) {
      if (source.ids.length === 0) return [];
      this.#matcher.among(select, source.ids, source.scores);
    } else {
      this.#matcher.narrow(select, source.query, source.known);
    }
    if (position) afterKeys(select, keys, position, backwards);
    orderByKeys(select, keys, backwards);
    select.limit(limit + 1);
    const told = toldOf(keys);
    const seen = this.#facets.seenRevision();
    if ('ids' in source && source.ids.length <= FEW_ROWS) {
      return this.#readPlanned(select.select(...told, seen));
    }
    // What orders them is read of all tools that are found, from an index, and more only of those on the page.
    const page = this.#knex
      .from(select.select(orderingOf(keys)).as('hits'))
      .join(TOOLS, 'tools.id', 'hits.id')
      .select(...told, seen);
    orderByKeys(page, keys, backwards);
    return page;
  }

  /** Few rows take PostgreSQL about as long to plan for as to read: it plans once for all questions of a kind. */
  async #readPlanned(select: Knex.QueryBuilder): Promise<Hit[]> {
    return isSqlite(this.#knex)
      ? select
      : runPrepared(this.#knex, select.toSQL());
  }
}
