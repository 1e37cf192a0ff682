import type { Knex } from 'knex';
import {
  toHolderRows,
  toParticipantRows,
  toRequestColumns,
  toReviewRows,
  toWordRows,
} from '../../plugins/approvals-backend/src/database/projections';
import type { RequestState } from '../../plugins/approvals-backend/src/engine/types';
import { createRequestFactory } from './requestFactory';

const BATCH = 1_000;
const ADMINS = ['group:default/dsi-admins'];

type Row = Record<string, string | number | null>;

/** One statement and one parameter for many rows, on both databases. */
async function insertRows(knex: Knex, table: string, rows: readonly Row[]) {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.keys(rows[0]);
  const names = columns.map(name => `"${name}"`).join(', ');
  const json = JSON.stringify(rows);
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ?)`,
      [json],
    );
    return;
  }
  const values = columns.map(name => `value ->> '${name}'`).join(', ');
  await knex.raw(
    `insert into ${table} (${names}) select ${values} from json_each(?)`,
    [json],
  );
}

/**
 * Fills the tables that lists are read from, with the projections of the engine.
 *
 * @param size - how many requests to add
 */
export async function fillRequests(knex: Knex, size: number): Promise<void> {
  const make = createRequestFactory(size);
  const isPostgres = knex.client.config.client === 'pg';
  const last = await knex('requests').max({ serial: 'serial' }).first();
  const firstSerial = Number(last?.serial ?? 0) + 1;
  for (let start = 0; start < size; start += BATCH) {
    const length = Math.min(BATCH, size - start);
    const states = Array.from({ length }, (_, index) => make(start + index));
    await knex.transaction(async transaction => {
      if (isPostgres) {
        // The rows belong together; looking each reference up takes most of the time.
        await transaction.raw('set local session_replication_role = replica');
      }
      const serialOf = (index: number) => firstSerial + start + index;
      const insertAll = (
        table: string,
        toRows: (state: RequestState, serial: number) => Row[],
      ) =>
        insertRows(
          transaction,
          table,
          states.flatMap((state, index) => toRows(state, serialOf(index))),
        );
      await insertAll('requests', (state, serial) => [
        {
          id: state.id,
          serial,
          head_hash: '0'.repeat(64),
          ...toRequestColumns(state),
        },
      ]);
      await insertAll('request_participants', toParticipantRows);
      await insertAll('request_words', toWordRows);
      await insertAll('request_reviews', toReviewRows);
      await insertAll('request_review_holders', (state, serial) =>
        toHolderRows(state, serial, ADMINS),
      );
    });
  }
  if (isPostgres) {
    // What autovacuum does in an hour of quiet.
    await knex.raw('vacuum analyze');
  }
}
