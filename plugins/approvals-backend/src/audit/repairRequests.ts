import type {
  AuditVerification,
  EntityRef,
} from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { isPostgres } from '../database/openDatabase';
import { rebuildRequest } from '../database/rebuildRequest';
import { breakInSnapshot, toEvent } from './breakInSnapshot';
import { readTrail, readTrails, type Trail } from './readTrails';
import type { CheckpointWitness } from './verifyCheckpoints';
import { verifyTrail } from './verifyTrail';

/** A request that was not stored as its events tell, and what differed. */
export type Repair = { requestId: string; number: string; reason: string };

type RepairOptions = {
  witness: CheckpointWitness;
  /** Otherwise it only says what it would do. */
  write: boolean;
  /** To whom reviews that nobody holds are shown; who sees them now when missing. */
  admins?: readonly EntityRef[];
};

/**
 * Writes the requests anew that are not stored as their events tell; events are never touched.
 *
 * @returns what was, or would be, repaired; or why nothing is: while events or checkpoints are broken they cannot say
 * what is true.
 */
export async function repairRequests(
  knex: Knex,
  { witness, write, admins }: RepairOptions,
): Promise<{ broken: AuditVerification } | { repairs: Repair[] }> {
  const found = await verifyTrail(knex, witness);
  if (found.firstBreak?.kind === 'events' || found.checkpoints?.firstBreak) {
    return { broken: found };
  }
  const repairs: Repair[] = [];
  for await (const trail of readTrails(knex)) {
    const needed = repairOf(trail);
    const done =
      needed && write
        ? await repairOne(knex, needed.requestId, admins)
        : needed;
    repairs.push(...(done ? [done] : []));
  }
  return { repairs };
}

function repairOf({ events, stored }: Trail): Repair | undefined {
  const found = stored && breakInSnapshot(events, stored);
  return found?.reason === undefined
    ? undefined
    : {
        requestId: found.requestId,
        number: stored?.row.number ?? '',
        reason: found.reason,
      };
}

/** Looks again under the lock: the portal may be running, and the request have moved. */
async function repairOne(
  knex: Knex,
  requestId: string,
  admins: readonly EntityRef[] | undefined,
): Promise<Repair | undefined> {
  return await knex.transaction(async transaction => {
    const row = transaction('requests').where({ id: requestId }).select('id');
    await (isPostgres(knex) ? row.forUpdate() : row);
    const trail = await readTrail(transaction, requestId);
    const needed = repairOf(trail);
    if (needed) {
      await rebuildRequest(transaction, trail.events.map(toEvent), admins);
    }
    return needed;
  });
}
