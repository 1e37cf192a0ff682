import type { Knex } from 'knex';
import type { ListColumns, SortKey } from './Keyset';

/** Narrows a query. */
export type Narrow = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

/** What the rows of a list have in common: the filters, and who may see them. */
export type Condition = {
  name: string;
  /** On a query that has `requests` as `r`. */
  holds: Narrow;
};

/** Equal values of the first columns of an index, and what else the request must be. */
export type SourceRange = {
  starts: Narrow;
  also?: Narrow;
  /** Whether it has each request once at most. */
  isUnique?: boolean;
};

/**
 * Where the rows of a list can come from: ranges of the indexes of one table, which together have all rows for which a
 * condition holds.
 */
export type ListSource = {
  /** The condition that need not be asked of each row again. */
  covers?: string;
  /** `requests` itself is `r`; others are `s`, and have the sort keys of the request. */
  table: 'requests' | 'request_participants' | 'request_words';
  ranges: readonly SourceRange[];
  /** By which first sort keys an index gives the rows of a range in order. */
  inOrderOf: readonly SortKey[];
};

const OWN_KEYS: readonly SortKey[] = ['created_at', 'serial'];

/** Columns of a list by the names that the list has for them. */
export function columnsOf(
  { table }: ListSource,
  keys: readonly SortKey[],
): ListColumns {
  const isRequests = table === 'requests';
  return Object.fromEntries([
    ['id', isRequests ? 'r.id' : 's.request_id'],
    ...keys.map(key => [
      key,
      isRequests || !OWN_KEYS.includes(key) ? `r.${key}` : `s.${key}`,
    ]),
  ]);
}

/** The rows of a range, whatever else the list asks of them. */
export function readEntries(
  knex: Knex,
  { table }: ListSource,
  { starts }: SourceRange,
  keys: readonly SortKey[],
): Knex.QueryBuilder {
  if (table === 'requests') {
    return starts(knex.from({ r: table }));
  }
  const query = starts(knex.from({ s: table }));
  return keys.every(key => OWN_KEYS.includes(key))
    ? query
    : query.join({ r: 'requests' }, 'r.id', 's.request_id');
}
