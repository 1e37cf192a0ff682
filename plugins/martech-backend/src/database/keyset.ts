import type { Knex } from 'knex';

/** A column of a total order. */
export type SortKey = { column: string; order: 'asc' | 'desc' };

export type KeyValue = string | number;

/** Orders by all keys, or exactly the other way round. */
export function orderByKeys(
  query: Knex.QueryBuilder,
  keys: readonly SortKey[],
  backwards: boolean,
): void {
  for (const { column, order } of keys) {
    const turned = order === 'asc' ? 'desc' : 'asc';
    query.orderBy(column, backwards ? turned : order);
  }
}

/** Keeps what comes after a row in the order, so that no row is lost or doubled while others come and go. */
export function afterKeys(
  query: Knex.QueryBuilder,
  keys: readonly SortKey[],
  values: readonly KeyValue[],
  backwards: boolean,
): void {
  query.andWhere(any => {
    keys.forEach(({ column, order }, position) => {
      const ascending = (order === 'asc') !== backwards;
      any.orWhere(all => {
        keys.slice(0, position).forEach((earlier, index) => {
          all.andWhere(earlier.column, values[index]);
        });
        all.andWhere(column, ascending ? '>' : '<', values[position]);
      });
    });
  });
}
