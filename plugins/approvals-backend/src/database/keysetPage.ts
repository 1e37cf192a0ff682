import type { Knex } from 'knex';
import type { Page } from '@passerelle/plugin-approvals-common';
import {
  isSortKey,
  type Keyset,
  type ListColumns,
  type ListedRow,
} from './Keyset';
import type { RememberedCounts } from './RememberedCounts';

/** Lists say that they have so many rows, or that they have more. */
export const COUNT_CAP = 10_000;

/** Rows of a list that one range of an index gives in order; a list is one or several of them, united. */
export type ListRange = {
  /** A query without columns, order and limit; a new one each time. */
  query(): Knex.QueryBuilder;
  columns: ListColumns;
  /** Whether it has no row twice. */
  isUnique?: boolean;
};

/** A list to be paged. */
export type KeysetList = {
  knex: Knex;
  keyset: Keyset;
  /** May overlap: a row is listed once. */
  ranges: readonly ListRange[];
  /** The same rows, where they are counted faster. */
  counted?: readonly ListRange[];
  /** For lists that can be long, and all that the number of their rows depends on. */
  remembered?: { counts: RememberedCounts; by: unknown };
};

/** Reads one range up to a limit: each row once, however often the range has it. */
function readRange(
  { query, columns, isUnique }: ListRange,
  limit: number,
  sorted: (query: Knex.QueryBuilder, columns: ListColumns) => Knex.QueryBuilder,
): Knex.QueryBuilder {
  const rows = isUnique ? query().select(columns) : query().distinct(columns);
  return sorted(rows, columns).limit(limit);
}

function unite(
  knex: Knex,
  ranges: readonly Knex.QueryBuilder[],
): Knex.QueryBuilder {
  // SQLite takes an order and a limit in a part of a union only from within a subquery.
  const parts = ranges.map((range, at) =>
    knex.select('*').from(range.as(`range_${at}`)),
  );
  return knex.from(parts[0].unionAll(parts.slice(1)).as('united'));
}

async function readRows<Row>({
  knex,
  keyset,
  ranges,
}: KeysetList): Promise<Row[]> {
  const limit = keyset.limit + 1;
  const read = ranges.map(range =>
    readRange(range, limit, (query, columns) => keyset.applyTo(query, columns)),
  );
  if (read.length < 2) {
    return await read[0];
  }
  const names = Object.keys(ranges[0].columns);
  const own = Object.fromEntries(names.map(name => [name, name]));
  return await keyset.sort(unite(knex, read).distinct(names), own).limit(limit);
}

/** In the order of an index, so that the database stops at the cap. */
function inOrder(query: Knex.QueryBuilder, columns: ListColumns) {
  const keys = Object.keys(columns).filter(isSortKey);
  return query.orderBy(keys.map(key => columns[key]));
}

/**
 * Counts each range alone first: one that reaches the cap decides, and most people have rows in one or two of them, so
 * that ranges are seldom compared with each other.
 */
async function countRows({ knex, ranges, counted = ranges }: KeysetList) {
  const bounded = (range: ListRange) =>
    readRange(range, COUNT_CAP + 1, inOrder);
  const count = (rows: Knex.QueryBuilder) =>
    knex.from(rows.as('bounded')).count({ count: '*' });
  const row: Record<string, number | string> = await knex
    .select(
      Object.fromEntries(
        counted.map((range, at) => [`range_${at}`, count(bounded(range))]),
      ),
    )
    .first();
  const counts = Object.values(row).map(Number);
  const filled = counted.filter((_, at) => counts[at] > 0);
  const most = Math.max(...counts);
  if (filled.length < 2 || most > COUNT_CAP) {
    return most;
  }
  const names = Object.keys(counted[0].columns);
  const all = unite(knex, filled.map(bounded)).distinct(names);
  const [{ count: total }]: Array<{ count: number | string }> = await count(
    all.limit(COUNT_CAP + 1),
  );
  return Number(total);
}

/**
 * Reads one page in a total order, so that no row is lost or doubled while others are added. Each range is read as far
 * as the page goes and no further.
 */
export async function keysetPage<Row extends ListedRow>(
  list: KeysetList,
): Promise<Omit<Page<never>, 'items'> & { rows: Row[] }> {
  if (list.ranges.length === 0) {
    return { rows: [], totalItems: 0, pageInfo: {} };
  }
  const [found, count] = await Promise.all([
    readRows<Row>(list),
    list.remembered
      ? list.remembered.counts.get(list.remembered.by, () => countRows(list))
      : countRows(list),
  ]);
  return {
    ...list.keyset.toPage(found),
    totalItems: Math.min(count, COUNT_CAP),
    ...(count > COUNT_CAP && { totalCapped: true }),
  };
}
