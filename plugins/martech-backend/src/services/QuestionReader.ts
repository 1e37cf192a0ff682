import { taxonomy } from '@passerelle/plugin-martech-common';
import type { FinderFilters, FinderQuery } from '../database/ToolFinder';
import type { ToolStore } from '../database/ToolStore';
import type { Vocabulary } from '../database/Vocabulary';
import { readQuery } from '../domain/text/readQuery';
import type { FinderRequest } from './FinderRequest';

const subcategoriesOf = new Map(
  taxonomy.categories.map(category => [
    category.id,
    category.subcategories.map(subcategory => subcategory.id),
  ]),
);

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
    const { words, worksWith } = readQuery(request.q ?? '');
    if (worksWith && !filters.worksWith) {
      const partners = await this.#store.findPartners(worksWith.name);
      if (partners.length > 0) {
        return {
          ...rest,
          words:
            worksWith.words.length > 0
              ? await this.#vocabulary.correct(worksWith.words)
              : undefined,
          filters: { ...filters, worksWith: partners },
        };
      }
    }
    return { ...rest, words: await this.#vocabulary.correct(words), filters };
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
