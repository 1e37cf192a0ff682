import type { Knex } from 'knex';
import { claimsOf } from '../engine';
import type { Refusal } from '../engine/types';
import type { Change } from './Work';
import type { Writes } from './Writes';

const TABLE = 'request_claims';

type HolderRow = { id: string; number: string };

function newClaims({ before, after }: Change) {
  const held = claimsOf(before).map(({ key }) => key);
  return claimsOf(after).filter(({ key }) => !held.includes(key));
}

/** Whether a change claims something, so that it may have to wait for somebody. */
export function isClaiming(change: Change): boolean {
  return newClaims(change).length > 0;
}

/** Notes that what a change no longer claims is free. */
export function freeClaims(writes: Writes, { before, after }: Change): void {
  const wanted = claimsOf(after).map(({ key }) => key);
  const freed = claimsOf(before)
    .map(({ key }) => key)
    .filter(key => !wanted.includes(key));
  writes.delete(
    TABLE,
    freed.map(claim => ({ claim })),
  );
}

/**
 * Takes what a change claims; writes nothing for the many changes that claim nothing. Of parallel transactions that claim
 * the same, all but one wait here until that one is done.
 *
 * @returns why the change cannot be, or `moved` when the other request ended in this very moment
 */
export async function takeClaims(
  transaction: Knex.Transaction,
  change: Change,
): Promise<Refusal | 'moved' | undefined> {
  for (const claim of newClaims(change)) {
    const taken = await transaction(TABLE)
      .insert({ claim: claim.key, request_id: change.after.id })
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
