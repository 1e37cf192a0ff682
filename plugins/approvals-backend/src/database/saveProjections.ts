import type { Knex } from 'knex';

/** Rows of one request in one table, before and after a command. */
export type ProjectionChange<Row extends Record<string, unknown>> = {
  table: string;
  /** The columns that identify a row. */
  key: Array<keyof Row & string>;
  before: readonly Row[];
  after: readonly Row[];
};

function keyOf<Row extends Record<string, unknown>>(
  row: Row,
  key: ReadonlyArray<keyof Row & string>,
): string {
  return JSON.stringify(key.map(column => row[column]));
}

/** Writes only what a command changed, because most commands change little. */
export async function saveProjection<Row extends Record<string, unknown>>(
  transaction: Knex.Transaction,
  change: ProjectionChange<Row>,
): Promise<void> {
  const { table, key, before, after } = change;
  const index = (rows: readonly Row[]) =>
    new Map(rows.map(row => [keyOf(row, key), row]));
  const old = index(before);
  const current = index(after);

  const changed = [...current].filter(
    ([id, row]) => JSON.stringify(old.get(id)) !== JSON.stringify(row),
  );
  if (changed.length > 0) {
    await transaction(table)
      .insert(changed.map(([, row]) => row))
      .onConflict(key)
      .merge();
  }
  for (const [id, row] of old) {
    if (!current.has(id)) {
      const where = Object.fromEntries(
        key.map(column => [column, row[column]]),
      );
      await transaction(table).where(where).delete();
    }
  }
}
