import { expect } from '@playwright/test';
import type { Knex } from 'knex';
import { replay } from '../../plugins/approvals-backend/src/engine';
import type { EventRow } from '../../plugins/approvals-backend/src/database/rows';
import type { EngineEvent } from '../../plugins/approvals-backend/src/engine/types';
import { withPluginDatabase } from './pluginDatabase';

/** An event as the trail keeps it. */
export type TrailEvent = {
  requestId: string;
  sequence: number;
  type: string;
  actor: string;
  at: string;
  data: Readonly<Record<string, unknown>>;
};

function toEvent(row: EventRow): TrailEvent {
  return {
    requestId: row.request_id,
    sequence: row.sequence,
    type: row.type,
    actor: row.actor,
    at: row.at,
    data: JSON.parse(row.data),
  };
}

/** The trail of requests, in the order of each. */
export async function readTrail(
  knex: Knex,
  isWanted: (requestId: string) => boolean = () => true,
): Promise<TrailEvent[]> {
  const rows: EventRow[] = await knex('request_events').orderBy([
    'request_id',
    'sequence',
  ]);
  return rows.filter(row => isWanted(row.request_id)).map(toEvent);
}

function toEngineEvent({ type, actor, at, data }: TrailEvent): EngineEvent {
  return JSON.parse(JSON.stringify({ type, actor, at, data }));
}

function group(events: readonly TrailEvent[]): Map<string, TrailEvent[]> {
  const trails = new Map<string, TrailEvent[]>();
  for (const event of events) {
    trails.set(event.requestId, [
      ...(trails.get(event.requestId) ?? []),
      event,
    ]);
  }
  return trails;
}

/**
 * The snapshot of every request is what its events tell. Both are read in one transaction, because the portal may go on.
 *
 * @returns how many requests were compared
 */
export async function expectReplayedSnapshots(knex: Knex): Promise<number> {
  const { events, rows } = await knex.transaction(
    async transaction => ({
      events: await readTrail(transaction),
      rows: await transaction('requests').select('id', 'snapshot', 'status'),
    }),
    knex.client.config.client === 'pg'
      ? { isolationLevel: 'repeatable read' }
      : {},
  );
  const trails = group(events);
  for (const { id, snapshot, status } of rows) {
    const told = (trails.get(id) ?? []).map(toEngineEvent);
    const replayed = JSON.parse(JSON.stringify(replay(told)));
    expect(JSON.parse(snapshot), `request ${id}`).toEqual(replayed);
    expect(status).toBe(replayed.status);
  }
  expect([...trails.keys()].sort()).toEqual(
    rows.map(({ id }: { id: string }) => id).sort(),
  );
  return rows.length;
}

/** {@link expectReplayedSnapshots} of the portal under test. */
export async function expectPortalReplays(): Promise<void> {
  const compared = await withPluginDatabase(
    'approvals',
    expectReplayedSnapshots,
  );
  expect(compared).toBeGreaterThan(0);
}
