import { strict as assert } from 'node:assert';
import {
  canonicalText,
  GENESIS_HASH,
  hashOf,
  type ChainedEvent,
} from '../../audit/hashChain';
import { verifyChain } from '../../audit/verifyChain';
import { messagesOf } from '../../outbox/messagesOf';
import { timersOf } from '../../outbox/timersOf';
import type { EngineEvent } from '../types';
import type { Game } from './Game';
import { adminRefs } from './people';

const REQUEST = 'r1';

/** Invariant 10: what a step calls for is handed to the outbox with it, under an id that is used once. */
export function expectDeliveries({ played }: Game): void {
  const change = played[played.length - 1];
  const messages = messagesOf(change, {
    admins: adminRefs,
    dayOf: instant => instant.slice(0, 10),
  });
  const first = change.before?.version ?? 0;
  change.events.forEach((event, index) => {
    const told = messages.filter(({ id }) => id === idOf(first + index + 1));
    assert.ok(told.length <= 1, `${event.type} is told twice`);
    assert.ok(
      told.length === 1 || !mustBeTold(event),
      `${event.type} is told to nobody`,
    );
  });
  const instants = timersOf(change, { warnDays: 7 }).map(
    ({ availableAt }) => availableAt,
  );
  for (const instant of change.events.flatMap(clocksOf)) {
    assert.ok(instants.includes(Date.parse(instant)), `no timer at ${instant}`);
  }
}

function idOf(sequence: number): string {
  return `${REQUEST}:${sequence}`;
}

/** Of these somebody always hears. */
function mustBeTold({ type }: EngineEvent): boolean {
  return [
    'review.opened',
    'review.decided',
    'review.escalated',
    'request.approved',
    'request.rejected',
    'request.expired',
    'grant.expired',
  ].includes(type);
}

/** The instants at which the engine has to look again. */
function clocksOf(event: EngineEvent): string[] {
  switch (event.type) {
    case 'review.opened':
      return [event.data.remindAt, event.data.dueAt].filter(
        instant => instant !== undefined,
      );
    case 'request.submitted':
    case 'grant.started':
      return event.data.expiresAt ? [event.data.expiresAt] : [];
    case 'grant.extended':
      return [event.data.until];
    default:
      return [];
  }
}

function chain(events: readonly EngineEvent[]): ChainedEvent[] {
  let previousHash = GENESIS_HASH;
  return events.map(({ type, actor, at, data }, index) => {
    const link = {
      requestId: REQUEST,
      sequence: index + 1,
      type,
      actor,
      at,
      data: canonicalText(data),
      previousHash,
    };
    previousHash = hashOf(link);
    return { ...link, hash: previousHash };
  });
}

async function isWhole(events: ChainedEvent[], head: ChainedEvent) {
  async function* trails() {
    yield {
      requestId: REQUEST,
      events,
      head: {
        requestId: REQUEST,
        version: head.sequence,
        headHash: head.hash,
      },
    };
  }
  return (await verifyChain(trails())).valid;
}

/** Invariant 9: the chain of a request holds, and no longer when one event is edited, removed or moved. */
export async function expectChained(game: Game, draw: number): Promise<void> {
  const events = chain(game.events);
  const head = events[events.length - 1];
  assert.ok(await isWhole(events, head), 'the chain is broken');
  const at = draw % events.length;
  const damaged = [
    events.map((event, index) =>
      index === at ? { ...event, actor: 'user:default/x' } : event,
    ),
    events.filter((_, index) => index !== at),
    [...events.slice(at + 1), ...events.slice(0, at + 1)],
  ];
  for (const each of events.length > 1 ? damaged : damaged.slice(0, 2)) {
    const same = JSON.stringify(each) === JSON.stringify(events);
    assert.equal(await isWhole(each, head), same, 'a damage does not show');
  }
}
