import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What the first event of a request has before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** All of an event that its hash covers; `data` is the stored text, byte for byte. */
export type ChainedEvent = {
  requestId: string;
  sequence: number;
  type: string;
  actor: string;
  at: string;
  data: string;
  previousHash: string;
  hash: string;
};

/**
 * The canonical JSON text (RFC 8785) of a value: the same value always gives the same text.
 *
 * @throws when the value is not JSON.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new TypeError('This value has no JSON text');
  }
  return text;
}

/** SHA-256 over the canonical text of an event, the hash before it included. */
export function hashOf(event: Omit<ChainedEvent, 'hash'>): string {
  const { requestId, sequence, type, actor, at, data, previousHash } = event;
  const text = canonicalText([
    previousHash,
    requestId,
    sequence,
    type,
    actor,
    at,
    data,
  ]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
