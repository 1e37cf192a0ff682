import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import type { GroupMembership } from '@passerelle/membership';

/**
 * A person owns through themselves, their groups, and the ancestors of those groups. Backstage alone stops at the direct groups.
 *
 * @remarks An error of the catalog refuses the sign-in.
 */
export class AncestorOwnershipResolver implements AuthOwnershipResolver {
  readonly #membership: GroupMembership;

  static create(options: {
    membership: GroupMembership;
  }): AncestorOwnershipResolver {
    return new AncestorOwnershipResolver(options.membership);
  }

  private constructor(membership: GroupMembership) {
    this.#membership = membership;
  }

  async resolveOwnershipEntityRefs(
    entity: Entity,
  ): Promise<{ ownershipEntityRefs: string[] }> {
    return {
      ownershipEntityRefs: await this.#membership.refsOf(
        stringifyEntityRef(entity),
      ),
    };
  }
}
