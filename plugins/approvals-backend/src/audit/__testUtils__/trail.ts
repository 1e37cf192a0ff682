import type { Knex } from 'knex';
import { createStores } from '../../database/createStores';
import { isPostgres } from '../../database/openDatabase';
import type { EngineEvent } from '../../engine/types';

/** The requests of the trail; the second one is the one that gets damaged. */
export const REQUESTS = [1, 2, 3].map(
  index => `${index}0000000-0000-4000-8000-000000000000`,
);
export const [FIRST, EDITED, LAST] = REQUESTS;

export function comment(index: number): EngineEvent {
  return {
    type: 'comment.added',
    actor: 'user:default/ann',
    at: `2026-01-01T00:00:0${index}.000Z`,
    data: { commentId: `${index}`, body: `Comment ${index}, « é »` },
  };
}

function created(id: string): EngineEvent {
  return {
    type: 'request.created',
    actor: 'user:default/ann',
    at: '2026-01-01T00:00:00.000Z',
    data: {
      id,
      number: '',
      requestType: 'leave',
      title: { en: 'Leave', fr: 'Congés' },
      values: {},
      revision: 1,
    },
  };
}

/** Adds one event to a request, through the store. */
export async function addEvent(
  knex: Knex,
  requestId: string,
  event: EngineEvent,
): Promise<void> {
  const stores = createStores({
    knex,
    admins: [],
    numberPrefix: 'R-',
    workingHours: () => 0,
  });
  const isNew = event.type === 'request.created';
  const outcome = await stores.requests.execute({
    requestId,
    expectedVersion: isNew ? 0 : 'newest',
    decide: () => [event],
    deliveries: () => [],
  });
  expect(outcome.kind).toBe('done');
}

/** Three requests of five events each. */
export async function fill(knex: Knex): Promise<void> {
  for (const requestId of REQUESTS) {
    for (const event of [created(requestId), ...[1, 2, 3, 4].map(comment)]) {
      await addEvent(knex, requestId, event);
    }
  }
}

/** What somebody with the rights of the owner of the database can do. */
export async function disarm(knex: Knex): Promise<void> {
  const triggers = isPostgres(knex)
    ? ['refuse_change', 'refuse_truncate']
    : ['refuse_update', 'refuse_delete', 'refuse_replace'];
  for (const table of ['request_events', 'audit_checkpoints']) {
    const on = isPostgres(knex) ? ` on ${table}` : '';
    for (const name of triggers) {
      await knex.raw(`drop trigger ${table}_${name}${on}`);
    }
  }
}

/** Takes a request away with all that belongs to it. */
export async function removeRequest(knex: Knex, id: string): Promise<void> {
  const tables = [
    'request_participants',
    'request_reviews',
    'request_review_holders',
    'request_revisions',
    'request_events',
  ];
  for (const table of tables) {
    await knex(table).where('request_id', id).delete();
  }
  await knex('requests').where({ id }).delete();
}

/** Cuts the end of a trail, and makes its request agree with what is left. */
export async function cutTail(
  knex: Knex,
  requestId: string,
  kept: number,
): Promise<void> {
  await knex('request_events')
    .where({ request_id: requestId })
    .where('sequence', '>', kept)
    .delete();
  const last = await knex('request_events')
    .where({ request_id: requestId, sequence: kept })
    .first('hash');
  await knex('requests')
    .where({ id: requestId })
    .update({ version: kept, head_hash: last.hash });
}
