import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { createEventIndex, readCheckpoints } from './readCheckpoints';
import { readTrails } from './readTrails';
import { verifyChain } from './verifyChain';
import { verifyCheckpoints, type CheckpointWitness } from './verifyCheckpoints';

/**
 * Recomputes all that proves the trail: the chain of each request, and the checkpoints over all of them.
 *
 * @returns what was checked, and the first break of each kind.
 */
export async function verifyTrail(
  knex: Knex,
  witness: CheckpointWitness,
): Promise<AuditVerification> {
  const chain = await verifyChain(readTrails(knex));
  const { checkpoints, eventBreak } = await verifyCheckpoints(
    readCheckpoints(knex),
    createEventIndex(knex),
    witness,
  );
  const firstBreak = chain.firstBreak ?? eventBreak;
  return {
    ...chain,
    valid: firstBreak === undefined && checkpoints.firstBreak === undefined,
    ...(firstBreak && { firstBreak }),
    checkpoints,
  };
}
