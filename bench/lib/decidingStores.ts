import type { Knex } from 'knex';
import {
  canonicalText,
  GENESIS_HASH,
  hashOf,
} from '../../plugins/approvals-backend/src/audit/hashChain';
import { ChangeWriter } from '../../plugins/approvals-backend/src/database/ChangeWriter';
import { DurationStore } from '../../plugins/approvals-backend/src/database/DurationStore';
import { EventStore } from '../../plugins/approvals-backend/src/database/EventStore';
import { OutboxStore } from '../../plugins/approvals-backend/src/database/OutboxStore';
import { RequestStore } from '../../plugins/approvals-backend/src/database/RequestStore';
import { RevisionStore } from '../../plugins/approvals-backend/src/database/RevisionStore';

/** Which of the two are left out. */
export type Without = { hashes?: boolean; chain?: boolean; outbox?: boolean };

/** Writes the events with texts in the place of hashes. */
function eventsWithoutHashes(knex: Knex): EventStore {
  const append: EventStore['append'] = (writes, requestId, end, events) => {
    const version = end?.version ?? 0;
    const rows = events.map((event, index) => ({
      request_id: requestId,
      sequence: version + index + 1,
      type: event.type,
      actor: event.actor,
      at: event.at,
      data: JSON.stringify(event.data),
      previous_hash: GENESIS_HASH,
      hash: GENESIS_HASH,
    }));
    writes.insert('request_events', rows);
    return { version: version + events.length, hash: GENESIS_HASH };
  };
  return Object.assign(EventStore.create({ knex }), { append });
}

function eventsWithoutChain(knex: Knex): EventStore {
  const append: EventStore['append'] = (_writes, _requestId, end, events) => ({
    version: (end?.version ?? 0) + events.length,
    hash: GENESIS_HASH,
  });
  return Object.assign(EventStore.create({ knex }), { append });
}

function eventsFor(knex: Knex, { hashes, chain }: Without): EventStore {
  if (chain) {
    return eventsWithoutChain(knex);
  }
  return hashes ? eventsWithoutHashes(knex) : EventStore.create({ knex });
}

/** The real store of requests, with real parts but for those that are left out. */
export function createDecidingStore(
  knex: Knex,
  without: Without,
): RequestStore {
  const outbox = OutboxStore.create({ knex });
  return RequestStore.create({
    knex,
    changes: ChangeWriter.create({
      durations: DurationStore.create({ knex, workingHours: () => 1 }),
      events: eventsFor(knex, without),
      outbox: without.outbox
        ? Object.assign(outbox, { add: () => {} })
        : outbox,
      revisions: RevisionStore.create({ knex }),
      admins: ['group:default/dsi-admins'],
    }),
    numberPrefix: 'DEM-',
  });
}

/** What the texts and hashes of some events cost, in milliseconds. */
export function timeHashes(events: readonly { data: unknown }[]): number {
  const started = performance.now();
  for (const [index, { data }] of events.entries()) {
    hashOf({
      requestId: '00000000-0000-4000-8000-000000000000',
      sequence: index,
      type: 'review.decided',
      actor: 'user:default/somebody',
      at: '2026-01-05T09:00:00.000Z',
      data: canonicalText(data),
      previousHash: GENESIS_HASH,
    });
  }
  return performance.now() - started;
}
