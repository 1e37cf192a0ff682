import type { Knex } from 'knex';
import { isPostgres } from '../database/openDatabase';
import { toState } from '../database/RequestStore';
import type { EventRow, RequestRow } from '../database/rows';
import { replay } from '../engine/replay';
import type { EngineEvent } from '../engine/types';
import { verifyTrail } from '../audit/verifyTrail';

function toEvent({ type, actor, at, data }: EventRow): EngineEvent {
  return JSON.parse(
    JSON.stringify({ type, actor, at, data: JSON.parse(data) }),
  );
}

/**
 * What must be true of a database at the end of every test: the snapshot of each request is what its events tell, its
 * columns say the same, and the chain is whole.
 *
 * @returns how many requests were looked at
 */
export async function expectReplayed(knex: Knex): Promise<number> {
  const [requests, events] = await knex.transaction(
    async transaction => [
      await transaction<RequestRow>('requests').select(),
      await transaction<EventRow>('request_events').orderBy('sequence'),
    ],
    // The engine may still be at work.
    isPostgres(knex) ? { isolationLevel: 'repeatable read' } : {},
  );
  const trails = new Map<string, EngineEvent[]>();
  for (const event of events) {
    const trail = trails.get(event.request_id) ?? [];
    trails.set(event.request_id, [...trail, toEvent(event)]);
  }
  for (const row of requests) {
    const replayed = replay(trails.get(row.id) ?? []);
    expect(toState(row)).toEqual(JSON.parse(JSON.stringify(replayed)));
    expect(row).toMatchObject({
      status: replayed.status,
      revision: replayed.revision,
      version: replayed.version,
    });
  }
  const { valid } = await verifyTrail(knex, { keys: [] });
  expect(valid).toBe(true);
  return requests.length;
}
