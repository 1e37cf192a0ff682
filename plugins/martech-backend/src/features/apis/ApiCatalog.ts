import {
  RELATION_API_CONSUMED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { UserCredentials } from '../../services/Authorizer';
import { apiFacts, type ApiFacts } from './apiFacts';

const MAX_REMEMBERED = 2_000;
const MAX_CONSUMERS = 200;

/** An API as the catalog knows it. */
export type CatalogApi = ApiFacts & {
  ref: EntityRef;
  title: string;
  consumers: EntityRef[];
};

/** What the catalog says of APIs to a person. A definition is read once per version of its entity. */
export class ApiCatalog {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #facts = new Map<EntityRef, { etag: string; facts: ApiFacts }>();

  static create(
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
  ): ApiCatalog {
    return new ApiCatalog(catalog);
  }

  private constructor(catalog: Pick<CatalogService, 'getEntitiesByRefs'>) {
    this.#catalog = catalog;
  }

  /** Those of some APIs that the person may see. */
  async read(
    credentials: UserCredentials,
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, CatalogApi>> {
    const entities = await this.#entities(credentials, refs, [
      'kind',
      'metadata',
      'relations',
      'spec.type',
    ]);
    const unread = entities.filter(entity => !this.#remembered(entity));
    const full = await this.#entities(
      credentials,
      unread.map(entity => stringifyEntityRef(entity)),
      ['kind', 'metadata', 'spec.type', 'spec.definition'],
    );
    for (const entity of full) this.#remember(entity);
    return new Map(
      entities.map(entity => {
        const ref = stringifyEntityRef(entity);
        const { name, title } = entity.metadata;
        const api: CatalogApi = {
          ref,
          title: title ?? name,
          consumers: (entity.relations ?? [])
            .filter(({ type }) => type === RELATION_API_CONSUMED_BY)
            .map(({ targetRef }) => targetRef)
            .slice(0, MAX_CONSUMERS),
          ...this.#remembered(entity),
        };
        return [ref, api];
      }),
    );
  }

  /** What some entities are called; those that the person may not see are left out. */
  async titles(
    credentials: UserCredentials,
    refs: readonly EntityRef[],
  ): Promise<Map<EntityRef, string>> {
    const entities = await this.#entities(credentials, refs, [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
    ]);
    return new Map(
      entities.map(entity => [
        stringifyEntityRef(entity),
        entity.metadata.title ?? entity.metadata.name,
      ]),
    );
  }

  async #entities(
    credentials: UserCredentials,
    refs: readonly EntityRef[],
    fields: string[],
  ): Promise<Entity[]> {
    if (refs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields },
      { credentials },
    );
    return items.filter(entity => entity !== undefined);
  }

  #remembered(entity: Entity): ApiFacts | undefined {
    const known = this.#facts.get(stringifyEntityRef(entity));
    return known && known.etag === entity.metadata.etag
      ? known.facts
      : undefined;
  }

  #remember(entity: Entity): void {
    if (this.#facts.size >= MAX_REMEMBERED) this.#facts.clear();
    this.#facts.set(stringifyEntityRef(entity), {
      etag: entity.metadata.etag ?? '',
      facts: apiFacts(entity),
    });
  }
}
