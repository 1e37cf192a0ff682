import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { consumedApis } from '../domain/consumedApis';
import { facetValues } from '../domain/facetValues';
import type { ToolState } from '../domain/ToolState';
import { APIS, FACETS, TOOLS, readToolRow, type ToolRow } from './rows';

type SavedTool = { id: number; tool: ToolState };
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
 * Keeps which tool offers or uses which API, and that a tool which uses an API works with it and with the tools that offer
 * it: in the facet, so that counts, filters and results say the same.
 *
 * @remarks
 * Runs in the transaction that wrote the tools and their facets. When a tool offers an API anew or no longer, the tools
 * that use that API are written too; nothing else is read.
 * @returns those other tools.
 */
export async function linkApis(
  trx: Knex.Transaction,
  saved: readonly SavedTool[],
): Promise<number[]> {
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

  const consuming = saved.filter(({ tool }) => consumedApis(tool).length > 0);
  const moved = [...gone, ...added]
    .filter(({ role }) => role === 'provides')
    .map(({ api_ref }) => api_ref);
  const others = await consumersOf(trx, moved, ids);
  await writePartners(trx, [
    ...consuming.filter(({ tool }) => !tool.removedAt),
    ...others,
  ]);
  return others.map(({ id }) => id);
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

/** Writes anew with what some tools work: by their flows, and by the APIs that they use. */
async function writePartners(
  trx: Knex.Transaction,
  tools: readonly SavedTool[],
): Promise<void> {
  if (tools.length === 0) return;
  const used = new Map(tools.map(({ id, tool }) => [id, consumedApis(tool)]));
  const providers: Array<{ api_ref: EntityRef; ref: EntityRef }> = await trx(
    APIS,
  )
    .join(TOOLS, `${TOOLS}.id`, `${APIS}.tool_id`)
    .where(`${APIS}.role`, 'provides')
    .whereIn(`${APIS}.api_ref`, [...new Set([...used.values()].flat())])
    .whereNull(`${TOOLS}.removed_at`)
    .select(`${APIS}.api_ref`, `${TOOLS}.ref`);
  const rows = tools.flatMap(({ id, tool }) => {
    const apis = used.get(id) ?? [];
    const partners = providers
      .filter(({ api_ref }) => apis.includes(api_ref))
      .map(({ ref }) => ref);
    const values = [...facetValues(tool).worksWith, ...apis, ...partners];
    return [...new Set(values)]
      .filter(value => value !== tool.ref)
      .map(value => ({ tool_id: id, name: 'worksWith', value }));
  });
  await trx(FACETS)
    .where({ name: 'worksWith' })
    .whereIn(
      'tool_id',
      tools.map(({ id }) => id),
    )
    .delete();
  if (rows.length > 0) await trx.batchInsert(FACETS, rows, CHUNK);
}
