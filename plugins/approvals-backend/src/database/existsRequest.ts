import type { Knex } from 'knex';
import type { Narrow } from './ListSource';
import { probe } from './probe';

/**
 * Narrows a query to rows whose request is as it should be, by looking each up.
 *
 * @param id - the column that names the request
 * @param conditions - on `requests as r`; without any, nothing is looked up
 */
export function existsRequest(
  knex: Knex,
  query: Knex.QueryBuilder,
  id: string,
  conditions: readonly Narrow[],
): Knex.QueryBuilder {
  if (conditions.length === 0) {
    return query;
  }
  const request = conditions.reduce<Knex.QueryBuilder>(
    (narrowed, holds) => holds(narrowed),
    knex({ r: 'requests' }).select(knex.raw('1')).where('r.id', knex.ref(id)),
  );
  return query.where(probe(knex, request));
}
