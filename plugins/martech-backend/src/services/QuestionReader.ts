import {
  findSubcategory,
  taxonomy,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import type { FinderFilters, FinderQuery } from '../database/FinderQuery';
import type { ToolStore } from '../database/ToolStore';
import type { Vocabulary } from '../database/Vocabulary';
import { findMention } from '../domain/text/findMention';
import { readQuery, readWords } from '../domain/text/readQuery';
import type { FinderRequest } from './FinderRequest';

const subcategoriesOf = new Map(
  taxonomy.categories.map(category => [
    category.id,
    category.subcategories.map(subcategory => subcategory.id),
  ]),
);

/** No tool has a longer name than this. */
const MAX_NAME = 4;

/** Turns what somebody asked into a question for the finder: words, names of tools into refs, categories into families. */
export class QuestionReader {
  readonly #store: ToolStore;
  readonly #vocabulary: Vocabulary;

  static create(options: {
    store: ToolStore;
    vocabulary: Vocabulary;
  }): QuestionReader {
    return new QuestionReader(options.store, options.vocabulary);
  }

  private constructor(store: ToolStore, vocabulary: Vocabulary) {
    this.#store = store;
    this.#vocabulary = vocabulary;
  }

  async read(request: FinderRequest): Promise<FinderQuery> {
    const { facets, limit, cursor } = request;
    const filters = await this.#filters(request.filters);
    const asked = request.q === undefined ? '' : request.q.trim();
    const sort = request.sort ?? (asked ? 'relevance' : 'title');
    const rest = { facets, limit, cursor, sort };
    if (!asked) return { ...rest, filters };
    return { ...rest, ...(await this.#readNeed(request.q ?? '', filters)) };
  }

  /** Takes the tools that a need names out of it, and reads what is left as words. */
  async #readNeed(
    text: string,
    filters: FinderFilters,
  ): Promise<Pick<FinderQuery, 'words' | 'like' | 'except' | 'filters'>> {
    const unwanted = await this.#findNamed(text, 'without');
    const wanted = filters.worksWith
      ? undefined
      : await this.#findNamed(unwanted?.rest ?? text, 'worksWith');
    const except = unwanted?.refs;
    const narrowed = wanted ? { ...filters, worksWith: wanted.refs } : filters;
    const rest = wanted?.rest ?? unwanted?.rest;
    if (rest === undefined) {
      const words = await this.#vocabulary.correct(readQuery(text));
      return { words, filters };
    }
    const words = await this.#vocabulary.correct(readWords(rest));
    if (words.length > 0) return { words, except, filters: narrowed };
    const like = except && (await this.#likenessOf(except[0]));
    return { like, except, filters: narrowed };
  }

  async #likenessOf(ref: EntityRef): Promise<FinderQuery['like']> {
    const tool = await this.#store.find(ref);
    if (!tool) return undefined;
    const { category, capabilities = [] } = tool.declaration.sheet;
    const families = findSubcategory(category)?.category.subcategories ?? [];
    return {
      capabilities,
      category,
      families: [category, ...families.map(({ id }) => id)],
    };
  }

  /** Finds the tools that a phrase of a need names, by as many of its words as name any. */
  async #findNamed(
    text: string,
    kind: 'worksWith' | 'without',
  ): Promise<{ refs: EntityRef[]; rest: string } | undefined> {
    const mention = findMention(text, kind);
    if (!mention) return undefined;
    const words = readWords(`${mention.after} `);
    const meant = await this.#vocabulary.correct(words);
    for (let length = Math.min(MAX_NAME, meant.length); length > 0; length--) {
      const name = meant.slice(0, length).map(({ raw }) => raw);
      const refs = await this.#store.findPartners(name.join(' '));
      if (refs.length > 0) {
        const others = meant.slice(length).map(({ raw }) => raw);
        return { refs, rest: `${mention.before} ${others.join(' ')} ` };
      }
    }
    if (kind === 'without') return undefined;
    const refs = await this.#store.findByPurpose(meant.map(({ stem }) => stem));
    return refs.length > 0 ? { refs, rest: `${mention.before} ` } : undefined;
  }

  async #filters(filters: FinderFilters): Promise<FinderFilters> {
    const { category, owner, worksWith } = filters;
    return {
      ...filters,
      ...(category && {
        category: category.flatMap(id => subcategoriesOf.get(id) ?? [id]),
      }),
      ...(owner && { owner: owner.map(ref => ref.toLowerCase()) }),
      ...(worksWith && { worksWith: await this.#partners(worksWith) }),
    };
  }

  /** Names become the refs that they may mean; a name that means nothing matches nothing. */
  async #partners(values: readonly string[]): Promise<string[]> {
    const refs = await Promise.all(
      values.map(async value =>
        value.includes(':')
          ? [value.toLowerCase()]
          : this.#store.findPartners(value),
      ),
    );
    const found = refs.flat();
    return found.length > 0 ? found : [''];
  }
}
