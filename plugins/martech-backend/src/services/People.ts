import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_MANAGER, GroupMembership } from '@passerelle/membership';
import type { EntityRef } from '@passerelle/plugin-martech-common';

/** Asks the catalog who somebody is at this moment; a token only knows what was true at sign-in. */
export class People {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #membership: GroupMembership;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): People {
    return new People(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
    this.#membership = GroupMembership.create({ catalog, auth });
  }

  /**
   * The person, their groups, and all ancestors of these.
   *
   * @throws when the catalog does not answer: who cannot be identified may nothing.
   */
  async refsOf(userRef: EntityRef): Promise<Set<EntityRef>> {
    return new Set(await this.#membership.refsOf(userRef));
  }

  /** Whether the catalog has the person now. */
  async knows(userRef: EntityRef): Promise<boolean> {
    return (await this.#membership.find(userRef)) !== undefined;
  }

  /** The people of a group and of all groups below it. */
  async membersOf(groupRef: EntityRef): Promise<EntityRef[]> {
    return this.#membership.membersOf(groupRef);
  }

  /** Whether the directory names the person as the manager of somebody. */
  async isManager(userRef: EntityRef): Promise<boolean> {
    const { items } = await this.#catalog.queryEntities(
      {
        filter: ['User', 'Group'].map(kind => ({
          kind,
          [`metadata.annotations.${ANNOTATION_MANAGER}`]: userRef,
        })),
        fields: ['metadata.name'],
        limit: 1,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.length > 0;
  }
}
