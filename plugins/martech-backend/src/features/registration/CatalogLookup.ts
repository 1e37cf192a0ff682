import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_LOCATION,
  RELATION_MEMBER_OF,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isPortalEntity,
  type EntityRef,
  type ToolSource,
} from '@passerelle/plugin-martech-common';

const CHUNK = 200;

/** What writing a tool has to know of the catalog. */
export type NameLookup = Pick<
  CatalogLookup,
  'groupOf' | 'existing' | 'taken' | 'sourceOf'
>;

/** What a registration has to know of the catalog. Never asked while a transaction is open. */
export class CatalogLookup {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogLookup {
    return new CatalogLookup(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /** The group of a person, or the person where they have none. */
  async groupOf(userRef: EntityRef): Promise<EntityRef> {
    const [person] = await this.#load([userRef], ['relations']);
    const group = person?.relations?.find(
      relation => relation.type === RELATION_MEMBER_OF,
    );
    return group?.targetRef ?? userRef;
  }

  /** Those of some refs that the catalog has. */
  async existing(refs: readonly EntityRef[]): Promise<Set<EntityRef>> {
    const found = await this.#load(refs, ['kind']);
    return new Set(refs.filter((_, index) => found[index] !== undefined));
  }

  /** Those of some refs that the catalog has from elsewhere than the portal. */
  async taken(refs: readonly EntityRef[]): Promise<Set<EntityRef>> {
    const found = await this.#load(refs, ['kind', 'metadata.annotations']);
    return new Set(
      refs.filter((_, index) => {
        const entity = found[index];
        return entity !== undefined && !isPortalEntity(entity);
      }),
    );
  }

  /** The file in which a tool is declared. */
  async sourceOf(ref: EntityRef): Promise<ToolSource | undefined> {
    const [entity] = await this.#load([ref], ['metadata.annotations']);
    const annotations = entity?.metadata.annotations ?? {};
    const location =
      annotations[ANNOTATION_LOCATION] ??
      annotations[ANNOTATION_ORIGIN_LOCATION];
    if (location === undefined) return undefined;
    const editUrl = annotations[ANNOTATION_EDIT_URL];
    return { location, ...(editUrl === undefined ? {} : { editUrl }) };
  }

  /** The whole entity. */
  async find(ref: EntityRef): Promise<Entity | undefined> {
    const [entity] = await this.#load([ref]);
    return entity;
  }

  async #load(
    refs: readonly EntityRef[],
    fields?: string[],
  ): Promise<Array<Entity | undefined>> {
    const loaded: Array<Entity | undefined> = [];
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      for (let start = 0; start < refs.length; start += CHUNK) {
        const { items } = await this.#catalog.getEntitiesByRefs(
          { entityRefs: refs.slice(start, start + CHUNK), fields },
          { credentials },
        );
        loaded.push(...items);
      }
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not answer; try again later',
        error,
      );
    }
    return loaded;
  }
}
