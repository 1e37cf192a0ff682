import type { Knex } from 'knex';
import { isPostgres } from './openDatabase';

/**
 * Whether a subquery about one row finds something, as a condition. PostgreSQL would rather make a list of all rows for
 * which it does first, because it does not know how soon a page is full: `offset 0` keeps it from that.
 */
export function probe(knex: Knex, subquery: Knex.QueryBuilder): Knex.Raw {
  return knex.raw(isPostgres(knex) ? 'exists (? offset 0)' : 'exists ?', [
    subquery,
  ]);
}
