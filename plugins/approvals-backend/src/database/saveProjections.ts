import type { EntityRef } from '@passerelle/plugin-approvals-common';
import {
  toHolderRows,
  toParticipantRows,
  toReviewRows,
  toWordRows,
} from './projections';
import type { Change } from './Work';
import type { Row, Writes } from './Writes';

/** Rows of one request in one table, before and after a command. */
type ProjectionChange = {
  table: string;
  /** The columns that identify a row. */
  key: readonly string[];
  before: readonly Row[];
  after: readonly Row[];
};

function keyOf(row: Row, key: readonly string[]): string {
  return JSON.stringify(key.map(column => row[column]));
}

/** Writes only what a command changed, because most commands change little. */
function saveProjection(writes: Writes, change: ProjectionChange): void {
  const { table, key, before, after } = change;
  const index = (rows: readonly Row[]) =>
    new Map(rows.map(row => [keyOf(row, key), row]));
  const old = index(before);
  const current = index(after);

  const changed = [...current].filter(
    ([id, row]) => JSON.stringify(old.get(id)) !== JSON.stringify(row),
  );
  writes.upsert(
    table,
    key,
    changed.map(([, row]) => row),
  );
  const gone = [...old].filter(([id]) => !current.has(id));
  writes.delete(
    table,
    gone.map(([, row]) =>
      Object.fromEntries(key.map(column => [column, row[column]])),
    ),
  );
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
