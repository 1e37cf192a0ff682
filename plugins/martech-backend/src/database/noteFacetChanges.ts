import type { Knex } from 'knex';
import { FACET_CHANGES, FACET_REVISION } from './rows';

export type FacetRevisionRow = { id: number; revision: number };
export type FacetChangeRow = { tool_id: number; revision: number };

const CHUNK = 200;

/**
 * Tells every replica that the values of some tools changed.
 *
 * @remarks
 * Must come last in a transaction: the row of the revision stays locked until its end, so that whoever sees a revision
 * sees all before it too; and who holds that lock waits for no other.
 */
export async function noteFacetChanges(
  trx: Knex.Transaction,
  toolIds: ReadonlySet<number>,
): Promise<void> {
  if (toolIds.size === 0) return;
  const [{ revision }] = await trx<FacetRevisionRow>(FACET_REVISION)
    .update({ revision: trx.raw('revision + 1') })
    .returning('revision');
  const rows = [...toolIds].map(tool_id => ({ tool_id, revision }));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await trx<FacetChangeRow>(FACET_CHANGES)
      .insert(rows.slice(start, start + CHUNK))
      .onConflict('tool_id')
      .merge();
  }
}
