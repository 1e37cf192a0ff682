import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { toHolderRows, toParticipantRows, toReviewRows } from './projections';
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

/** Writes by whom a request, and each of its slots, is found. */
export function saveProjections(
  writes: Writes,
  { before, after }: Change,
  admins: readonly EntityRef[],
): void {
  saveProjection(writes, {
    table: 'request_participants',
    key: ['request_id', 'role', 'ref'],
    before: before ? toParticipantRows(before) : [],
    after: toParticipantRows(after),
  });
  saveProjection(writes, {
    table: 'request_reviews',
    key: ['request_id', 'review_id'],
    before: before ? toReviewRows(before) : [],
    after: toReviewRows(after),
  });
  saveProjection(writes, {
    table: 'request_review_holders',
    key: ['request_id', 'review_id', 'kind', 'ref'],
    before: before ? toHolderRows(before, admins) : [],
    after: toHolderRows(after, admins),
  });
}
