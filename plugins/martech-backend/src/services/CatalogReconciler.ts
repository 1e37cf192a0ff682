import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isPortalEntity,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import { declarationHash } from '../database/declarationHash';
import type { ToolFingerprint, ToolStore } from '../database/ToolStore';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';
import type { Registry } from './Registry';

/**
 * The catalog shows a processed entity a little later than it tells of it. What an event told within this time is newer
 * than what a read of the catalog shows.
 */
const SETTLING_MILLISECONDS = 60_000;
const PAGE_SIZE = 200;
/** So many tools are written in one transaction: few round trips, and nobody waits long for a tool that it holds. */
const BATCH = 100;

/** What the registry needs of an entity; not the API definition, which can be large. */
const fields = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.annotations',
  'spec.type',
  'spec.owner',
  'spec.lifecycle',
  'spec.providesApis',
  'spec.consumesApis',
  'spec.martech',
];

/** Brings the tools of the catalog into the registry: one by one as they are told, and all together to repair what was lost. */
export class CatalogReconciler {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #store: ToolStore;
  readonly #registry: Registry;
  readonly #logger: LoggerService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    store: ToolStore;
    registry: Registry;
    logger: LoggerService;
  }): CatalogReconciler {
    return new CatalogReconciler(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    store: ToolStore;
    registry: Registry;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#store = options.store;
    this.#registry = options.registry;
    this.#logger = options.logger;
  }

  /** Takes one entity that the catalog just processed. */
  async take(entity: Entity): Promise<void> {
    await this.#takeAll([entity]);
  }

  /**
   * Reads every tool of the catalog. Tools that are gone leave the registry, but never after a read that failed or
   * found nothing.
   *
   * @returns how many tools the catalog has.
   */
  async reconcile(signal?: AbortSignal): Promise<number> {
    const startedAt = new Date();
    const credentials = await this.#auth.getOwnServiceCredentials();
    const seen = new Set<EntityRef>();
    const pages = this.#catalog.streamEntities(
      {
        filter: ['Component', 'API'].map(kind => ({
          kind,
          'spec.martech.category': CATALOG_FILTER_EXISTS,
        })),
        fields,
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) {
      signal?.throwIfAborted();
      const refs = await this.#takeAll(page, startedAt);
      refs.forEach(ref => seen.add(ref));
    }
    if (seen.size > 0) await this.#removeGone(seen, startedAt);
    return seen.size;
  }

  async #takeAll(
    entities: readonly Entity[],
    readAt?: Date,
  ): Promise<EntityRef[]> {
    // What the portal manages the registry told the catalog, and not the other way round.
    const read = entities
      .filter(entity => !isPortalEntity(entity))
      .map(readDeclaration)
      .filter(declaration => declaration !== undefined);
    const refs = read.map(({ ref }) => ref);
    const known = await this.#store.fingerprints(refs);
    const told: ToolDeclaration[] = [];
    for (const declaration of read) {
      if ('errors' in declaration) {
        this.#logger.warn(
          `${declaration.ref} stays as it was: ${declaration.errors.join(
            '; ',
          )}`,
        );
        continue;
      }
      const fingerprint = known.get(declaration.ref);
      const same =
        fingerprint &&
        !fingerprint.removed &&
        fingerprint.origin === 'catalog' &&
        fingerprint.hash === declarationHash(declaration);
      if (!same && !isSettling(fingerprint, readAt)) told.push(declaration);
    }
    for (let start = 0; start < told.length; start += BATCH) {
      const batch = told.slice(start, start + BATCH);
      await this.#registerAll(batch);
    }
    return refs;
  }

  /** A tool that cannot be written keeps nobody else out, and does not end the reading. */
  async #registerAll(batch: readonly ToolDeclaration[]): Promise<void> {
    try {
      await this.#registry.registerAll(batch, 'catalog');
    } catch (error) {
      if (batch.length > 1) {
        for (const declaration of batch) await this.#registerAll([declaration]);
        return;
      }
      this.#logger.warn(`${batch[0].ref} stays as it was`, {
        error: String(error),
      });
    }
  }

  async #removeGone(seen: Set<EntityRef>, readAt: Date): Promise<void> {
    const listed = await this.#store.listCatalogRefs();
    const gone = listed.filter(ref => !seen.has(ref));
    for (let start = 0; start < gone.length; start += PAGE_SIZE) {
      const some = gone.slice(start, start + PAGE_SIZE);
      const known = await this.#store.fingerprints(some);
      for (const ref of some) {
        if (isSettling(known.get(ref), readAt)) continue;
        this.#logger.info(`${ref} is gone from the catalog`);
        await this.#registry.remove(ref);
      }
    }
  }
}

function isSettling(
  fingerprint: ToolFingerprint | undefined,
  readAt: Date | undefined,
): boolean {
  return (
    readAt !== undefined &&
    fingerprint !== undefined &&
    !fingerprint.removed &&
    +readAt - Date.parse(fingerprint.changedAt) < SETTLING_MILLISECONDS
  );
}
