import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { DescribedApi } from '../apis/definition';
import type { PortalStore, UndescribedApi } from './PortalStore';

/** Definitions can be large: few are in memory at once. */
const BATCH = 5;

type Parts = {
  portal: PortalStore;
  inspector: { describe(text: string): Promise<DescribedApi | undefined> };
  logger: LoggerService;
};

/**
 * Reads the definitions that the portal keeps, once after each is written, and keeps what they say beside them: the catalog
 * and the pages of tools take it from there.
 */
export class ApiDescriber {
  readonly #parts: Parts;

  static create(parts: Parts): ApiDescriber {
    return new ApiDescriber(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads the definition of one API, when nobody did yet. What cannot be read now is read by {@link describeAll}. */
  async describe(ref: EntityRef): Promise<void> {
    const { portal, logger } = this.#parts;
    try {
      const api = await portal.findUndescribed(ref);
      if (api) await this.#read(api);
    } catch (error) {
      logger.warn(`The definition of ${ref} is read later`, {
        error: String(error),
      });
    }
  }

  /** Reads every definition that nobody read yet. @returns how many. */
  async describeAll(): Promise<number> {
    const { portal } = this.#parts;
    let count = 0;
    let last: EntityRef | undefined;
    for (;;) {
      const batch = await portal.listUndescribed(last, BATCH);
      if (batch.length === 0) return count;
      for (const api of batch) await this.#read(api);
      count += batch.length;
      last = batch[batch.length - 1].ref;
    }
  }

  async #read(api: UndescribedApi): Promise<void> {
    const { portal, inspector } = this.#parts;
    const description = await inspector.describe(api.definition);
    await portal.keepDescription(api, description, new Date().toISOString());
  }
}
