import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_APPROVALS_REQUEST } from '@passerelle/plugin-approvals-common';
import { audienceOf } from './Audience';
import type { PolicyGroups } from './PolicyGroups';

/** @param refs - the person and their groups */
function whereParticipant(refs: readonly string[]): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'approvals',
    resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
    conditions: {
      // A rule of the approval engine.
      rule: 'IS_PARTICIPANT',
      resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
      params: { refs: [...refs] },
    },
  };
}

/**
 * Says whether a person is given a permission.
 *
 * @param permission - only its name and resource type count; the rest is said by the caller
 * @param refs - the person, their groups and the ancestors of these
 * @param groups - of the configuration
 */
export function decidePermission(
  permission: Permission,
  refs: readonly string[],
  groups: PolicyGroups,
): PolicyDecision {
  const isMember = (wanted: readonly string[]) =>
    wanted.some(group => refs.includes(group));
  const when = (held: boolean): PolicyDecision => ({
    result: held ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  if (isMember(groups.admins)) {
    return when(true);
  }
  const audience = audienceOf(permission.name);
  switch (audience) {
    case 'everyone':
      return when(true);
    case 'participants':
      return isResourcePermission(permission, RESOURCE_TYPE_APPROVALS_REQUEST)
        ? whereParticipant(refs)
        : when(false);
    case 'engineers':
    case 'security':
    case 'privacy':
    case 'it':
      return when(isMember(groups[audience]));
    case undefined:
      return when(false);
    default:
      throw new Error(`Unknown audience ${audience satisfies never}`);
  }
}
