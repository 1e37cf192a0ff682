import type { Knex } from 'knex';
import { LIKENESS, writeLikeness } from '../../database/likenessTable';
import { readToolRow, TOOLS, type ToolRow } from '../../database/rows';
import { likenessKeys, type Likeness } from '../../domain/likeness';
import type { ToolState } from '../../domain/ToolState';

/** Keys that few tools share are all followed; of those that a vendor shares with itself, a few. */
const MAX_STRONG = 100;
const MAX_WEAK = 20;
const FILL_BATCH = 200;

/** Finds the tools that are like one, by keys of an index: what it costs does not depend on how many tools there are. */
export class LikenessStore {
  readonly #knex: Knex;

  static create(knex: Knex): LikenessStore {
    return new LikenessStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The tools that share a key with one. */
  async findLike(asked: Likeness): Promise<ToolState[]> {
    const { strong, weak } = likenessKeys(asked);
    const lists = await Promise.all([
      this.#holders(strong, MAX_STRONG),
      ...weak.map(key => this.#holders([key], MAX_WEAK)),
    ]);
    const ids = [...new Set(lists.flat())];
    if (ids.length === 0) return [];
    const rows = await this.#knex<ToolRow>(TOOLS)
      .whereIn('id', ids)
      .whereNull('removed_at');
    return rows.map(readToolRow);
  }

  /** Gives keys to the tools that were registered before there were any. @returns how many. */
  async fill(): Promise<number> {
    let filled = 0;
    let last = 0;
    for (;;) {
      const rows = await this.#knex<ToolRow>(TOOLS)
        .whereNotExists(
          this.#knex(LIKENESS)
            .select('tool_id')
            .whereRaw(`${LIKENESS}.tool_id = ${TOOLS}.id`),
        )
        .andWhere('id', '>', last)
        .orderBy('id')
        .limit(FILL_BATCH);
      if (rows.length === 0) return filled;
      await this.#knex.transaction(trx =>
        writeLikeness(
          trx,
          rows.map(row => ({
            id: row.id,
            declaration: readToolRow(row).declaration,
          })),
        ),
      );
      filled += rows.length;
      last = rows[rows.length - 1].id;
    }
  }

  async #holders(keys: readonly string[], limit: number): Promise<number[]> {
    if (keys.length === 0) return [];
    return this.#knex(LIKENESS)
      .whereIn('key', keys)
      .distinct('tool_id')
      .limit(limit)
      .pluck('tool_id');
  }
}
