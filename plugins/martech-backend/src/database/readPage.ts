import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor } from '../domain/Cursor';
import { afterKeys, orderByKeys, type KeyValue, type SortKey } from './keyset';

const MAX_COUNTED = 10_000;

/** Where pages begin and end, as lists answer it (contract.md, 1). */
export type PageInfo = { nextCursor?: string; prevCursor?: string };

type PageOptions<Row> = {
  keys: readonly SortKey[];
  /** Where a row stands in the order, one value per key. */
  positionOf: (row: Row) => KeyValue[];
  /** Tells one list from another, so that a cursor of another one is refused. */
  question: string;
  limit: number;
  cursor?: string;
};

/**
 * One page of a list in a total order: no row is lost or doubled while others come and go.
 *
 * @throws InputError for a cursor of another list
 */
export async function readPage<Row>(
  select: Knex.QueryBuilder,
  options: PageOptions<Row>,
): Promise<{ rows: Row[]; pageInfo: PageInfo }> {
  const { keys, positionOf, question, limit } = options;
  const cursor = options.cursor
    ? decodeCursor(options.cursor, question)
    : undefined;
  const isPosition = (values: readonly KeyValue[]) =>
    values.length === keys.length &&
    !values.some(value => String(value).includes('\0'));
  if (cursor && !isPosition(cursor.values)) {
    throw new InputError('cursor is not one of this list');
  }
  const backwards = cursor?.backwards ?? false;
  if (cursor) afterKeys(select, keys, cursor.values, backwards);
  orderByKeys(select, keys, backwards);
  const found: Row[] = await select.limit(limit + 1);
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backwards) rows.reverse();
  const at = (row: Row, back: boolean) =>
    encodeCursor({ question, values: positionOf(row), backwards: back });
  const [first] = rows;
  const last = rows.at(-1);
  const pageInfo: PageInfo = {};
  if (last && (backwards || more)) pageInfo.nextCursor = at(last, false);
  if (first && (backwards ? more : cursor))
    pageInfo.prevCursor = at(first, true);
  return { rows, pageInfo };
}

/** Counts rows exactly up to 10,000, and no further. */
export async function countCapped(
  knex: Knex,
  select: Knex.QueryBuilder,
): Promise<{ totalItems: number; totalCapped?: true }> {
  const bounded = select.limit(MAX_COUNTED + 1).as('bounded');
  const [{ count }] = await knex
    .from(bounded)
    .count<Array<{ count: number | string }>>({ count: '*' });
  const counted = Number(count);
  return counted > MAX_COUNTED
    ? { totalItems: MAX_COUNTED, totalCapped: true }
    : { totalItems: counted };
}
