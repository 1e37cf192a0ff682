import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Person } from '../engine/types';

/** Deeper group trees than this are taken for a loop or a mistake. */
const MAX_DEPTH = 20;
const MANAGER_ANNOTATION = 'passerelle.dev/manager';
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

function targetsOf(entity: Entity, relation: string): EntityRef[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLowerCase());
}

function managerIn(entity: Entity | undefined): EntityRef | undefined {
  return entity?.metadata.annotations?.[MANAGER_ANNOTATION]?.toLowerCase();
}

function isKind(ref: EntityRef, kind: string): boolean {
  return parseEntityRef(ref).kind.toLowerCase() === kind;
}

/**
 * Who people are and to which groups they belong, read from the catalog with the identity of the engine.
 *
 * @remarks
 * Nothing is kept between calls: who wants to ask the catalog less often makes one directory per command, or wraps it.
 * Every failure of the catalog is a `ServiceUnavailableError`: a command is refused rather than decided on a guess.
 */
export interface PersonDirectory {
  /** @returns undefined when the catalog has no such user. */
  find(ref: EntityRef): Promise<Person | undefined>;
  /** The users behind a ref: the members of a group and of its descendants, or the user if they exist. */
  members(ref: EntityRef): Promise<readonly EntityRef[]>;
  /** The manager of a person, by annotation of the person, else of one of their groups. */
  manager(ref: EntityRef): Promise<EntityRef[]>;
}

/** {@link PersonDirectory} on the catalog. */
export class CatalogPersonDirectory implements PersonDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #admins: readonly EntityRef[];

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    admins: readonly EntityRef[];
  }): CatalogPersonDirectory {
    return new CatalogPersonDirectory(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    admins: readonly EntityRef[];
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#admins = options.admins;
  }

  async find(ref: EntityRef): Promise<Person | undefined> {
    const [user] = await this.#load([ref]);
    if (!user || !isKind(ref, 'user')) {
      return undefined;
    }
    const direct = targetsOf(user, RELATION_MEMBER_OF);
    const groups = await this.#walk(direct, RELATION_CHILD_OF);
    const refs = groups.map(group => group.ref);
    return {
      ref,
      groups: refs,
      isAdmin: this.#admins.some(
        admin => admin === ref || refs.includes(admin),
      ),
    };
  }

  async members(ref: EntityRef): Promise<readonly EntityRef[]> {
    if (isKind(ref, 'user')) {
      const [user] = await this.#load([ref]);
      return user ? [ref] : [];
    }
    if (!isKind(ref, 'group')) {
      return [];
    }
    const groups = await this.#walk([ref], RELATION_PARENT_OF);
    const members = groups.flatMap(({ entity }) =>
      targetsOf(entity, RELATION_HAS_MEMBER),
    );
    return [...new Set(members)];
  }

  async manager(ref: EntityRef): Promise<EntityRef[]> {
    const [user] = await this.#load([ref]);
    if (!user) {
      return [];
    }
    const own = managerIn(user);
    if (own) {
      return [own];
    }
    const groups = await this.#load(targetsOf(user, RELATION_MEMBER_OF));
    const manager = groups.map(managerIn).find(found => found !== undefined);
    return manager ? [manager] : [];
  }

  /** The groups and all that are reached from them by the relation, each once. */
  async #walk(start: EntityRef[], relation: string) {
    const found = new Map<EntityRef, Entity>();
    let open: EntityRef[] = [...new Set(start)];
    for (let depth = 0; open.length > 0; depth += 1) {
      if (depth > MAX_DEPTH) {
        throw new ServiceUnavailableError(
          `The group tree of the catalog is deeper than ${MAX_DEPTH} levels around ${open[0]}`,
        );
      }
      const level = await this.#loadByRef(open);
      const next = level.flatMap(({ ref, entity }) => {
        found.set(ref, entity);
        return targetsOf(entity, relation);
      });
      open = [...new Set(next)].filter(ref => !found.has(ref));
    }
    return [...found].map(([ref, entity]) => ({ ref, entity }));
  }

  /** Those that the catalog has. */
  async #loadByRef(refs: readonly EntityRef[]) {
    const entities = await this.#load(refs);
    return entities.flatMap((entity, index) =>
      entity ? [{ ref: refs[index], entity }] : [],
    );
  }

  async #load(refs: readonly EntityRef[]): Promise<Array<Entity | undefined>> {
    if (refs.length === 0) {
      return [];
    }
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: [...refs], fields: FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return items;
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not answer who belongs to which group; try again later',
        error,
      );
    }
  }
}
