import type { Knex } from 'knex';
import { claimsOf } from '../engine';
import type { Refusal } from '../engine/types';
import type { Change } from './Work';

const TABLE = 'request_claims';

type HolderRow = { id: string; number: string };

/**
 * Takes what a change claims and frees what it no longer does; writes nothing for the many changes that do neither. Of
 * parallel transactions that claim the same, all but one wait here until that one is done.
 *
 * @returns why the change cannot be, or `moved` when the other request ended in this very moment
 */
export async function saveClaims(
  transaction: Knex.Transaction,
  { before, after }: Change,
): Promise<Refusal | 'moved' | undefined> {
  const [held, wanted] = [claimsOf(before), claimsOf(after)];
  const freed = held.filter(({ key }) => !wanted.some(it => it.key === key));
  if (freed.length > 0) {
    const keys = freed.map(({ key }) => key);
    await transaction(TABLE).whereIn('claim', keys).delete();
  }
  for (const claim of wanted) {
    if (held.some(({ key }) => key === claim.key)) {
      continue;
    }
    const taken = await transaction(TABLE)
      .insert({ claim: claim.key, request_id: after.id })
      .onConflict('claim')
      .ignore()
      .returning('claim');
    if (taken.length === 0) {
      const holder = await findHolder(transaction, claim.key);
      return holder ? refuse(claim.code, holder) : 'moved';
    }
  }
  return undefined;
}

async function findHolder(
  transaction: Knex.Transaction,
  claim: string,
): Promise<HolderRow | undefined> {
  return await transaction({ c: TABLE })
    .join({ r: 'requests' }, 'r.id', 'c.request_id')
    .where('c.claim', claim)
    .first('r.id', 'r.number');
}

function refuse(
  code: 'open-already' | 'extension-open',
  { id, number }: HolderRow,
): Refusal {
  const what =
    code === 'open-already'
      ? 'The same is being asked already'
      : 'More time is being asked for already';
  return {
    kind: 'conflict',
    code,
    message: `${what}, by request ${number} (${id}): follow that one, or have it withdrawn first`,
    params: { request: id, number },
  };
}
