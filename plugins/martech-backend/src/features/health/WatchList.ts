import type { Knex } from 'knex';
import type { EntityRef, ToolSheet } from '@passerelle/plugin-martech-common';
import { TOOLS, readToolRow, type ToolRow } from '../../database/rows';
import type { WatchedTool } from './Look';
import { nextCheckAt } from './nextCheckAt';
import type { WatchStore, WatchTarget } from './WatchStore';

const BATCH = 500;
/** Transactions that began earlier may become visible later than younger ones. */
const OVERLAP_MILLISECONDS = 2 * 60_000;

/** The address to ask. A service that says itself how it is knows better than a page about it. */
export function sourceOf(
  sheet: Pick<ToolSheet, 'healthUrl' | 'statusPage'>,
): Pick<WatchedTool, 'source' | 'url'> | undefined {
  if (sheet.healthUrl) return { source: 'health_url', url: sheet.healthUrl };
  if (sheet.statusPage) return { source: 'status_page', url: sheet.statusPage };
  return undefined;
}

/**
 * Keeps the list of what is watched true to the sheets: all of them once, then those that changed since.
 */
export class WatchList {
  readonly #knex: Knex;
  readonly #watches: WatchStore;
  readonly #interval: number;
  #readUntil = '';

  static create(options: {
    knex: Knex;
    watches: WatchStore;
    intervalMilliseconds: number;
  }): WatchList {
    return new WatchList(options);
  }

  private constructor(options: {
    knex: Knex;
    watches: WatchStore;
    intervalMilliseconds: number;
  }) {
    this.#knex = options.knex;
    this.#watches = options.watches;
    this.#interval = options.intervalMilliseconds;
  }

  async refresh(now: Date): Promise<void> {
    let after = { at: this.#readUntil, id: 0 };
    for (;;) {
      const rows = await this.#page(after);
      await this.#take(rows, now);
      const last = rows[rows.length - 1];
      if (rows.length < BATCH) break;
      after = { at: last.sheet_changed_at, id: last.id };
    }
    this.#readUntil = new Date(+now - OVERLAP_MILLISECONDS).toISOString();
  }

  async #page(after: { at: string; id: number }): Promise<ToolRow[]> {
    return this.#knex<ToolRow>(TOOLS)
      .where('sheet_changed_at', '>', after.at)
      .orWhere(same =>
        same.where('sheet_changed_at', after.at).andWhere('id', '>', after.id),
      )
      .orderBy(['sheet_changed_at', 'id'])
      .limit(BATCH);
  }

  async #take(rows: readonly ToolRow[], now: Date): Promise<void> {
    const targets: WatchTarget[] = [];
    const silent: EntityRef[] = [];
    for (const { ref, removedAt, declaration } of rows.map(readToolRow)) {
      const source =
        removedAt === undefined ? sourceOf(declaration.sheet) : undefined;
      if (source) targets.push({ ref, ...source });
      else silent.push(ref);
    }
    for (const target of await this.#watches.listUnwatched(targets)) {
      const first = nextCheckAt(target.ref, now, this.#interval, 0);
      await this.#watches.watch(target, first);
    }
    await this.#watches.unwatch(silent);
  }
}
