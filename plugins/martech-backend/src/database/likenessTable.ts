import type { Knex } from 'knex';
import { likenessKeys, type Likeness } from '../domain/likeness';
import type { ToolDeclaration } from '../domain/ToolDeclaration';

export const LIKENESS = 'tool_likeness';
const CHUNK = 100;

/** What of a declared tool can be like another one. */
export function likenessOf({ title, name, sheet }: ToolDeclaration): Likeness {
  return { titles: title, name, vendor: sheet.vendor, url: sheet.url };
}

/** Writes the keys under which tools are found by others like them, in place of earlier ones. */
export async function writeLikeness(
  trx: Knex,
  tools: ReadonlyArray<{ id: number; declaration: ToolDeclaration }>,
): Promise<void> {
  for (let start = 0; start < tools.length; start += CHUNK) {
    const chunk = tools.slice(start, start + CHUNK);
    await trx(LIKENESS)
      .whereIn(
        'tool_id',
        chunk.map(({ id }) => id),
      )
      .delete();
    const rows = chunk.flatMap(({ id, declaration }) => {
      const { strong, weak } = likenessKeys(likenessOf(declaration));
      return [...strong, ...weak].map(key => ({ key, tool_id: id }));
    });
    await trx.batchInsert(LIKENESS, rows, CHUNK);
  }
}
