import type { Knex } from 'knex';
import { isPostgres } from '../database/openDatabase';
import type {
  EventRow,
  HolderRow,
  ParticipantRow,
  RequestRow,
  ReviewRow,
} from '../database/rows';
import type { ChainedEvent } from './hashChain';
import type { StoredRequest } from './breakInSnapshot';
import type { ChainHead } from './verifyChain';

const REQUESTS_PER_READ = 100;

/** All that is stored about one request. */
export type Trail = {
  requestId: string;
  events: readonly ChainedEvent[];
  /** Undefined when the request is gone. */
  head?: ChainHead;
  stored?: StoredRequest;
};

function toChainedEvent(row: EventRow): ChainedEvent {
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

function groupById<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): (id: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group) {
      group.push(row);
    } else {
      groups.set(idOf(row), [row]);
    }
  }
  return id => groups.get(id) ?? [];
}

type ByRequest<Row> = (id: string) => Row[];

type Tables = {
  participants: ByRequest<ParticipantRow>;
  reviews: ByRequest<ReviewRow>;
  holders: ByRequest<HolderRow>;
};

async function readTables(knex: Knex, ids: string[]): Promise<Tables> {
  const read = async <Row extends { request_id: string }>(
    table: string,
  ): Promise<ByRequest<Row>> => {
    const rows: Row[] = await knex(table).whereIn('request_id', ids);
    return groupById(rows, row => row.request_id);
  };
  return {
    participants: await read<ParticipantRow>('request_participants'),
    reviews: await read<ReviewRow>('request_reviews'),
    holders: await read<HolderRow>('request_review_holders'),
  };
}

async function readTrailsOf(
  knex: Knex,
  ids: string[],
  hasTables: boolean,
): Promise<Trail[]> {
  const events: EventRow[] = await knex('request_events')
    .whereIn('request_id', ids)
    .orderBy(['request_id', 'sequence']);
  const eventsOf = groupById(events, event => event.request_id);
  const rows: RequestRow[] = await knex('requests').whereIn('id', ids);
  const requests = new Map(rows.map(row => [row.id, row]));
  const tables = hasTables ? await readTables(knex, ids) : undefined;
  return ids.map(id => {
    const row = requests.get(id);
    const trail = { requestId: id, events: eventsOf(id).map(toChainedEvent) };
    return row === undefined
      ? trail
      : {
          ...trail,
          head: {
            requestId: id,
            version: row.version,
            headHash: row.head_hash,
          },
          stored: {
            row,
            ...(tables && {
              tables: {
                participants: tables.participants(id),
                reviews: tables.reviews(id),
                holders: tables.holders(id),
              },
            }),
          },
        };
  });
}

/**
 * Reads the trail of one request, in a transaction of the caller.
 */
export async function readTrail(
  transaction: Knex.Transaction,
  requestId: string,
): Promise<Trail> {
  const [trail] = await readTrailsOf(transaction, [requestId], true);
  return trail;
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

/** The next hundred, all of one instant, because requests go on meanwhile. */
async function readNext(
  knex: Knex,
  after: string,
  hasTables: boolean,
): Promise<Trail[]> {
  return await knex.transaction(
    async transaction => {
      const ids = await readIds(transaction, after);
      return readTrailsOf(transaction, ids, hasTables);
    },
    isPostgres(knex)
      ? { isolationLevel: 'repeatable read', readOnly: true }
      : {},
  );
}

/**
 * Reads every trail with what is stored of its request, a hundred at a time, in order of id. A copy from before the
 * tables of participants and reviews were what they are now is read without them.
 */
export async function* readTrails(knex: Knex): AsyncGenerator<Trail> {
  const hasTables = await knex.schema.hasColumn(
    'request_participants',
    'created_at',
  );
  let trails = await readNext(knex, '', hasTables);
  while (trails.length > 0) {
    yield* trails;
    const { requestId } = trails[trails.length - 1];
    trails = await readNext(knex, requestId, hasTables);
  }
}
