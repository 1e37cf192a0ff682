import type { Knex } from 'knex';
import type { ChainedEvent } from './hashChain';
import type { ChainHead } from './verifyChain';

const REQUESTS_PER_READ = 200;

type HeadRow = { id: string; version: number; head_hash: string };
type TrailRow = {
  request_id: string;
  sequence: number;
  type: string;
  actor: string;
  at: string;
  data: string;
  previous_hash: string;
  hash: string;
  head_version: number | null;
  head_hash: string | null;
};

/** All that is stored about one request's trail. */
export type Trail = {
  requestId: string;
  head?: ChainHead;
  events: readonly ChainedEvent[];
};

function toChainedEvent(row: TrailRow): ChainedEvent {
  return {
    requestId: row.request_id,
    sequence: row.sequence,
    type: row.type,
    actor: row.actor,
    at: row.at,
    data: row.data,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function toTrail(requestId: string, rows: TrailRow[]): Trail {
  const [first] = rows;
  const events = rows.map(toChainedEvent);
  return first.head_version === null || first.head_hash === null
    ? { requestId, events }
    : {
        requestId,
        events,
        head: {
          requestId,
          version: first.head_version,
          headHash: first.head_hash,
        },
      };
}

/** Events and heads come from one statement, so that both are of one instant while requests go on. */
async function readTrailsOf(knex: Knex, ids: string[]): Promise<Trail[]> {
  const rows: TrailRow[] = await knex({ e: 'request_events' })
    .leftJoin({ r: 'requests' }, 'r.id', 'e.request_id')
    .whereIn('e.request_id', ids)
    .orderBy(['e.request_id', 'e.sequence'])
    .select('e.*', { head_version: 'r.version', head_hash: 'r.head_hash' });
  const grouped = new Map<string, TrailRow[]>();
  for (const row of rows) {
    grouped.set(row.request_id, [...(grouped.get(row.request_id) ?? []), row]);
  }
  const bare = ids.filter(id => !grouped.has(id));
  const heads: HeadRow[] = await knex('requests')
    .whereIn('id', bare)
    .select('id', 'version', 'head_hash');
  return [
    ...[...grouped].map(([id, group]) => toTrail(id, group)),
    ...heads.map(({ id, version, head_hash }) => ({
      requestId: id,
      events: [],
      head: { requestId: id, version, headHash: head_hash },
    })),
  ];
}

/** The next ids, from the requests and from the events: a request can be gone while its events are there. */
async function readIds(knex: Knex, after: string): Promise<string[]> {
  const fromRequests: Array<{ id: string }> = await knex('requests')
    .where('id', '>', after)
    .orderBy('id')
    .limit(REQUESTS_PER_READ)
    .select('id');
  const fromEvents: Array<{ id: string }> = await knex('request_events')
    .where('request_id', '>', after)
    .distinct({ id: 'request_id' })
    .orderBy('request_id')
    .limit(REQUESTS_PER_READ);
  const ids = new Set([...fromRequests, ...fromEvents].map(row => row.id));
  // Ids are lower-case hexadecimal, which every collation sorts as we do.
  return [...ids].sort().slice(0, REQUESTS_PER_READ);
}

/** Reads every trail with what its request knows of it, a few hundred at a time, in order of id. */
export async function* readTrails(knex: Knex): AsyncGenerator<Trail> {
  let after = '';
  for (;;) {
    const ids = await readIds(knex, after);
    if (ids.length === 0) {
      return;
    }
    const trails = await readTrailsOf(knex, ids);
    const order = new Map(ids.map((id, index) => [id, index]));
    trails.sort(
      (left, right) =>
        (order.get(left.requestId) ?? 0) - (order.get(right.requestId) ?? 0),
    );
    yield* trails;
    after = ids[ids.length - 1];
  }
}
