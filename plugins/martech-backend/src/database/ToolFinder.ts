import { createHash } from 'crypto';
import type { Knex } from 'knex';
import { facetNames } from '@passerelle/plugin-martech-common';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../domain/Cursor';
import type { FacetColumns, Selected } from './FacetColumns';
import { FacetMemory } from './FacetMemory';
import type { FinderQuery, FinderResult } from './FinderQuery';
import {
  isPosition,
  positionOf,
  sortKeys,
  type FinderSort,
  type Hit,
} from './finderSort';
import type { KeyValue } from './keyset';
import { filterSizes } from './listedFilters';
import { PageReader, type PageOrder } from './PageReader';
import { RememberedSizes } from './RememberedSizes';
import { RememberedTools } from './RememberedTools';
import type { SearchIndex } from './SearchIndex';
import { ToolMatcher } from './ToolMatcher';
import { WordWeights } from './WordWeights';

export const MAX_COUNTED = 10_000;
/** How a page is found: the answers are the same. */
const LIMITS = {
  /** So few tools are quicker read one by one than found by an order. */
  few: 200,
  /** When so few tools hold any of the words, what is shown of them is read together with their scores. */
  fewHolders: 500,
  /** More tools than this are better found by the database than named to it. */
  many: 5_000,
  /** When so many of all tools pass, most of what is read in order is on the page. */
  largeShare: 1 / 8,
};
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
  /** How many tools hold any of the words at most, where it was looked up. */
  holders?: number;
  sort: FinderSort;
  question: string;
  position?: KeyValue[];
  backwards: boolean;
};

type Scored = { id: number; score: number; seen_revision: number };

/** What the page of a question is, and what its whole answer. */
type Found = { hits: Hit[]; selected: Selected };

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
  readonly #limits: typeof LIMITS;
  readonly #matcher: ToolMatcher;
  readonly #weights: WordWeights;
  readonly #facets: FacetMemory;
  readonly #pages: PageReader;
  readonly #tools: RememberedTools;

  static create(
    knex: Knex,
    index: SearchIndex,
    limits: typeof LIMITS = LIMITS,
  ): ToolFinder {
    return new ToolFinder(knex, index, limits);
  }

  private constructor(knex: Knex, index: SearchIndex, limits: typeof LIMITS) {
    this.#limits = limits;
    this.#matcher = ToolMatcher.create(knex, index);
    this.#weights = WordWeights.create(RememberedSizes.create(knex), index);
    this.#facets = FacetMemory.create(knex);
    this.#pages = PageReader.create(knex, this.#matcher, this.#facets);
    this.#tools = RememberedTools.create(knex, this.#facets);
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
    const { sort, position, backwards } = start;
    const order = { sort, position, backwards, limit: query.limit };
    const { hits, selected } = await (isLed
      ? this.#byWords(query, order, start)
      : this.#byFilters(query, order));
    const { facets, total } = selected;
    return {
      ...(await this.#toPage(query, start, hits)),
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
      const told = await this.#weights.of(words, columns.size);
      return { sort, question, ...told, backwards: false };
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
  async #byFilters(query: FinderQuery, order: PageOrder): Promise<Found> {
    const { filters, facets } = query;
    let { columns, revision } = await this.#facets.current();
    for (let attempt = 1; ; attempt += 1) {
      const selected = columns.select({
        filters,
        facets,
        maxIds: this.#limits.many,
      });
      const hits = await this.#readPage(query, order, columns, selected);
      const seen =
        hits[0]?.seen_revision ?? (await this.#facets.readRevision());
      if (seen === revision || attempt === MAX_ATTEMPTS) {
        return { hits, selected };
      }
      ({ columns, revision } = await this.#facets.upTo(seen));
    }
  }

  async #readPage(
    query: FinderQuery,
    order: PageOrder,
    columns: FacetColumns,
    { ids, total, passes }: Selected,
  ): Promise<Hit[]> {
    const { few, largeShare } = this.#limits;
    const share = total / columns.size;
    if (total > few && share >= largeShare) {
      const hits = await this.#pages.readPassing(order, { passes, share });
      if (hits) return hits;
    }
    if (ids) {
      return this.#pages.read(order, { ids, scores: ids.map(() => 0) });
    }
    const sizes = filterSizes(columns, query.filters);
    return this.#pages.read(order, { query, known: { weights: [], sizes } });
  }

  /** The database says which tools are meant, and memory which of these pass; the page is read of those. */
  async #byWords(
    query: FinderQuery,
    order: PageOrder,
    { weights, holders = 0 }: Start,
  ): Promise<Found> {
    if (holders > 0 && holders <= this.#limits.fewHolders) {
      return this.#byFewWords(query, order, weights);
    }
    const scored: Scored[] = await this.#matcher
      .answers(query, weights)
      .select(this.#facets.seenRevision());
    const { columns } = await this.#facets.upTo(scored[0]?.seen_revision ?? 0);
    const { filters, facets } = query;
    const among = scored.map(({ id }) => id);
    const maxIds = this.#limits.many;
    const selected = columns.select({ filters, facets, among, maxIds });
    if (!selected.ids) {
      const sizes = filterSizes(columns, filters);
      const known = { weights, sizes };
      const hits = await this.#pages.read(order, { query, known });
      return { hits, selected };
    }
    const scores = new Map(scored.map(({ id, score }) => [id, score]));
    const hits = await this.#pages.read(order, {
      ids: selected.ids,
      scores: selected.ids.map(id => scores.get(id) ?? 0),
    });
    return { hits, selected };
  }

  /** Few tools hold the words: all that is shown of them is read at once, and memory says which pass. */
  async #byFewWords(
    query: FinderQuery,
    { sort, limit }: PageOrder,
    weights: readonly number[],
  ): Promise<Found> {
    const answers = await this.#pages.readAnswers(query, weights, sort);
    const { columns } = await this.#facets.upTo(answers[0]?.seen_revision ?? 0);
    const { filters, facets } = query;
    const among = answers.map(({ id }) => id);
    const maxIds = among.length;
    const selected = columns.select({ filters, facets, among, maxIds });
    const hits = answers.filter(({ id }) => selected.passes(id));
    return { hits: hits.slice(0, limit + 1), selected };
  }

  async #toPage(query: FinderQuery, start: Start, hits: readonly Hit[]) {
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
      tools: await this.#tools.read(shown),
      nextCursor: hasNext ? at(shown[shown.length - 1], false) : undefined,
      prevCursor: hasPrevious ? at(shown[0], true) : undefined,
    };
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
