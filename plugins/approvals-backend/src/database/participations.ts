import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { participantRoles, type ParticipantRole } from '../engine/participants';
import type { Principal } from '../engine/types';
import type { ParticipantQuery } from '../permissions/rules';
import type { Visibility } from './whereVisible';

/** Which parts somebody must take in a request. */
export type Participation = {
  ref: EntityRef;
  roles: readonly ParticipantRole[] | 'any';
};

/** A visibility as a list: whoever takes part in one of these ways sees the request. */
export type Participations = {
  own: readonly Participation[];
  /** Whose slots count too, while the request is under review. */
  standsInFor: readonly Principal[];
};

type Leaf = ParticipantQuery;

/** The leaves of criteria that are an `anyOf` of leaves; nothing when they are more than that. */
function leavesOf(
  criteria: PermissionCriteria<ParticipantQuery>,
): Leaf[] | undefined {
  if (isNotCriteria(criteria)) {
    return undefined;
  }
  const parts = partsOf(criteria);
  if (parts === undefined) {
    return isOrCriteria(criteria) || isAndCriteria(criteria)
      ? undefined
      : [criteria];
  }
  const found = parts.map(leavesOf);
  return found.every(leaves => leaves !== undefined) ? found.flat() : undefined;
}

function partsOf(criteria: PermissionCriteria<ParticipantQuery>) {
  if (isOrCriteria(criteria)) {
    return criteria.anyOf;
  }
  // All of one is that one.
  return isAndCriteria(criteria) && criteria.allOf.length === 1
    ? criteria.allOf
    : undefined;
}

function merge(leaves: readonly Leaf[]): Participation[] {
  const rolesOf = new Map<EntityRef, Set<ParticipantRole>>();
  for (const { refs, roles } of leaves) {
    for (const ref of refs) {
      const known = rolesOf.get(ref) ?? new Set();
      roles.forEach(role => known.add(role));
      rolesOf.set(ref, known);
    }
  }
  return [...rolesOf].map(([ref, roles]) => ({
    ref,
    roles: participantRoles.every(role => roles.has(role)) ? 'any' : [...roles],
  }));
}

/**
 * Makes one list of what the engine and the permission policy say about who sees a request.
 *
 * @returns nothing when everything is visible, or when it takes more than a list: a condition with `not` or `allOf`,
 * or about people other than the caller.
 */
export function participationsOf({
  participants,
  conditions,
  delegated,
}: Visibility): Participations | undefined {
  const all = participants === 'everything' ? undefined : participants;
  const roles = [...participantRoles];
  const leaves = conditions
    ? leavesOf(conditions)
    : all && [{ refs: all, roles }];
  const isNarrower = leaves?.every(({ refs }) =>
    refs.every(ref => all?.includes(ref) ?? true),
  );
  if (!leaves || !isNarrower) {
    return undefined;
  }
  const standsIn = leaves.some(
    leaf =>
      delegated !== undefined &&
      leaf.refs.includes(delegated.to) &&
      leaf.roles.includes('holder'),
  );
  return {
    own: merge(leaves),
    standsInFor: (standsIn && delegated?.from) || [],
  };
}
