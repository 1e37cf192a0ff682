import type { AuditVerification } from '@passerelle/plugin-approvals-common';
import { GENESIS_HASH, hashOf, type ChainedEvent } from './hashChain';

/** What the snapshot of a request says about its trail: without it a cut tail would not show. */
export type ChainHead = {
  requestId: string;
  version: number;
  headHash: string;
};

type Break = Required<NonNullable<AuditVerification['firstBreak']>>;

function breakInEvent(
  event: ChainedEvent,
  expectedSequence: number,
  previousHash: string,
): Break | undefined {
  const { requestId } = event;
  if (event.sequence !== expectedSequence) {
    return {
      requestId,
      sequence: expectedSequence,
      kind: 'events',
      reason: `event ${expectedSequence} is missing`,
    };
  }
  if (event.previousHash !== previousHash) {
    return {
      requestId,
      sequence: event.sequence,
      kind: 'events',
      reason: 'the event does not follow the one before it',
    };
  }
  if (hashOf(event) !== event.hash) {
    return {
      requestId,
      sequence: event.sequence,
      kind: 'events',
      reason: 'the event was changed after it was written',
    };
  }
  return undefined;
}

function breakAtEnd(
  head: ChainHead,
  events: number,
  lastHash: string,
): Break | undefined {
  if (events < head.version) {
    return {
      requestId: head.requestId,
      sequence: events + 1,
      kind: 'events',
      reason: `the last ${head.version - events} events are missing`,
    };
  }
  if (events > head.version || lastHash !== head.headHash) {
    return {
      requestId: head.requestId,
      sequence: events,
      kind: 'events',
      reason: 'the end of the trail is not the one that the request knows',
    };
  }
  return undefined;
}

/** Walks the events of one request. */
function verifyTrail(
  head: ChainHead,
  events: readonly ChainedEvent[],
): Break | undefined {
  let previousHash = GENESIS_HASH;
  for (const [index, event] of events.entries()) {
    const found = breakInEvent(event, index + 1, previousHash);
    if (found) {
      return found;
    }
    previousHash = event.hash;
  }
  return breakAtEnd(head, events.length, previousHash);
}

/**
 * Recomputes the hash chain of every request.
 *
 * @param trails - every request with its events in order of sequence; a trail whose request is gone has no head.
 * @returns the first break, in the order of the trails: an edited, removed or reordered event, or a cut tail.
 */
export async function verifyChain(
  trails: AsyncIterable<{
    requestId: string;
    head?: ChainHead;
    events: readonly ChainedEvent[];
  }>,
): Promise<AuditVerification> {
  let checkedEvents = 0;
  let checkedRequests = 0;
  let firstBreak: Break | undefined;
  for await (const { requestId, head, events } of trails) {
    checkedRequests += 1;
    checkedEvents += events.length;
    firstBreak ??= head
      ? verifyTrail(head, events)
      : {
          requestId,
          sequence: 1,
          kind: 'events',
          reason: 'the request itself is missing',
        };
  }
  return {
    valid: firstBreak === undefined,
    checkedEvents,
    checkedRequests,
    ...(firstBreak && { firstBreak }),
  };
}
