import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { consumedApis } from '../domain/consumedApis';
import type { ToolState } from '../domain/ToolState';
import { APIS, TOOLS, readToolRow, type ToolRow } from './rows';

export type SavedTool = { id: number; tool: ToolState };
type ApiRow = {
  tool_id: number;
  role: 'provides' | 'consumes';
  api_ref: EntityRef;
};

const CHUNK = 100;
const keyOf = (row: ApiRow) =>
  JSON.stringify([row.tool_id, row.role, row.api_ref]);

function rowsOf({ id, tool }: SavedTool): ApiRow[] {
  if (tool.removedAt) return [];
  const provided = [...new Set(tool.declaration.apis)];
  return [
    ...provided.map(
      (api_ref): ApiRow => ({
        tool_id: id,
        role: 'provides',
        api_ref,
      }),
    ),
    ...consumedApis(tool).map(
      (api_ref): ApiRow => ({
        tool_id: id,
        role: 'consumes',
        api_ref,
      }),
    ),
  ];
}

/**
 * Keeps which tool offers or uses which API.
 *
 * @remarks
 * Runs in the transaction that wrote the tools; nothing else is read.
 * @returns the other tools that use an API which one of these offers anew or no longer: with what they work changes too.
 */
export async function linkApis(
  trx: Knex.Transaction,
  saved: readonly SavedTool[],
): Promise<SavedTool[]> {
  const ids = saved.map(({ id }) => id);
  const before: ApiRow[] = await trx<ApiRow>(APIS)
    .whereIn('tool_id', ids)
    .select('tool_id', 'role', 'api_ref');
  const after = saved.flatMap(rowsOf);
  const [old, now] = [before, after].map(rows => new Set(rows.map(keyOf)));
  const gone = before.filter(row => !now.has(keyOf(row)));
  const added = after.filter(row => !old.has(keyOf(row)));
  for (const row of gone) await trx<ApiRow>(APIS).where(row).delete();
  if (added.length > 0) await trx.batchInsert(APIS, added, CHUNK);

  const moved = [...gone, ...added]
    .filter(({ role }) => role === 'provides')
    .map(({ api_ref }) => api_ref);
  return consumersOf(trx, moved, ids);
}

/** The tools that use some APIs, beside those that were written just now. */
async function consumersOf(
  trx: Knex.Transaction,
  apis: readonly EntityRef[],
  except: readonly number[],
): Promise<SavedTool[]> {
  if (apis.length === 0) return [];
  const rows: ToolRow[] = await trx(TOOLS)
    .whereIn(
      'id',
      trx<ApiRow>(APIS)
        .where({ role: 'consumes' })
        .whereIn('api_ref', [...new Set(apis)])
        .whereNotIn('tool_id', [...except])
        .select('tool_id'),
    )
    .select('*');
  return rows.map(row => ({ id: row.id, tool: readToolRow(row) }));
}
