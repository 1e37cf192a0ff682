import { createHash } from 'crypto';
import type { Knex } from 'knex';
import { facetNames } from '@passerelle/plugin-martech-common';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../domain/Cursor';
import { FacetCounter } from './FacetCounter';
import { readFilterSizes } from './listedFilters';
import type { FinderQuery, FinderResult } from './FinderQuery';
import {
  isPosition,
  positionOf,
  sortKeys,
  type FinderSort,
  type Hit,
} from './finderSort';
import { afterKeys, orderByKeys, type KeyValue } from './keyset';
import { RememberedSizes } from './RememberedSizes';
import { FACETS, TOOLS, readToolRow } from './rows';
import type { SearchIndex } from './SearchIndex';
import { ToolMatcher, type Known } from './ToolMatcher';
import { WordWeights } from './WordWeights';

export const MAX_COUNTED = 10_000;

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

/** What a page starts from: where the cursor stands, with the weights by which the first page was ranked. */
type Start = Known & {
  sort: FinderSort;
  question: string;
  position?: KeyValue[];
  backwards: boolean;
};

const NOTHING: FinderResult = {
  tools: [],
  totalItems: 0,
  totalCapped: false,
  facets: {},
};

/**
 * Answers questions about the catalogue from indexes, in few queries: the page, the total, and the facets. The answers and
 * their order are the same on every database; among equals, tools that may be used come first.
 */
export class ToolFinder {
  readonly #knex: Knex;
  readonly #matcher: ToolMatcher;
  readonly #sizes: RememberedSizes;
  readonly #weights: WordWeights;
  readonly #facets: FacetCounter;

  static create(knex: Knex, index: SearchIndex): ToolFinder {
    return new ToolFinder(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#matcher = ToolMatcher.create(knex, index);
    this.#sizes = RememberedSizes.create(knex);
    this.#weights = WordWeights.create(this.#sizes, index);
    this.#facets = FacetCounter.create(knex, this.#matcher);
  }

  async find(query: FinderQuery): Promise<FinderResult> {
    const start = await this.#start(query);
    if (query.words && start.weights.every(weight => weight === 0)) {
      return NOTHING;
    }
    const [page, { facets, total }] = await Promise.all([
      this.#page(query, start),
      this.#facets.count(query, start),
    ]);
    const isWhole = !page.nextCursor && !page.prevCursor;
    const counted = isWhole
      ? page.tools.length
      : total ?? (await this.#count(query, start));
    return {
      ...page,
      totalItems: Math.min(counted, MAX_COUNTED),
      totalCapped: counted > MAX_COUNTED,
      facets,
    };
  }

  async #start(query: FinderQuery): Promise<Start> {
    const { words = [], like, cursor } = query;
    const ranked = words.length > 0 || like;
    const sort = query.sort === 'relevance' && !ranked ? 'title' : query.sort;
    const question = fingerprint(query, sort);
    const sizes = await readFilterSizes(this.#sizes, query.filters);
    if (!cursor) {
      const weights = await this.#weights.of(words);
      return { sort, question, sizes, weights, backwards: false };
    }
    const { values, backwards } = decodeCursor(cursor, question);
    const [told, ...position] = values;
    const weights = readWeights(told, words.length);
    if (!weights || !isPosition(position, sortKeys[sort])) {
      throw new InputError('cursor is not one of this list');
    }
    return { sort, question, sizes, weights, position, backwards };
  }

  async #page(query: FinderQuery, start: Start) {
    const { question, weights, sort, position, backwards } = start;
    const keys = sortKeys[sort];
    const hits = await this.#hits(query, start);
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

  /** Reads what orders them of all tools that are found, and whole rows only of those on the page: rows are long. */
  async #hits(query: FinderQuery, start: Start): Promise<Hit[]> {
    const { sort, position, backwards } = start;
    const keys = sortKeys[sort];
    const present = this.#knex(TOOLS).whereNull('tools.removed_at');
    const columns = keys.map(({ column }) => column);
    const select = this.#matcher
      .narrow(present, 'tools.id', { query, known: start, byOrder: true })
      .select('tools.id', ...columns.filter(column => column !== 'tools.id'));
    if (position) afterKeys(select, keys, position, backwards);
    orderByKeys(select, keys, backwards);
    const page = this.#knex
      .from(select.limit(query.limit + 1).as('hits'))
      .join(TOOLS, 'tools.id', 'hits.id')
      .select('tools.*');
    if (columns.includes('hits.score')) page.select('hits.score');
    orderByKeys(page, keys, backwards);
    return page;
  }

  async #count(query: FinderQuery, known: Known): Promise<number> {
    const bounded = this.#matcher
      .narrow(this.#matcher.present(), `${FACETS}.tool_id`, { query, known })
      .select(`${FACETS}.tool_id`)
      .limit(MAX_COUNTED + 1)
      .as('bounded');
    const [{ count }] = await this.#knex
      .from(bounded)
      .count<Array<{ count: number | string }>>({ count: '*' });
    return Number(count);
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
