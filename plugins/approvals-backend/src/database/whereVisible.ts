import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Principal } from '../engine/types';
import type { ParticipantQuery } from '../permissions/rules';

/**
 * What a caller may see: requests in which one of `refs` takes part (all when it is `everything`), and of these what
 * the permission policy lets through. Both must hold, so that no policy can open a request to strangers.
 */
export type Visibility = {
  participants: readonly EntityRef[] | 'everything';
  /** While a request is under review, a person counts as holding the slots of those for whom they act. */
  delegated?: { to: EntityRef; from: readonly Principal[] };
  conditions?: PermissionCriteria<ParticipantQuery>;
};

/** Nothing is visible. */
export const INVISIBLE: Visibility = { participants: [] };

type Participation = {
  refs: readonly EntityRef[];
  roles?: readonly string[];
  delegated?: Visibility['delegated'];
};

/** From the people to the requests: most people take part in few of many. */
function participation(
  knex: Knex,
  { refs, roles, delegated }: Participation,
): Knex.QueryBuilder {
  const query = knex({ s: 'request_participants' })
    .select('s.request_id')
    .whereIn('s.ref', [...refs]);
  if (roles) {
    query.whereIn('s.role', [...roles]);
  }
  const standsIn =
    delegated &&
    refs.includes(delegated.to) &&
    (roles?.includes('holder') ?? true);
  for (const principal of standsIn ? delegated.from : []) {
    query.union(heldBy(knex, principal));
  }
  return query;
}

/** Requests under review of which somebody else holds a slot. */
function heldBy(
  knex: Knex,
  { ref, groups, requestType }: Principal,
): Knex.QueryBuilder {
  const query = knex({ d: 'request_participants' })
    .select('d.request_id')
    .join({ q: 'requests' }, 'q.id', 'd.request_id')
    .whereIn('d.ref', [ref, ...groups])
    .where('d.role', 'holder')
    .where('q.status', 'in_review');
  return requestType === undefined ? query : query.where('q.type', requestType);
}

function whereCriteria(
  knex: Knex,
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ParticipantQuery>,
  delegated: Visibility['delegated'],
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => whereCriteria(knex, inner, part, delegated));
    }
  } else if (isOrCriteria(criteria)) {
    query.andWhere(anyOf => {
      for (const part of criteria.anyOf) {
        anyOf.orWhere(inner => whereCriteria(knex, inner, part, delegated));
      }
    });
  } else if (isNotCriteria(criteria)) {
    query.whereNot(inner =>
      whereCriteria(knex, inner, criteria.not, delegated),
    );
  } else {
    query.whereIn('r.id', participation(knex, { ...criteria, delegated }));
  }
}

/** Narrows a query on `requests as r` to what may be seen. */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  { participants: refs, conditions, delegated }: Visibility,
): Knex.QueryBuilder {
  if (refs !== 'everything') {
    query.whereIn('r.id', participation(knex, { refs, delegated }));
  }
  if (conditions) {
    query.andWhere(inner => whereCriteria(knex, inner, conditions, delegated));
  }
  return query;
}
