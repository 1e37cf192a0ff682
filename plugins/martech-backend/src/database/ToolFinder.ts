import { createHash } from 'crypto';
import type { Knex } from 'knex';
import { facetNames } from '@passerelle/plugin-martech-common';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../domain/Cursor';
import type { FacetColumns } from './FacetColumns';
import { FacetMemory } from './FacetMemory';
import type { FinderQuery, FinderResult } from './FinderQuery';
import {
  isPosition,
  positionOf,
  sortKeys,
  type FinderSort,
  type Hit,
} from './finderSort';
import { afterKeys, orderByKeys, type KeyValue, type SortKey } from './keyset';
import { filterSizes } from './listedFilters';
import { RememberedSizes } from './RememberedSizes';
import { TOOLS, readToolRow } from './rows';
import type { SearchIndex } from './SearchIndex';
import { ToolMatcher } from './ToolMatcher';
import { WordWeights } from './WordWeights';

export const MAX_COUNTED = 10_000;
/** So few tools are quicker read one by one than found by an order. */
const FEW = 1_000;
/** So few rows are quicker read whole than ordered first. */
const FEW_ROWS = 200;
/** Under steady writing a page may always be newer than memory: then a moment's difference is answered. */
const MAX_ATTEMPTS = 4;

function fingerprint(query: FinderQuery, sort: FinderSort): string {
  const filters = facetNames.map(name =>
    [...(query.filters[name] ?? [])].sort(),
  );
  const { words, like, except = [] } = query;
  return createHash('sha256')
    .update(JSON.stringify([words ?? like ?? null, except, filters, sort]))
    .digest('base64url')
    .slice(0, 12);
}

/** Where the list of a question begins, with the weights by which its first page was ranked. */
type Start = {
  weights: readonly number[];
  sort: FinderSort;
  question: string;
  position?: KeyValue[];
  backwards: boolean;
};

/** A row of a page, with the revision of the registry that it was read from. */
type SeenHit = Hit & { seen_revision: number };

const NOTHING: FinderResult = {
  tools: [],
  totalItems: 0,
  totalCapped: false,
  facets: {},
};

/**
 * Answers questions about the catalogue: words and pages from indexes of the database, filters and facets from memory,
 * exactly as the database has them. The answers and their order are the same on every database; among equals, tools that
 * may be used come first.
 */
export class ToolFinder {
  readonly #knex: Knex;
  readonly #matcher: ToolMatcher;
  readonly #weights: WordWeights;
  readonly #facets: FacetMemory;

  static create(knex: Knex, index: SearchIndex): ToolFinder {
    return new ToolFinder(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#matcher = ToolMatcher.create(knex, index);
    this.#weights = WordWeights.create(RememberedSizes.create(knex), index);
    this.#facets = FacetMemory.create(knex);
  }

  /** Reads what the finder keeps in memory, so that the first question does not wait for it. */
  async warmUp(): Promise<void> {
    await this.#facets.current();
  }

  async find(query: FinderQuery): Promise<FinderResult> {
    const start = await this.#start(query);
    const { words, like, except } = query;
    if (words && start.weights.every(weight => weight === 0)) return NOTHING;
    const isLed = words !== undefined || like || except?.length;
    const { hits, selected } = await (isLed
      ? this.#byWords(query, start)
      : this.#byFilters(query, start));
    const { facets, total } = selected;
    return {
      ...this.#toPage(query, start, hits),
      totalItems: Math.min(total, MAX_COUNTED),
      totalCapped: total > MAX_COUNTED,
      facets,
    };
  }

  async #start(query: FinderQuery): Promise<Start> {
    const { words = [], like, cursor } = query;
    const ranked = words.length > 0 || like;
    const sort = query.sort === 'relevance' && !ranked ? 'title' : query.sort;
    const question = fingerprint(query, sort);
    if (!cursor) {
      const { columns } = await this.#facets.current();
      const weights = await this.#weights.of(words, columns.size);
      return { sort, question, weights, backwards: false };
    }
    const { values, backwards } = decodeCursor(cursor, question);
    const [told, ...position] = values;
    const weights = readWeights(told, words.length);
    if (!weights || !isPosition(position, sortKeys[sort])) {
      throw new InputError('cursor is not one of this list');
    }
    return { sort, question, weights, position, backwards };
  }

  /** Memory says which tools pass; the page is read of these, and tells whether they are what the database has. */
  async #byFilters(query: FinderQuery, start: Start) {
    const { filters, facets } = query;
    let { columns, revision } = await this.#facets.current();
    for (let attempt = 1; ; attempt += 1) {
      const selected = columns.select({ filters, facets, maxIds: FEW });
      const hits = await this.#read(query, start, columns, selected.ids);
      const seen =
        hits[0]?.seen_revision ?? (await this.#facets.readRevision());
      if (seen === revision || attempt === MAX_ATTEMPTS) {
        return { hits, selected };
      }
      ({ columns, revision } = await this.#facets.upTo(seen));
    }
  }

  /** The database says which tools are meant, and which of these come first; memory counts what they hold. */
  async #byWords(query: FinderQuery, start: Start) {
    const { filters, facets } = query;
    const { columns } = await this.#facets.current();
    const answers = this.#matcher
      .answers(query, start.weights)
      .select(this.#facets.seenRevision());
    const [hits, found]: [
      SeenHit[],
      Array<{ id: number; seen_revision: number }>,
    ] = await Promise.all([this.#read(query, start, columns), answers]);
    const seen = await this.#facets.upTo(found[0]?.seen_revision ?? 0);
    const among = found.map(({ id }) => id);
    const selected = seen.columns.select({ filters, facets, among, maxIds: 0 });
    return { hits, selected };
  }

  #toPage(query: FinderQuery, start: Start, hits: readonly Hit[]) {
    const { question, weights, sort, position, backwards } = start;
    const keys = sortKeys[sort];
    const more = hits.length > query.limit;
    const shown = hits.slice(0, query.limit);
    if (backwards) shown.reverse();
    const at = (hit: Hit | undefined, back: boolean) =>
      hit &&
      encodeCursor({
        question,
        values: [weights.join(), ...positionOf(hit, keys)],
        backwards: back,
      });
    const hasNext = backwards || more;
    const hasPrevious = backwards ? more : position !== undefined;
    return {
      tools: shown.map(readToolRow),
      nextCursor: hasNext ? at(shown[shown.length - 1], false) : undefined,
      prevCursor: hasPrevious ? at(shown[0], true) : undefined,
    };
  }

  /** @param among - the tools that are found, when they are known already. */
  async #read(
    query: FinderQuery,
    start: Start,
    columns: FacetColumns,
    among?: readonly number[],
  ): Promise<SeenHit[]> {
    const { weights, sort, position, backwards } = start;
    const keys = sortKeys[sort];
    const select = this.#knex(TOOLS).whereNull('tools.removed_at');
    if (among) this.#matcher.among(select, among);
    else {
      const sizes = filterSizes(columns, query.filters);
      this.#matcher.narrow(select, query, { weights, sizes });
    }
    if (position) afterKeys(select, keys, position, backwards);
    orderByKeys(select, keys, backwards);
    select.limit(query.limit + 1);
    return among && among.length <= FEW_ROWS
      ? select.select('tools.*', this.#facets.seenRevision())
      : this.#readInOrder(select, keys, backwards);
  }

  /** Reads what orders them of all tools that are found, and whole rows only of those on the page: rows are long. */
  async #readInOrder(
    select: Knex.QueryBuilder,
    keys: readonly SortKey[],
    backwards: boolean,
  ): Promise<SeenHit[]> {
    const names = keys.map(({ column }) => column);
    select.select('tools.id', ...names.filter(name => name !== 'tools.id'));
    const page = this.#knex
      .from(select.as('hits'))
      .join(TOOLS, 'tools.id', 'hits.id')
      .select('tools.*', this.#facets.seenRevision());
    if (names.includes('hits.score')) page.select('hits.score');
    orderByKeys(page, keys, backwards);
    return page;
  }
}

/** Reads the weights that a cursor carries: it comes from outside. */
function readWeights(told: KeyValue, words: number): number[] | undefined {
  const weights = told === '' ? [] : String(told).split(',');
  return weights.length === words &&
    weights.every(weight => /^\d{1,3}$/.test(weight))
    ? weights.map(Number)
    : undefined;
}
