import type { Knex } from 'knex';
import { searchIndexFor } from '../../plugins/martech-backend/src/database/SearchIndex';
import { ToolStore } from '../../plugins/martech-backend/src/database/ToolStore';
import { makeTool } from './toolFactory';

const BATCH = 1_000;

/** Fills an empty registry as it fills itself: by its own transactions. */
export async function fillRegistry(
  knex: Knex,
  size: number,
  progress: (what: string) => void,
): Promise<void> {
  if (await knex('tools').first('id')) return;
  const store = ToolStore.create(knex, searchIndexFor(knex));
  const now = new Date();
  for (let start = 0; start < size; start += BATCH) {
    const length = Math.min(BATCH, size - start);
    const tools = Array.from({ length }, (_, place) => makeTool(start + place));
    await store.transaction(transaction => transaction.saveAll(tools, now));
    progress(`filling the registry: ${start + length} of ${size} tools`);
  }
  await knex.raw(
    knex.client.config.client === 'pg' ? 'vacuum analyze' : 'analyze',
  );
}
