import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_MANAGER,
  type EntityRef,
} from '@passerelle/plugin-martech-common';

/** A hierarchy deeper than this is a mistake in the directory. */
const MAX_DEPTH = 20;

function related(entity: Entity | undefined, type: string): EntityRef[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLowerCase());
}

/** Asks the catalog who somebody is at this moment; a token only knows what was true at sign-in. */
export class People {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): People {
    return new People(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /**
   * The person, their groups, and all ancestors of these.
   *
   * @throws when the catalog does not answer: who cannot be identified may nothing.
   */
  async refsOf(userRef: EntityRef): Promise<Set<EntityRef>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const user = await this.#catalog.getEntityByRef(userRef, { credentials });
    const refs = new Set<EntityRef>([userRef]);
    let next = related(user, RELATION_MEMBER_OF);
    for (let depth = 0; next.length > 0 && depth < MAX_DEPTH; depth += 1) {
      next.forEach(ref => refs.add(ref));
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: next, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      next = items
        .flatMap(group => related(group, RELATION_CHILD_OF))
        .filter(ref => !refs.has(ref));
    }
    return refs;
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
