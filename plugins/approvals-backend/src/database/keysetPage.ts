import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Page } from '@passerelle/plugin-approvals-common';
import { canonicalText } from '../audit/hashChain';
import { decodeCursor, encodeCursor, type Cursor } from './cursor';

const COUNT_CAP = 10_000;

/** One column of a total order; the last one must be unique. */
export type SortColumn<Row> = {
  column: string;
  type: 'string' | 'number';
  descending?: boolean;
  of(row: Row): string | number;
};

/** A list to be paged: a query without order or limit, and its total order. */
export type KeysetList<Row> = {
  knex: Knex;
  /** Filters only; called twice, for the page and for the count. */
  filtered: () => Knex.QueryBuilder;
  columns: string[];
  order: ReadonlyArray<SortColumn<Row>>;
  /** What the filters are, so that a cursor serves no other list. */
  filters: unknown;
  limit: number;
  cursor?: string;
};

function fingerprintOf(filters: unknown): string {
  const hash = createHash('sha256').update(canonicalText(filters));
  return hash.digest('base64url').slice(0, 12);
}

/** `(a, b) > (x, y)` spelled out, because the directions can differ. */
function whereBeyond<Row>(
  query: Knex.QueryBuilder,
  order: ReadonlyArray<SortColumn<Row>>,
  cursor: Cursor,
): void {
  const backwards = cursor.direction === 'previous';
  query.where(anyOf => {
    order.forEach(({ column, descending }, index) => {
      const operator = Boolean(descending) === backwards ? '>' : '<';
      anyOf.orWhere(allOf => {
        order.slice(0, index).forEach((earlier, position) => {
          allOf.where(earlier.column, cursor.key[position]);
        });
        allOf.where(column, operator, cursor.key[index]);
      });
    });
  });
}

async function countUpTo(list: KeysetList<never>, cap: number) {
  const bounded = list
    .filtered()
    .select(list.knex.raw('1 as one'))
    .limit(cap + 1);
  const row: { count: string | number } = await list.knex
    .from(bounded.as('bounded'))
    .count({ count: '*' })
    .first();
  return Number(row.count);
}

async function readRows<Row>(list: KeysetList<Row>, cursor?: Cursor) {
  const backwards = cursor?.direction === 'previous';
  const query = list.filtered().select(list.columns);
  if (cursor) {
    whereBeyond(query, list.order, cursor);
  }
  for (const { column, descending } of list.order) {
    query.orderBy(column, Boolean(descending) === backwards ? 'asc' : 'desc');
  }
  const rows: Row[] = await query.limit(list.limit + 1);
  const more = rows.length > list.limit;
  const page = rows.slice(0, list.limit);
  return { rows: backwards ? page.reverse() : page, more };
}

/**
 * Reads one page in a total order, so that no row is lost or doubled while others are added.
 *
 * @throws InputError when the cursor is malformed.
 */
export async function keysetPage<Row>(
  list: KeysetList<Row>,
): Promise<Page<Row>> {
  const fingerprint = fingerprintOf(list.filters);
  const shape = list.order.map(column => column.type);
  const cursor =
    list.cursor === undefined
      ? undefined
      : decodeCursor(list.cursor, fingerprint, shape);
  const { rows, more } = await readRows(list, cursor);
  const count = await countUpTo(list, COUNT_CAP);

  const edge = (row: Row, direction: Cursor['direction']) =>
    encodeCursor({
      direction,
      fingerprint,
      key: list.order.map(column => column.of(row)),
    });
  const backwards = cursor?.direction === 'previous';
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : cursor !== undefined;
  return {
    items: rows,
    totalItems: Math.min(count, COUNT_CAP),
    ...(count > COUNT_CAP && { totalCapped: true }),
    pageInfo: {
      ...(hasNext &&
        rows.length && { nextCursor: edge(rows[rows.length - 1], 'next') }),
      ...(hasPrevious &&
        rows.length && { prevCursor: edge(rows[0], 'previous') }),
    },
  };
}
