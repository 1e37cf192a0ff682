import type { Knex } from 'knex';
import { LIKENESS, writeLikeness } from '../../database/likenessTable';
import { readToolRow, TOOLS, type ToolRow } from '../../database/rows';
import { likenessKeys, type Likeness } from '../../domain/likeness';
import type { ToolState } from '../../domain/ToolState';

/** Keys that few tools share are all followed; of those that a vendor shares with itself, a few. */
const MAX_STRONG = 100;
const MAX_WEAK = 20;
const FILL_BATCH = 200;
/** A name has some twenty keys: so many names stay below the number of values that a statement takes. */
const ASKED_BATCH = 100;

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

  /** The tools that share a key with each of many, in the same order: two questions for a hundred of them. */
  async findLikeEach(asked: readonly Likeness[]): Promise<ToolState[][]> {
    const found: ToolState[][] = [];
    for (let start = 0; start < asked.length; start += ASKED_BATCH) {
      const batch = asked.slice(start, start + ASKED_BATCH);
      found.push(...(await this.#likeBatch(batch)));
    }
    return found;
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

  async #likeBatch(batch: readonly Likeness[]): Promise<ToolState[][]> {
    const keysOf = batch.map(asked => {
      const { strong, weak } = likenessKeys(asked);
      return [...strong, ...weak];
    });
    const keyed = this.#knex(LIKENESS)
      .whereIn('key', [...new Set(keysOf.flat())])
      .select('key', 'tool_id')
      .rowNumber('place', query => query.partitionBy('key').orderBy('tool_id'));
    const held: Array<{ key: string; tool_id: number }> = await this.#knex
      .from(keyed.as('keyed'))
      .where('place', '<=', MAX_WEAK)
      .select('key', 'tool_id');
    const rows = await this.#knex<ToolRow>(TOOLS)
      .whereIn('id', [...new Set(held.map(row => row.tool_id))])
      .whereNull('removed_at');
    const tools = new Map(rows.map(row => [row.id, readToolRow(row)]));
    const idsOf = new Map<string, number[]>();
    for (const { key, tool_id: id } of held) {
      idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
    }
    return keysOf.map(keys => {
      const ids = new Set(keys.flatMap(key => idsOf.get(key) ?? []));
      return [...ids].flatMap(id => tools.get(id) ?? []);
    });
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
