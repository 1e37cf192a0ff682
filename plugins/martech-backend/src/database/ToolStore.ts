import type { Knex } from 'knex';
import type {
  EntityRef,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import { splitWords } from '../domain/text/foldText';
import { stemWord } from '../domain/text/stemWord';
import type { ToolState } from '../domain/ToolState';
import { RegistryTransaction } from './RegistryTransaction';
import { retryTransaction } from './retryTransaction';
import {
  FACETS,
  HISTORY,
  PARTNERS,
  TOOLS,
  readHistoryRow,
  readToolRow,
  type HistoryRow,
  type ToolRow,
} from './rows';
import type { SearchIndex } from './SearchIndex';

const MAX_HISTORY = 500;
const MAX_PARTNERS = 50;
/** More tools than this are not named one by one on the page of a tool. */
const MAX_NAMING = 200;
const MAX_NAMESAKES = 3;

/** What tells whether a tool changed, without reading it. */
export type ToolFingerprint = {
  hash: string;
  origin: string;
  removed: boolean;
  changedAt: string;
};

/** The tools of the registry. */
export class ToolStore {
  readonly #knex: Knex;
  readonly #index: SearchIndex;

  static create(knex: Knex, index: SearchIndex): ToolStore {
    return new ToolStore(knex, index);
  }

  private constructor(knex: Knex, index: SearchIndex) {
    this.#knex = knex;
    this.#index = index;
  }

  /**
   * Runs work in one transaction; all or nothing of it is written. Two that register the same new tool at once meet at
   * its key, and of two imports that name the same tools in another order PostgreSQL ends one: it runs again.
   *
   * @throws ConflictError when others got in between several times
   */
  async transaction<T>(
    work: (transaction: RegistryTransaction) => Promise<T>,
  ): Promise<T> {
    return retryTransaction(this.#knex, async trx => {
      const transaction = new RegistryTransaction(trx, this.#index);
      const result = await work(transaction);
      await transaction.finish();
      return result;
    });
  }

  async find(ref: EntityRef): Promise<ToolState | undefined> {
    const row = await this.#knex<ToolRow>(TOOLS)
      .where({ ref })
      .whereNull('removed_at')
      .first();
    return row && readToolRow(row);
  }

  async findMany(refs: readonly EntityRef[]): Promise<ToolState[]> {
    if (refs.length === 0) return [];
    const rows = await this.#knex<ToolRow>(TOOLS)
      .whereIn('ref', refs)
      .whereNull('removed_at');
    return rows.map(readToolRow);
  }

  /** What is needed to tell which of some tools changed, without reading them. */
  async fingerprints(
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, ToolFingerprint>> {
    if (refs.length === 0) return new Map();
    const rows = await this.#knex<ToolRow>(TOOLS)
      .whereIn('ref', refs)
      .select(
        'ref',
        'declaration_hash',
        'origin',
        'removed_at',
        'sheet_changed_at',
      );
    return new Map(
      rows.map(row => [
        row.ref,
        {
          hash: row.declaration_hash,
          origin: row.origin,
          removed: row.removed_at !== null,
          changedAt: row.sheet_changed_at,
        },
      ]),
    );
  }

  /** The tools that came from the catalog and are there still, as far as the registry knows. */
  async listCatalogRefs(): Promise<EntityRef[]> {
    return this.#knex<ToolRow>(TOOLS)
      .where({ origin: 'catalog' })
      .whereNull('removed_at')
      .orderBy('ref')
      .pluck('ref');
  }

  /**
   * The tools whose status time alone changes by now, the one that is due longest first.
   *
   * @param skipped - so many of the first are left out
   */
  async listDue(
    now: Date,
    limit: number,
    skipped: number,
  ): Promise<EntityRef[]> {
    return this.#knex<ToolRow>(TOOLS)
      .where('next_change_at', '<=', now.toISOString())
      .whereNull('removed_at')
      .orderBy(['next_change_at', 'ref'])
      .offset(skipped)
      .limit(limit)
      .pluck('ref');
  }

  async listStatuses(since: string | undefined) {
    const rows = await this.#knex<ToolRow>(TOOLS)
      .whereNull('removed_at')
      .andWhere('status_changed_at', '>=', since ?? '')
      .orderBy('ref')
      .select('ref', 'status', 'integration', 'status_changed_at');
    return rows.map(row => ({
      ref: row.ref,
      status: row.status,
      integration: row.integration,
      updatedAt: row.status_changed_at,
    }));
  }

  /** The tools that say that they work with something, by a flow or by its API. */
  async listNaming(ref: EntityRef): Promise<ToolState[]> {
    const rows: ToolRow[] = await this.#knex(PARTNERS)
      .join(TOOLS, `${TOOLS}.id`, `${PARTNERS}.tool_id`)
      .where(`${PARTNERS}.partner_ref`, ref)
      .whereNull(`${TOOLS}.removed_at`)
      .orderBy(`${PARTNERS}.tool_id`)
      .limit(MAX_NAMING)
      .select(`${TOOLS}.*`);
    return rows.map(readToolRow);
  }

  /** The tools that a name may mean: by their title, or as the name of a ref, whether or not the registry has it. */
  async findPartners(name: string): Promise<EntityRef[]> {
    const words = splitWords(name).slice(0, 6);
    if (words.length === 0) return [];
    const select = this.#knex<ToolRow>(TOOLS)
      .whereNull('removed_at')
      .orderBy('title_sort')
      .limit(MAX_PARTNERS);
    for (const word of words) {
      const { sql, bindings } = this.#index.holding(stemWord(word), ['title']);
      select.andWhereRaw(`tools.id in (${sql})`, bindings);
    }
    const titled: EntityRef[] = await select.pluck('ref');
    const slug = words.join('-');
    const spelled = await this.#knex(FACETS)
      .where({ name: 'worksWith' })
      .whereIn('value', [`component:default/${slug}`, `api:default/${slug}`])
      .distinct<Array<{ value: string }>>('value');
    return [...new Set([...titled, ...spelled.map(row => row.value)])];
  }

  /** The few tools whose name and purpose hold all of some words: "the data platform". None when many do. */
  async findByPurpose(stems: readonly string[]): Promise<EntityRef[]> {
    if (stems.length === 0) return [];
    const select = this.#knex<ToolRow>(TOOLS)
      .whereNull('removed_at')
      .orderBy('title_sort')
      .limit(MAX_NAMESAKES + 1);
    for (const stem of stems) {
      const { sql, bindings } = this.#index.holding(stem, ['title', 'need']);
      select.andWhereRaw(`tools.id in (${sql})`, bindings);
    }
    const refs: EntityRef[] = await select.pluck('ref');
    return refs.length > MAX_NAMESAKES ? [] : refs;
  }

  /** Tools that may be used and share most of what a tool does. */
  async findSimilar(tool: ToolState, limit: number): Promise<ToolState[]> {
    const { capabilities = [], category } = tool.declaration.sheet;
    const rows: ToolRow[] = await this.#knex(TOOLS)
      .join(FACETS, `${FACETS}.tool_id`, 'tools.id')
      .whereNull('tools.removed_at')
      .whereNot('tools.ref', tool.ref)
      .whereIn('tools.status', ['approved', 'approved_with_conditions'])
      .andWhere(either =>
        either
          .where(same =>
            same
              .where(`${FACETS}.name`, 'capability')
              .whereIn(`${FACETS}.value`, capabilities),
          )
          .orWhere({
            [`${FACETS}.name`]: 'category',
            [`${FACETS}.value`]: category,
          }),
      )
      .groupBy('tools.id')
      .orderByRaw(
        'count(*) desc, tools.status_rank, tools.title_sort, tools.id',
      )
      .limit(limit)
      .select('tools.*');
    return rows.map(readToolRow);
  }

  /** Newest first; of a removed tool too. */
  async listHistory(ref: EntityRef): Promise<ToolHistoryEntry[]> {
    const rows = await this.#knex<HistoryRow>(HISTORY)
      .where({ ref })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(MAX_HISTORY);
    return rows.map(readHistoryRow);
  }
}
