import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import {
  hashOfCheckpoint,
  isSealedBy,
  readHeads,
  type Checkpoint,
  type SealedHead,
} from './checkpoint';
import { GENESIS_HASH } from './hashChain';

/** A checkpoint that is known from elsewhere: the log, or the process that wrote it. */
export type CheckpointAnchor = { number: number; hash: string };

/** What checkpoints are compared with. */
export type CheckpointWitness = {
  /** Keys that may have sealed, the current one and former ones; none when seals cannot be checked. */
  keys: readonly string[];
  /** A checkpoint that must be there. */
  anchor?: CheckpointAnchor;
};

/** The events that checkpoints speak of. */
export type EventIndex = {
  /** The stored hash of the event in each head's place; undefined for one that is not there. */
  hashesOf(heads: readonly SealedHead[]): Promise<Array<string | undefined>>;
  /** How many events there are up to a row id, and in all. */
  count(throughId?: number): Promise<number>;
};

type CheckpointBreak = { number: number; reason: string };
type EventBreak = NonNullable<AuditVerification['firstBreak']>;

type Findings = {
  checkpoints: NonNullable<AuditVerification['checkpoints']>;
  eventBreak?: EventBreak;
};

function breakInChain(
  checkpoint: Checkpoint,
  before: Checkpoint | undefined,
): CheckpointBreak | undefined {
  const number = (before?.number ?? 0) + 1;
  if (checkpoint.number !== number) {
    return { number, reason: `checkpoint ${number} is missing` };
  }
  if (checkpoint.previousHash !== (before?.hash ?? GENESIS_HASH)) {
    return { number, reason: 'it does not follow the one before it' };
  }
  if (hashOfCheckpoint(checkpoint) !== checkpoint.hash) {
    return { number, reason: 'it was changed after it was written' };
  }
  return undefined;
}

/** A seal covers, by the chain, all that came before it: checkpoints from before there was a key need none. */
function breakInSeal(
  checkpoint: Checkpoint,
  hasSealBefore: boolean,
  keys: readonly string[],
): CheckpointBreak | undefined {
  const { number, seal } = checkpoint;
  if (keys.length === 0 || (seal === undefined && !hasSealBefore)) {
    return undefined;
  }
  if (seal === undefined) {
    return { number, reason: 'it carries no seal, and the one before it did' };
  }
  return isSealedBy(checkpoint, keys)
    ? undefined
    : { number, reason: 'its seal was not made with the key that was given' };
}

function breakAtAnchor(
  checkpoint: Checkpoint,
  anchor: CheckpointAnchor | undefined,
): CheckpointBreak | undefined {
  return anchor?.number === checkpoint.number && anchor.hash !== checkpoint.hash
    ? {
        number: checkpoint.number,
        reason: 'it is not the one that was written under this number',
      }
    : undefined;
}

async function breakInHeads(
  number: number,
  heads: readonly SealedHead[],
  index: EventIndex,
): Promise<EventBreak | undefined> {
  const hashes = await index.hashesOf(heads);
  const at = heads.findIndex((head, place) => hashes[place] !== head.hash);
  if (at === -1) {
    return undefined;
  }
  const { requestId, sequence } = heads[at];
  return {
    requestId,
    sequence,
    kind: 'events',
    reason:
      hashes[at] === undefined
        ? `checkpoint ${number} knows event ${sequence}, which is missing`
        : `checkpoint ${number} knows another event ${sequence}`,
  };
}

/** What must hold of the newest checkpoint. */
async function breakAtEnd(
  last: Checkpoint | undefined,
  { keys, anchor }: CheckpointWitness,
  index: EventIndex,
): Promise<CheckpointBreak | undefined> {
  const number = last?.number ?? 0;
  if (anchor && anchor.number > number) {
    return {
      number: number + 1,
      reason: `checkpoints ${number + 1} to ${anchor.number} are missing`,
    };
  }
  if (keys.length > 0 && last?.seal === undefined) {
    return last
      ? { number, reason: 'it carries no seal, although there is a key' }
      : {
          number: 1,
          reason: 'there is no checkpoint, although there is a key',
        };
  }
  if (last && (await index.count(last.lastEventId)) !== last.totalEvents) {
    return {
      number,
      reason: `it covers ${last.totalEvents} events, and not as many are there`,
    };
  }
  return undefined;
}

/**
 * Checks the chain of checkpoints, their seals, and that every head which they know is still there. Together with the
 * chain of each request, it shows a tail that was cut and a request that was removed with all that belongs to it.
 *
 * @param checkpoints - all of them, in order of number.
 */
export async function verifyCheckpoints(
  checkpoints: AsyncIterable<Checkpoint>,
  index: EventIndex,
  witness: CheckpointWitness,
): Promise<Findings> {
  let count = 0;
  let sealed = 0;
  let last: Checkpoint | undefined;
  let firstBreak: CheckpointBreak | undefined;
  let eventBreak: EventBreak | undefined;
  for await (const checkpoint of checkpoints) {
    count += 1;
    firstBreak ??=
      breakInChain(checkpoint, last) ??
      breakInSeal(checkpoint, sealed > 0, witness.keys) ??
      breakAtAnchor(checkpoint, witness.anchor);
    const heads = firstBreak ? [] : readHeads(checkpoint.heads);
    firstBreak ??= heads
      ? undefined
      : { number: checkpoint.number, reason: 'its heads cannot be read' };
    eventBreak ??= await breakInHeads(checkpoint.number, heads ?? [], index);
    sealed += checkpoint.seal === undefined ? 0 : 1;
    last = checkpoint;
  }
  firstBreak ??= eventBreak
    ? undefined
    : await breakAtEnd(last, witness, index);
  const all = await index.count();
  return {
    ...(eventBreak && { eventBreak }),
    checkpoints: {
      count,
      sealed,
      sealsChecked: witness.keys.length > 0,
      eventsSince: Math.max(0, all - (last?.totalEvents ?? 0)),
      ...(last && {
        last: { number: last.number, at: last.at, hash: last.hash },
      }),
      ...(firstBreak && { firstBreak }),
    },
  };
}
