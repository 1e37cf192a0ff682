import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalText } from './hashChain';

const SEAL_PURPOSE = 'passerelle.approvals.checkpoint';

const headsSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.tuple([z.string(), z.number(), z.string()])));

/** Where the trail of a request stood. */
export type SealedHead = { requestId: string; sequence: number; hash: string };

/** Where all trails stood at an instant, told as what changed since the checkpoint before it. */
export type Checkpoint = {
  /** 1, 2, 3, … without a gap. */
  number: number;
  at: string;
  /** The row ids of events up to this one are covered. */
  lastEventId: number;
  /** How many events are covered, from the first one of all. */
  totalEvents: number;
  /** Canonical JSON text of the heads, byte for byte as it is stored. */
  heads: string;
  previousHash: string;
  hash: string;
  /** Undefined when it was written without a key. */
  seal?: string;
};

/** The text in which heads are stored. */
export function headsText(heads: readonly SealedHead[]): string {
  return canonicalText(
    heads.map(({ requestId, sequence, hash }) => [requestId, sequence, hash]),
  );
}

/** @returns undefined when the text is not one of {@link headsText}. */
export function readHeads(text: string): SealedHead[] | undefined {
  const rows = headsSchema.safeParse(text);
  return rows.data?.map(([requestId, sequence, hash]) => ({
    requestId,
    sequence,
    hash,
  }));
}

/** SHA-256 over all of a checkpoint, the hash of the one before it included. */
export function hashOfCheckpoint(
  checkpoint: Omit<Checkpoint, 'hash' | 'seal'>,
): string {
  const { previousHash, number, at, lastEventId, totalEvents, heads } =
    checkpoint;
  const text = canonicalText([
    previousHash,
    number,
    at,
    lastEventId,
    totalEvents,
    heads,
  ]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What only somebody with the key can make of the hash of a checkpoint. */
export function sealOf(hash: string, key: string): string {
  return createHmac('sha256', key)
    .update(`${SEAL_PURPOSE}:${hash}`, 'utf8')
    .digest('hex');
}

/** Whether one of the keys made this seal; several, because keys are changed. */
export function isSealedBy(
  { hash, seal }: Pick<Checkpoint, 'hash' | 'seal'>,
  keys: readonly string[],
): boolean {
  return (
    seal !== undefined &&
    keys.some(key => {
      const expected = Buffer.from(sealOf(hash, key));
      const given = Buffer.from(seal);
      return (
        expected.length === given.length && timingSafeEqual(expected, given)
      );
    })
  );
}
