import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import type { Knex } from 'knex';
import { breakInSnapshot } from './breakInSnapshot';
import { createEventIndex, readCheckpoints } from './readCheckpoints';
import { readTrails, type Trail } from './readTrails';
import { verifyChain } from './verifyChain';
import { verifyCheckpoints, type CheckpointWitness } from './verifyCheckpoints';

type Break = NonNullable<AuditVerification['firstBreak']>;

/** Passes trails on, and tells of the first request that is not what its events tell. */
async function* watchSnapshots(
  trails: AsyncIterable<Trail>,
  onBreak: (found: Break) => void,
): AsyncGenerator<Trail> {
  let isWhole = true;
  for await (const trail of trails) {
    const { events, stored } = trail;
    const found = isWhole && stored && breakInSnapshot(events, stored);
    if (found) {
      isWhole = false;
      onBreak(found);
    }
    yield trail;
  }
}

/**
 * Recomputes all that proves the trail: the chain of each request, the checkpoints over all of them, and, last, that
 * what is stored of each request is what its events tell.
 *
 * @returns what was checked, and the first break of each kind; a break in the events comes before one in a snapshot,
 * because only the events can say what a snapshot must be.
 */
export async function verifyTrail(
  knex: Knex,
  witness: CheckpointWitness,
): Promise<AuditVerification> {
  let snapshotBreak: Break | undefined;
  const trails = watchSnapshots(readTrails(knex), found => {
    snapshotBreak = found;
  });
  const chain = await verifyChain(trails);
  const { checkpoints, eventBreak } = await verifyCheckpoints(
    readCheckpoints(knex),
    createEventIndex(knex),
    witness,
  );
  const firstBreak = chain.firstBreak ?? eventBreak ?? snapshotBreak;
  return {
    ...chain,
    valid: firstBreak === undefined && checkpoints.firstBreak === undefined,
    ...(firstBreak && { firstBreak }),
    checkpoints,
  };
}
