import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogEntities } from './CatalogEntities';

/** Of so many people and groups the way to their groups is remembered. */
const MAX_WAYS = 5_000;

/** Entities that the catalog has, of those asked for. */
type Load = (refs: readonly string[]) => Promise<Entity[]>;

function related(entity: Entity, relation: string, kind: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith(`${kind}:`));
}

async function* walk(
  start: readonly string[],
  relation: string,
  load: Load,
): AsyncGenerator<Entity[]> {
  const seen = new Set<string>();
  let open = [...new Set(start)];
  while (open.length > 0) {
    open.forEach(ref => seen.add(ref));
    const level = await load(open);
    yield level;
    const next = level.flatMap(group => related(group, relation, 'group'));
    open = [...new Set(next)].filter(ref => !seen.has(ref));
  }
}

function walkUp(person: Entity, load: Load): AsyncGenerator<Entity[]> {
  const own = related(person, RELATION_MEMBER_OF, 'group');
  return walk(own, RELATION_CHILD_OF, load);
}

/**
 * Walks from people to groups and back, in the catalog.
 *
 * @remarks
 * A person belongs to their groups and to all groups above these; a group that the catalog does not have gives nothing.
 * Loops are walked once. No answer is remembered between calls, only which groups the last walk from somewhere passed:
 * these are asked for together, so that a walk costs one look-up unless the tree changed, and one per level if it did.
 * The catalog is asked with the identity of the plugin. When it does not answer every method throws: whoever cannot be
 * identified may nothing.
 *
 * @public
 */
export class GroupMembership {
  readonly #entities: CatalogEntities;
  readonly #ways = new Map<string, readonly string[]>();

  static create(options: {
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  }): GroupMembership {
    return new GroupMembership(CatalogEntities.create(options));
  }

  private constructor(entities: CatalogEntities) {
    this.#entities = entities;
  }

  /**
   * A person or a group, as far as membership needs it, with their names for people.
   *
   * @returns undefined when the catalog has no such entity
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async find(ref: string): Promise<Entity | undefined> {
    const [entity] = await this.#entities.load([ref]);
    return entity;
  }

  /**
   * The groups of a person level by level: their own, then those above. Stop early, and the rest is not asked for.
   *
   * @param person - with relations, for instance from {@link GroupMembership.find}
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  levelsAbove(person: Entity): AsyncGenerator<Entity[]> {
    return walkUp(person, refs => this.#load(refs));
  }

  /**
   * The groups of a person and all groups above these, the nearest first.
   *
   * @param personRef - for instance `user:default/dpo`
   * @returns undefined when the catalog does not know the person
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async groupsOf(personRef: string): Promise<string[] | undefined> {
    return await this.#follow(personRef, async load => {
      const [person] = await load([personRef]);
      if (!person) return undefined;
      const refs: string[] = [];
      for await (const level of walkUp(person, load)) {
        refs.push(...level.map(group => stringifyEntityRef(group)));
      }
      return refs;
    });
  }

  /**
   * Everything that a person stands for: themselves, their groups, and all groups above these.
   *
   * @param personRef - for instance `user:default/dpo`; alone in the answer when the catalog does not know them
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async refsOf(personRef: string): Promise<string[]> {
    return [personRef, ...((await this.groupsOf(personRef)) ?? [])];
  }

  /**
   * The people of a group and of all groups below it.
   *
   * @param groupRef - for instance `group:default/dsi`
   * @returns refs of users, each once; empty when the catalog has no such group
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async membersOf(groupRef: string): Promise<string[]> {
    return await this.#follow(groupRef, async load => {
      const members = new Set<string>();
      for await (const level of walk([groupRef], RELATION_PARENT_OF, load)) {
        for (const group of level) {
          related(group, RELATION_HAS_MEMBER, 'user').forEach(ref =>
            members.add(ref),
          );
        }
      }
      return [...members];
    });
  }

  /** Walks with one look-up where the walk before needed the same entities. */
  async #follow<Result>(
    start: string,
    walkWith: (load: Load) => Promise<Result>,
  ): Promise<Result> {
    const answers = new Map<string, Entity | undefined>();
    const passed = new Set<string>();
    let likely = this.#ways.get(start) ?? [];
    const result = await walkWith(async refs => {
      refs.forEach(ref => passed.add(ref));
      const missing = [...new Set([...refs, ...likely])].filter(
        ref => !answers.has(ref),
      );
      likely = [];
      if (missing.length > 0) {
        const loaded = await this.#entities.load(missing);
        missing.forEach((ref, at) => answers.set(ref, loaded[at]));
      }
      return refs
        .map(ref => answers.get(ref))
        .filter(entity => entity !== undefined);
    });
    this.#remember(start, [...passed]);
    return result;
  }

  #remember(start: string, way: readonly string[]): void {
    if (this.#ways.size >= MAX_WAYS) {
      this.#ways.clear();
    }
    this.#ways.set(start, way);
  }

  /** Those that the catalog has. */
  async #load(refs: readonly string[]): Promise<Entity[]> {
    const loaded = await this.#entities.load(refs);
    return loaded.filter(entity => entity !== undefined);
  }
}
