import { mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { requestConditions } from '../permissions/rules';
import { companyEntities } from './company';

function refsOf(credentials: BackstageCredentials): string[] {
  const principal: unknown = credentials.principal;
  const ref: unknown =
    typeof principal === 'object' && principal !== null
      ? Reflect.get(principal, 'userEntityRef')
      : undefined;
  const user = companyEntities.find(
    ({ kind, metadata }) =>
      kind === 'User' && ref === `user:default/${metadata.name}`,
  );
  const groups = (user?.relations ?? []).map(({ targetRef }) => targetRef);
  return [String(ref), ...groups];
}

function decide(
  permission: Permission,
  credentials: BackstageCredentials,
): PolicyDecision {
  if (!isResourcePermission(permission)) {
    return { result: AuthorizeResult.ALLOW };
  }
  const refs = refsOf(credentials);
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'approvals',
    resourceType: permission.resourceType,
    conditions: {
      anyOf: [
        requestConditions.isRequester({ refs }),
        requestConditions.isReviewer({ refs }),
        requestConditions.ownsSubject({ refs }),
      ],
    },
  };
}

/** A permission policy as a real portal has one: people get what they take part in. */
export const participantPolicy = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async (requests, options) =>
    requests.map(({ permission }) =>
      decide(permission, options?.credentials ?? Object()),
    ),
});
