import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What a walk needs of a person or a group. */
const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

function related(entity: Entity, relation: string, kind: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith(`${kind}:`));
}

/**
 * Walks from people to groups and back, in the catalog.
 *
 * @remarks
 * A person belongs to their groups and to all groups above these; a group that the catalog does not have gives nothing.
 * Each level of the tree is one look-up, whatever its size; loops are walked once. Nothing is remembered between calls,
 * and the catalog is asked with the identity of the plugin. When it does not answer every method throws: whoever cannot
 * be identified may nothing.
 *
 * @public
 */
export class GroupMembership {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;

  static create(options: {
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  }): GroupMembership {
    return new GroupMembership(options.catalog, options.auth);
  }

  private constructor(
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
    auth: Pick<AuthService, 'getOwnServiceCredentials'>,
  ) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /**
   * A person or a group, as far as membership needs it.
   *
   * @returns undefined when the catalog has no such entity
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async find(ref: string): Promise<Entity | undefined> {
    const [entity] = await this.#load([ref]);
    return entity;
  }

  /**
   * The groups of a person level by level: their own, then those above. Stop early, and the rest is not asked for.
   *
   * @param person - with relations, for instance from {@link GroupMembership.find}
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  levelsAbove(person: Entity): AsyncGenerator<Entity[]> {
    const own = related(person, RELATION_MEMBER_OF, 'group');
    return this.#walk(own, RELATION_CHILD_OF);
  }

  /**
   * The groups of a person and all groups above these, the nearest first.
   *
   * @param person - with relations, for instance from {@link GroupMembership.find}
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async groupsOf(person: Entity): Promise<string[]> {
    const refs: string[] = [];
    for await (const level of this.levelsAbove(person)) {
      refs.push(...level.map(group => stringifyEntityRef(group)));
    }
    return refs;
  }

  /**
   * Everything that a person stands for: themselves, their groups, and all groups above these.
   *
   * @param personRef - for instance `user:default/dpo`; alone in the answer when the catalog does not know them
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async refsOf(personRef: string): Promise<string[]> {
    const person = await this.find(personRef);
    return [personRef, ...(person ? await this.groupsOf(person) : [])];
  }

  /**
   * The people of a group and of all groups below it.
   *
   * @param groupRef - for instance `group:default/dsi`
   * @returns refs of users, each once; empty when the catalog has no such group
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async membersOf(groupRef: string): Promise<string[]> {
    const members = new Set<string>();
    for await (const level of this.#walk([groupRef], RELATION_PARENT_OF)) {
      for (const group of level) {
        related(group, RELATION_HAS_MEMBER, 'user').forEach(ref =>
          members.add(ref),
        );
      }
    }
    return [...members];
  }

  async *#walk(start: string[], relation: string): AsyncGenerator<Entity[]> {
    const seen = new Set<string>();
    let open = [...new Set(start)];
    while (open.length > 0) {
      open.forEach(ref => seen.add(ref));
      const level = await this.#load(open);
      yield level;
      const next = level.flatMap(group => related(group, relation, 'group'));
      open = [...new Set(next)].filter(ref => !seen.has(ref));
    }
  }

  /** Those that the catalog has. */
  async #load(entityRefs: string[]): Promise<Entity[]> {
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return items.filter(item => item !== undefined);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not answer who belongs to which group; try again later',
        error,
      );
    }
  }
}
