import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';

function groupsBy(relation: string, entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef)
    .filter(ref => ref.startsWith('group:'));
}

/**
 * A person owns through themselves, their groups, and the ancestors of those groups. Backstage alone stops at the direct groups.
 *
 * @remarks Reads one level of the tree per call to the catalog. An error there refuses the sign-in.
 */
export class AncestorOwnershipResolver implements AuthOwnershipResolver {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): AncestorOwnershipResolver {
    return new AncestorOwnershipResolver(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async resolveOwnershipEntityRefs(
    entity: Entity,
  ): Promise<{ ownershipEntityRefs: string[] }> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const owned = new Set([stringifyEntityRef(entity)]);
    let level = groupsBy(RELATION_MEMBER_OF, entity);
    while (level.length > 0) {
      level.forEach(ref => owned.add(ref));
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: level, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      const parents = items.flatMap(group =>
        group ? groupsBy(RELATION_CHILD_OF, group) : [],
      );
      level = [...new Set(parents)].filter(ref => !owned.has(ref));
    }
    return { ownershipEntityRefs: [...owned] };
  }
}
