import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type {
  EntityRef,
  LocalizedText,
} from '@passerelle/plugin-martech-common';

type Waiting = {
  ref: EntityRef;
  resolve: (title: LocalizedText | undefined) => void;
  reject: (error: unknown) => void;
};

function titleOf(sheet: unknown): LocalizedText | undefined {
  if (typeof sheet !== 'object' || sheet === null || !('title' in sheet)) {
    return undefined;
  }
  const { title } = sheet;
  return typeof title === 'object' &&
    title !== null &&
    'en' in title &&
    'fr' in title &&
    typeof title.en === 'string' &&
    typeof title.fr === 'string'
    ? { en: title.en, fr: title.fr }
    : undefined;
}

/** Reads the titles of tools in both languages, and gathers those that one rendering asks for into one call. */
export class ToolTitleLoader {
  static readonly #loaders = new WeakMap<CatalogApi, ToolTitleLoader>();
  readonly #catalogApi: CatalogApi;
  #waiting: Waiting[] = [];

  /** The loader that everybody who uses this catalog shares. */
  static of(catalogApi: CatalogApi): ToolTitleLoader {
    const known = ToolTitleLoader.#loaders.get(catalogApi);
    const loader = known ?? new ToolTitleLoader(catalogApi);
    ToolTitleLoader.#loaders.set(catalogApi, loader);
    return loader;
  }

  private constructor(catalogApi: CatalogApi) {
    this.#catalogApi = catalogApi;
  }

  /**
   * @returns undefined when the sheet has no titles of its own
   * @throws what the catalog answers
   */
  load(ref: EntityRef): Promise<LocalizedText | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ref, resolve, reject });
      if (this.#waiting.length === 1) {
        setTimeout(() => this.#ask());
      }
    });
  }

  async #ask(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const { items } = await this.#catalogApi.getEntitiesByRefs({
        entityRefs: waiting.map(({ ref }) => ref),
        fields: ['spec.martech.title'],
      });
      waiting.forEach(({ resolve }, index) =>
        resolve(titleOf(items[index]?.spec?.martech)),
      );
    } catch (error) {
      waiting.forEach(({ reject }) => reject(error));
    }
  }
}
