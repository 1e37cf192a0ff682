import { createHash } from 'crypto';
import type { Knex } from 'knex';
import { taxonomy } from '@passerelle/plugin-martech-common';
import { searchDocument } from '../domain/text/searchDocument';
import { readToolRow, SEARCH_STATE, TOOLS, type ToolRow } from './rows';
import type { SearchIndex } from './SearchIndex';
import { addWords } from './Vocabulary';

const BATCH = 200;
const ONLY_ROW = { id: 1 };

type StateRow = { id: number; version: string; next_tool: number | null };

/** Changes whenever another version of the portal would index a tool by other words. */
export function searchVersion(): string {
  const families = taxonomy.categories.flatMap(
    ({ subcategories }) => subcategories,
  );
  const documents = families.map(({ id, title, capabilities }) =>
    searchDocument({
      ref: 'component:default/any',
      name: id,
      title,
      type: 'saas',
      owner: 'group:default/any',
      lifecycle: 'production',
      apis: [],
      sheet: {
        category: id,
        summary: title,
        capabilities: capabilities.map(capability => capability.id),
      },
    }),
  );
  return createHash('sha256').update(JSON.stringify(documents)).digest('hex');
}

/**
 * Writes the full-text index anew when the words of the taxonomy, or the rules by which words are read, are not those by
 * which it was written. The old index answers meanwhile; what was interrupted goes on at the next start.
 */
export class SearchRebuilder {
  readonly #knex: Knex;
  readonly #index: SearchIndex;
  readonly #version: string;

  static create(
    knex: Knex,
    index: SearchIndex,
    version: string = searchVersion(),
  ): SearchRebuilder {
    return new SearchRebuilder(knex, index, version);
  }

  private constructor(knex: Knex, index: SearchIndex, version: string) {
    this.#knex = knex;
    this.#index = index;
    this.#version = version;
  }

  /** @returns how many tools were indexed anew. */
  async run(signal?: AbortSignal): Promise<number> {
    let next = await this.#begin();
    let indexed = 0;
    while (next !== undefined) {
      signal?.throwIfAborted();
      const done = await this.#indexFrom(next);
      indexed += done.count;
      next = done.next;
    }
    return indexed;
  }

  /** @returns after which tool to go on, undefined when all is up to date. */
  async #begin(): Promise<number | undefined> {
    const state = await this.#knex<StateRow>(SEARCH_STATE)
      .where(ONLY_ROW)
      .first();
    if (state?.version === this.#version) return state.next_tool ?? undefined;
    await this.#knex<StateRow>(SEARCH_STATE)
      .insert({ ...ONLY_ROW, version: this.#version, next_tool: 0 })
      .onConflict('id')
      .merge();
    return 0;
  }

  async #indexFrom(
    after: number,
  ): Promise<{ count: number; next: number | undefined }> {
    return this.#knex.transaction(async trx => {
      // Locked, so that nobody writes a newer declaration while an older one is indexed.
      const rows = await trx<ToolRow>(TOOLS)
        .where('id', '>', after)
        .whereNull('removed_at')
        .orderBy('id')
        .limit(BATCH)
        .forUpdate();
      const documents = rows.map(row => ({
        id: row.id,
        document: searchDocument(readToolRow(row).declaration),
      }));
      if (documents.length > 0) {
        await this.#index.put(trx, documents);
        await addWords(
          trx,
          documents.flatMap(({ document }) => Object.values(document).flat()),
        );
      }
      const next = rows.length < BATCH ? undefined : rows[rows.length - 1].id;
      await trx<StateRow>(SEARCH_STATE)
        .where({ ...ONLY_ROW, version: this.#version })
        .update({ next_tool: next ?? null });
      return { count: rows.length, next };
    });
  }
}
