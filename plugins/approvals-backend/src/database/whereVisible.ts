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
import { probe } from './probe';
import { participationsOf, type Participations } from './participations';

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

/** Participants of the request in `r`; asked of each row, so that no list of all that somebody sees is made. */
function participants(knex: Knex): Knex.QueryBuilder {
  return knex({ p: 'request_participants' })
    .select(knex.raw('1'))
    .where('p.request_id', knex.ref('r.id'));
}

function whereTakesPart(
  knex: Knex,
  query: Knex.QueryBuilder,
  { own, standsInFor }: Participations,
): void {
  const refsByRoles = new Map<string, EntityRef[]>();
  for (const { ref, roles } of own) {
    const key = roles === 'any' ? '' : [...roles].sort().join();
    refsByRoles.set(key, [...(refsByRoles.get(key) ?? []), ref]);
  }
  if (own.length === 0 && standsInFor.length === 0) {
    query.whereRaw('1 = 0');
    return;
  }
  query.where(anyOf => {
    for (const [roles, refs] of refsByRoles) {
      const taking = participants(knex).whereIn('p.ref', refs);
      anyOf.orWhere(
        probe(
          knex,
          roles ? taking.whereIn('p.role', roles.split(',')) : taking,
        ),
      );
    }
    for (const principal of standsInFor) {
      anyOf.orWhere(allOf => whereHeldBy(knex, allOf, principal));
    }
  });
}

/** Under review, and somebody else holds a slot. */
function whereHeldBy(
  knex: Knex,
  query: Knex.QueryBuilder,
  { ref, groups, requestType }: Principal,
): void {
  const holding = participants(knex)
    .where('p.role', 'holder')
    .whereIn('p.ref', [ref, ...groups]);
  query.where('r.status', 'in_review').where(probe(knex, holding));
  if (requestType !== undefined) {
    query.where('r.type', requestType);
  }
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
    const taking = participationsOf({
      participants: 'everything',
      conditions: criteria,
      delegated,
    });
    if (taking) {
      whereTakesPart(knex, query, taking);
    }
  }
}

/** Narrows a query on `requests as r` to what may be seen. */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  visibility: Visibility,
): Knex.QueryBuilder {
  const { conditions, delegated } = visibility;
  const taking = participationsOf(visibility);
  if (taking) {
    whereTakesPart(knex, query, taking);
    return query;
  }
  const seen = participationsOf({ ...visibility, conditions: undefined });
  if (seen) {
    whereTakesPart(knex, query, seen);
  }
  if (conditions) {
    query.andWhere(inner => whereCriteria(knex, inner, conditions, delegated));
  }
  return query;
}
