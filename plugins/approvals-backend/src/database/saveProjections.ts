import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import {
  toHolderRows,
  toParticipantRows,
  toReviewRows,
  toWordRows,
} from './projections';
import type { Change } from './Work';
import type { Writes } from './Writes';

/** Rows of one request in one table, before and after a command. */
type ProjectionChange<Row extends Record<string, Knex.Value>> = {
  table: string;
  /** The columns that identify a row. */
  key: Array<keyof Row & string>;
  before: readonly Row[];
  after: readonly Row[];
};

function keyOf<Row extends Record<string, Knex.Value>>(
  row: Row,
  key: ReadonlyArray<keyof Row & string>,
): string {
  return JSON.stringify(key.map(column => row[column]));
}

/** Writes only what a command changed, because most commands change little. */
function saveProjection<Row extends Record<string, Knex.Value>>(
  writes: Writes,
  change: ProjectionChange<Row>,
): void {
  const { table, key, before, after } = change;
  const index = (rows: readonly Row[]) =>
    new Map(rows.map(row => [keyOf(row, key), row]));
  const old = index(before);
  const current = index(after);

  const changed = [...current].filter(
    ([id, row]) => JSON.stringify(old.get(id)) !== JSON.stringify(row),
  );
  if (changed.length > 0) {
    const rows = changed.map(([, row]) => row);
    writes.add(table, query => query.insert(rows).onConflict(key).merge());
  }
  const gone = [...old].filter(([id]) => !current.has(id));
  if (gone.length > 0) {
    const keys = gone.map(([, row]) =>
      key.map((column): Knex.Value => row[column]),
    );
    writes.add(table, query => query.whereIn([...key], keys).delete());
  }
}

/**
 * Writes by whom and by which words a request is found, and each of its slots.
 *
 * @param serial - the running number of the request.
 */
export function saveProjections(
  writes: Writes,
  { before, after }: Change,
  serial: number,
  admins: readonly EntityRef[],
): void {
  saveProjection(writes, {
    table: 'request_participants',
    key: ['request_id', 'role', 'ref'],
    before: before ? toParticipantRows(before, serial) : [],
    after: toParticipantRows(after, serial),
  });
  saveProjection(writes, {
    table: 'request_words',
    key: ['word', 'created_at', 'serial'],
    before: before ? toWordRows(before, serial) : [],
    after: toWordRows(after, serial),
  });
  saveProjection(writes, {
    table: 'request_reviews',
    key: ['request_id', 'review_id'],
    before: before ? toReviewRows(before, serial) : [],
    after: toReviewRows(after, serial),
  });
  saveProjection(writes, {
    table: 'request_review_holders',
    key: ['request_id', 'review_id', 'kind', 'ref'],
    before: before ? toHolderRows(before, serial, admins) : [],
    after: toHolderRows(after, serial, admins),
  });
}
