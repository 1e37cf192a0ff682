import type { Knex } from 'knex';
import type { RequestState } from '../engine/types';
import { toState } from './RequestStore';
import type { RequestRow } from './rows';

/** Snapshots of the requests of a page, in its order; a request can be in it more than once. */
export async function loadStates(
  knex: Knex,
  ids: readonly string[],
): Promise<RequestState[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows: Array<Pick<RequestRow, 'id' | 'snapshot'>> = await knex(
    'requests',
  )
    .whereIn('id', [...new Set(ids)])
    .select('id', 'snapshot');
  const byId = new Map(rows.map(row => [row.id, toState(row)]));
  return ids.map(id => {
    const state = byId.get(id);
    if (!state) {
      throw new Error(`Request ${id} vanished while it was listed`);
    }
    return state;
  });
}
