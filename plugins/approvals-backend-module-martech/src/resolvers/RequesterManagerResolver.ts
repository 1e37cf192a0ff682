import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ReviewerResolver } from '@passerelle/plugin-approvals-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_MANAGER } from '@passerelle/plugin-martech-common';

function managerOf(entity: Entity): string | undefined {
  const manager = entity.metadata.annotations?.[ANNOTATION_MANAGER];
  return manager
    ? stringifyEntityRef(
        parseEntityRef(manager, {
          defaultKind: 'User',
          defaultNamespace: entity.metadata.namespace,
        }),
      )
    : undefined;
}

function targets(entities: Entity[], relation: string): string[] {
  return entities.flatMap(entity =>
    (entity.relations ?? [])
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef),
  );
}

/**
 * `requester.manager`: who the requester's own entry names; else whom their groups name, the nearest level first (annotation of contract.md, section 2).
 *
 * @remarks Nobody is their own manager: a head of a group is sent one level up. An error of the catalog refuses the command.
 */
export class RequesterManagerResolver implements ReviewerResolver {
  readonly id = 'requester.manager';
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): RequesterManagerResolver {
    return new RequesterManagerResolver(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async resolve(context: { requester: string }): Promise<string[]> {
    const seen = new Set<string>();
    let relation = RELATION_MEMBER_OF;
    let refs = [context.requester];
    while (refs.length > 0) {
      refs.forEach(ref => seen.add(ref));
      const level = await this.#read(refs);
      const managers = level
        .map(managerOf)
        .filter((ref): ref is string => Boolean(ref))
        .filter(ref => ref !== context.requester);
      if (managers.length > 0) {
        return [...new Set(managers)];
      }
      refs = targets(level, relation).filter(ref => !seen.has(ref));
      relation = RELATION_CHILD_OF;
    }
    return [];
  }

  async #read(entityRefs: string[]): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.filter((item): item is Entity => item !== undefined);
  }
}
