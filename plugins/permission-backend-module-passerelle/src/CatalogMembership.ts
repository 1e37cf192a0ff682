import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** A page asks for many permissions at once: they share one look. */
const rememberedMilliseconds = 3_000;
const rememberedPeople = 5_000;

function groupsBy(relation: string, entities: Entity[]): string[] {
  return entities
    .flatMap(entity => entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef)
    .filter(ref => ref.startsWith('group:'));
}

/**
 * Knows the groups of a person from the catalog, and not from the token, which can be an hour old.
 *
 * @remarks An error of the catalog refuses the permission.
 */
export class CatalogMembership {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #now: () => number;
  readonly #remembered = new Map<
    string,
    { until: number; refs: Promise<string[]> }
  >();

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    now?: () => number;
  }): CatalogMembership {
    return new CatalogMembership(
      options.catalog,
      options.auth,
      options.now ?? Date.now,
    );
  }

  private constructor(
    catalog: CatalogService,
    auth: AuthService,
    now: () => number,
  ) {
    this.#catalog = catalog;
    this.#auth = auth;
    this.#now = now;
  }

  /** @returns the person, their groups, and the ancestors of these */
  async refsOf(userRef: string): Promise<string[]> {
    const known = this.#remembered.get(userRef);
    if (known && known.until > this.#now()) {
      return known.refs;
    }
    if (this.#remembered.size >= rememberedPeople) {
      this.#remembered.clear();
    }
    const refs = this.#read(userRef);
    const entry = { until: this.#now() + rememberedMilliseconds, refs };
    this.#remembered.set(userRef, entry);
    refs.catch(() => this.#remembered.delete(userRef));
    return refs;
  }

  async #read(userRef: string): Promise<string[]> {
    const found = new Set<string>();
    let relation = RELATION_MEMBER_OF;
    let level = [userRef];
    while (level.length > 0) {
      level.forEach(ref => found.add(ref));
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: level, fields: ['kind', 'metadata', 'relations'] },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const entities = items.filter(item => item !== undefined);
      level = [...new Set(groupsBy(relation, entities))].filter(
        ref => !found.has(ref),
      );
      relation = RELATION_CHILD_OF;
    }
    return [...found];
  }
}
