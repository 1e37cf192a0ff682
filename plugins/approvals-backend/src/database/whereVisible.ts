import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { ParticipantQuery } from '../permissions/rules';

/**
 * What a caller may see: requests in which one of `refs` takes part (all when it is `everything`), and of these what
 * the permission policy lets through. Both must hold, so that no policy can open a request to strangers.
 */
export type Visibility = {
  participants: readonly EntityRef[] | 'everything';
  conditions?: PermissionCriteria<ParticipantQuery>;
};

/** Nothing is visible. */
export const INVISIBLE: Visibility = { participants: [] };

/** From the people to the requests: most people take part in few of many. */
function participation(
  knex: Knex,
  refs: readonly EntityRef[],
  roles?: readonly string[],
): Knex.QueryBuilder {
  const query = knex({ s: 'request_participants' })
    .select('s.request_id')
    .whereIn('s.ref', [...refs]);
  return roles ? query.whereIn('s.role', [...roles]) : query;
}

function whereCriteria(
  knex: Knex,
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ParticipantQuery>,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => whereCriteria(knex, inner, part));
    }
  } else if (isOrCriteria(criteria)) {
    query.andWhere(anyOf => {
      for (const part of criteria.anyOf) {
        anyOf.orWhere(inner => whereCriteria(knex, inner, part));
      }
    });
  } else if (isNotCriteria(criteria)) {
    query.whereNot(inner => whereCriteria(knex, inner, criteria.not));
  } else {
    query.whereIn('r.id', participation(knex, criteria.refs, criteria.roles));
  }
}

/** Narrows a query on `requests as r` to what may be seen. */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  { participants, conditions }: Visibility,
): Knex.QueryBuilder {
  if (participants !== 'everything') {
    query.whereIn('r.id', participation(knex, participants));
  }
  if (conditions) {
    query.andWhere(inner => whereCriteria(knex, inner, conditions));
  }
  return query;
}
