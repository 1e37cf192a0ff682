import type { Knex } from 'knex';
import { toolStatuses } from '@passerelle/plugin-martech-common';
import { nextChangeAt } from '../domain/expireCriteria';
import { facetValues } from '../domain/facetValues';
import { foldText } from '../domain/text/foldText';
import { searchDocument } from '../domain/text/searchDocument';
import type { ToolDeclaration } from '../domain/ToolDeclaration';
import { toolIntegration } from '../domain/toolFlows';
import type { ToolState } from '../domain/ToolState';
import { declarationHash } from './declarationHash';
import { writeLikeness } from './likenessTable';
import { linkApis } from './linkApis';
import { linkPartners } from './linkPartners';
import { FACETS, TOOLS, type ToolRow } from './rows';
import { saveContracts } from './saveContracts';
import type { SearchIndex } from './SearchIndex';
import { addWords } from './Vocabulary';

/** Rows in one statement. */
const CHUNK = 100;

/** Among equally relevant tools, those that may be used come first. */
const ranks: Record<string, number> = {
  approved: 0,
  approved_with_conditions: 1,
  pilot: 2,
  in_review: 3,
  referenced: 4,
};
const LAST_RANK = toolStatuses.length;

/** Among tools of one status, what people use comes before the interfaces that programs use. */
function rankOf({ status, declaration }: ToolState): number {
  const rank = ranks[status] ?? LAST_RANK;
  return rank * 2 + (declaration.type === 'api' ? 1 : 0);
}

function toolRow(
  tool: ToolState,
  now: Date,
): Omit<ToolRow, 'id' | 'health_state' | 'health_checked_at'> {
  const { declaration, passport, rating } = tool;
  return {
    ref: tool.ref,
    type: declaration.type,
    origin: tool.origin,
    declaration: JSON.stringify(declaration),
    declaration_hash: declarationHash(declaration),
    sheet_revision: tool.sheetRevision,
    sheet_changed_at: tool.sheetChangedAt,
    passport: JSON.stringify(passport),
    status: tool.status,
    status_rank: rankOf(tool),
    status_changed_at: tool.statusChangedAt,
    integration: toolIntegration(tool),
    title_sort: foldText(declaration.title.en).slice(0, 200),
    active_grants: tool.activeGrants,
    rating_hundredths: Math.round((rating?.average ?? 0) * 100),
    rating_count: rating?.count ?? 0,
    next_change_at: nextChangeAt(passport, now) ?? null,
    updated_at: tool.updatedAt,
    removed_at: tool.removedAt ?? null,
  };
}

/** With what a tool works is not only its own to say: {@link linkPartners} writes that. */
async function writeFacets(
  trx: Knex.Transaction,
  saved: ReadonlyArray<{ id: number; tool: ToolState }>,
): Promise<void> {
  await trx(FACETS)
    .whereIn(
      'tool_id',
      saved.map(({ id }) => id),
    )
    .whereNot({ name: 'worksWith' })
    .delete();
  const rows = saved
    .filter(({ tool }) => !tool.removedAt)
    .flatMap(({ id, tool }) =>
      Object.entries(facetValues(tool))
        .filter(([name]) => name !== 'worksWith')
        .flatMap(([name, values]) =>
          values.map(value => ({ tool_id: id, name, value })),
        ),
    );
  if (rows.length > 0) await trx.batchInsert(FACETS, rows, CHUNK);
}

async function indexTools(
  trx: Knex.Transaction,
  index: SearchIndex,
  tools: ReadonlyArray<{ id: number; declaration: ToolDeclaration }>,
): Promise<void> {
  if (tools.length === 0) return;
  const documents = tools.map(({ id, declaration }) => ({
    id,
    document: searchDocument(declaration),
  }));
  await index.put(trx, documents);
  await addWords(
    trx,
    documents.flatMap(({ document }) => Object.values(document).flat()),
  );
  await writeLikeness(trx, tools);
}

async function saveChunk(
  trx: Knex.Transaction,
  index: SearchIndex,
  tools: readonly ToolState[],
  now: Date,
): Promise<number[]> {
  const refs = tools.map(({ ref }) => ref);
  const known = await trx<ToolRow>(TOOLS)
    .whereIn('ref', refs)
    .select('ref', 'declaration_hash', 'removed_at');
  const before = new Map(known.map(row => [row.ref, row]));
  const rows = tools.map(tool => toolRow(tool, now));
  const inserted = await trx<ToolRow>(TOOLS)
    .insert(rows)
    .onConflict('ref')
    .merge()
    .returning(['id', 'ref']);
  const ids = new Map(inserted.map(({ id, ref }) => [ref, id]));
  const saved = tools.map(tool => ({ id: ids.get(tool.ref) ?? 0, tool }));
  await saveContracts(trx, tools);
  await writeFacets(trx, saved);
  const gone = saved.filter(({ tool }) => tool.removedAt);
  if (gone.length > 0) {
    await index.remove(
      trx,
      gone.map(({ id }) => id),
    );
  }
  const users = await linkApis(trx, saved);
  const partners = await linkPartners(
    trx,
    saved.map(({ id, tool }) => {
      const row = before.get(tool.ref);
      return { id, tool, isNew: !row || row.removed_at !== null };
    }),
    users,
  );
  const hashes = new Map(rows.map(row => [row.ref, row.declaration_hash]));
  const changed = saved.filter(({ tool: { ref, removedAt } }) => {
    const row = before.get(ref);
    const isOther = row?.declaration_hash !== hashes.get(ref);
    return !removedAt && (isOther || row?.removed_at);
  });
  await indexTools(
    trx,
    index,
    changed.map(({ id, tool }) => ({ id, declaration: tool.declaration })),
  );
  return [...ids.values(), ...partners];
}

/**
 * Writes tools with all that finds them, in few statements per {@link CHUNK}.
 *
 * @returns the tools whose facets were written: theirs, and those that work with them.
 */
export async function saveTools(
  trx: Knex.Transaction,
  index: SearchIndex,
  tools: readonly ToolState[],
  now: Date,
): Promise<number[]> {
  const written: number[] = [];
  for (let start = 0; start < tools.length; start += CHUNK) {
    const chunk = tools.slice(start, start + CHUNK);
    written.push(...(await saveChunk(trx, index, chunk, now)));
  }
  return written;
}
