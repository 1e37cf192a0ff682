import {
  RELATION_API_CONSUMED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { UserCredentials } from '../../services/Authorizer';
import { apiFacts, isUndescribed, type ApiFacts } from './apiFacts';
import type { DefinitionInspector } from './DefinitionInspector';

const MAX_REMEMBERED = 2_000;
const MAX_CONSUMERS = 200;
/** A page waits this long for definitions that were never read; they are read on, and it shows them the next time. */
const PATIENCE_MILLISECONDS = 2_000;
/** Definitions can be large: a page that names more that were never read gets the rest the next time. */
const MAX_READ_AT_ONCE = 20;

/** An API as the catalog knows it. */
export type CatalogApi = ApiFacts & {
  ref: EntityRef;
  title: string;
  consumers: EntityRef[];
};

type Parts = {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  inspector: Pick<DefinitionInspector, 'describe'>;
  patienceMilliseconds?: number;
};

/**
 * What the catalog says of APIs to a person. A definition is read once per version of its entity, in a thread of its own,
 * and only where no annotation says what is in it.
 */
export class ApiCatalog {
  readonly #parts: Parts;
  readonly #reading = new Map<EntityRef, Promise<void>>();
  /** The last one that is read; one follows the other. */
  #last: Promise<void> = Promise.resolve();
  readonly #facts = new Map<EntityRef, { etag: string; facts: ApiFacts }>();

  static create(parts: Parts): ApiCatalog {
    return new ApiCatalog(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
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
    await this.#describe(credentials, entities.filter(isUndescribed));
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
          ...(this.#remembered(entity) ?? apiFacts(entity)),
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
    const { items } = await this.#parts.catalog.getEntitiesByRefs(
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

  /** Has definitions read that nobody read yet, and waits a little. */
  async #describe(
    credentials: UserCredentials,
    entities: readonly Entity[],
  ): Promise<void> {
    const refs = entities
      .filter(entity => !this.#remembered(entity))
      .map(entity => stringifyEntityRef(entity));
    if (refs.length === 0) return;
    const fresh = refs
      .filter(ref => !this.#reading.has(ref))
      .slice(0, MAX_READ_AT_ONCE);
    const full = await this.#entities(credentials, fresh, [
      'kind',
      'metadata',
      'spec.type',
      'spec.definition',
    ]);
    for (const entity of full) this.#startReading(entity);
    const { patienceMilliseconds = PATIENCE_MILLISECONDS } = this.#parts;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>(resolve => {
      timer = setTimeout(resolve, patienceMilliseconds);
    });
    await Promise.race([
      Promise.all(refs.map(ref => this.#reading.get(ref))),
      patience,
    ]);
    clearTimeout(timer);
  }

  #startReading(entity: Entity): void {
    const ref = stringifyEntityRef(entity);
    const definition = entity.spec?.definition;
    const reading = this.#last
      .then(() =>
        this.#parts.inspector.describe(
          typeof definition === 'string' ? definition : '',
        ),
      )
      .then(read => this.#remember(entity, apiFacts(entity, read)))
      // Too many are being read: whoever looks next asks again.
      .catch(() => {})
      .finally(() => this.#reading.delete(ref));
    this.#reading.set(ref, reading);
    this.#last = reading;
  }

  #remember(entity: Entity, facts: ApiFacts): void {
    if (this.#facts.size >= MAX_REMEMBERED) this.#facts.clear();
    const { etag = '' } = entity.metadata;
    this.#facts.set(stringifyEntityRef(entity), { etag, facts });
  }
}
