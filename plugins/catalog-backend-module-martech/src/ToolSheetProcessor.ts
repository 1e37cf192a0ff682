import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { isToolEntity } from '@passerelle/plugin-martech-common';
import { checkToolEntity } from './sheet/checkToolEntity';
import type { SheetPublisher } from './sheet/SheetPublisher';
import { annotateStatus } from './status/annotateStatus';
import type {
  StatusSnapshot,
  ToolStatusAnnotations,
} from './status/StatusSnapshot';
import { statusRefreshKey } from './status/statusRefreshKey';

const statusCacheKey = 'status';

/**
 * Keeps tool sheets right, and shows on them what the registry knows.
 *
 * @remarks
 * What people declare is checked in `validateEntityKind`; the registry's annotations are only put on afterwards, so that a
 * declared one is always refused and ours never. No step does I/O.
 */
export class ToolSheetProcessor implements CatalogProcessor {
  readonly #publisher: SheetPublisher;
  readonly #snapshot: StatusSnapshot;

  static create(options: {
    publisher: SheetPublisher;
    snapshot: StatusSnapshot;
  }): ToolSheetProcessor {
    return new ToolSheetProcessor(options.publisher, options.snapshot);
  }

  private constructor(publisher: SheetPublisher, snapshot: StatusSnapshot) {
    this.#publisher = publisher;
    this.#snapshot = snapshot;
  }

  getProcessorName(): string {
    return 'ToolSheetProcessor';
  }

  /**
   * @returns false: the kinds themselves are the business of the stock processor
   * @throws InputError when a sheet is wrong, or when anything claims a verdict
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    const problems = checkToolEntity(entity);
    if (problems.length > 0) {
      throw new InputError(problems.join('; '));
    }
    return false;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isToolEntity(entity)) {
      return entity;
    }
    const ref = stringifyEntityRef(entity);
    this.#publisher.publish(entity);
    emit(processingResult.refresh(statusRefreshKey(ref)));
    const status = this.#snapshot.isLoaded
      ? this.#snapshot.get(ref)
      : await cache.get<ToolStatusAnnotations>(statusCacheKey);
    if (!status) {
      return entity;
    }
    await cache.set(statusCacheKey, status);
    this.#snapshot.markShown(ref, status);
    return annotateStatus(entity, status);
  }
}
