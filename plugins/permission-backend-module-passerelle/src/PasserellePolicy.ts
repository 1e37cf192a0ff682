import type { AuthService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { audienceOf } from './Audience';
import { decidePermission } from './decidePermission';
import type { PolicyGroups } from './PolicyGroups';
import type { RecentMembership } from './RecentMembership';

/**
 * Gives people what their place in the company needs, and nobody anything that it does not know.
 */
export class PasserellePolicy implements PermissionPolicy {
  readonly #auth: AuthService;
  readonly #membership: RecentMembership;
  readonly #groups: PolicyGroups;

  static create(options: {
    auth: AuthService;
    membership: RecentMembership;
    groups: PolicyGroups;
  }): PasserellePolicy {
    return new PasserellePolicy(
      options.auth,
      options.membership,
      options.groups,
    );
  }

  private constructor(
    auth: AuthService,
    membership: RecentMembership,
    groups: PolicyGroups,
  ) {
    this.#auth = auth;
    this.#membership = membership;
    this.#groups = groups;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user || !this.#auth.isPrincipal(user.credentials, 'user')) {
      return { result: AuthorizeResult.DENY };
    }
    const { userEntityRef } = user.credentials.principal;
    // What everybody has needs no look at the catalog: it is asked for on every page.
    const refs =
      audienceOf(permission.name) === 'everyone'
        ? [userEntityRef]
        : await this.#membership.refsOf(userEntityRef);
    return decidePermission(permission, refs, this.#groups);
  }
}
