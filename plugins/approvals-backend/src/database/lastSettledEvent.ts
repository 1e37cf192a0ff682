import type { Knex } from 'knex';
import { isPostgres } from './openDatabase';

const EVENTS = 'request_events';
const LOCK_TIMEOUT = '5s';

/**
 * The newest event before which no other can still appear. On PostgreSQL ids are given before the commit, so that a
 * smaller one can become visible after a greater one: the lock waits for the commands that are writing right now, and
 * is given back at once.
 *
 * @returns its id; 0 when there is none.
 */
export async function lastSettledEvent(knex: Knex): Promise<number> {
  return await knex.transaction(async transaction => {
    if (isPostgres(knex)) {
      await transaction.raw(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await transaction.raw(`lock table ${EVENTS} in share mode`);
    }
    const row = await transaction(EVENTS).max({ last: 'id' }).first();
    return Number(row?.last ?? 0);
  });
}
