import type { LoggerService } from '@backstage/backend-plugin-api';
import { BoundedMap } from './BoundedMap';

/** The topic on which Backstage 1.55 publishes what it could not process (`@backstage/plugin-catalog-backend`). */
export const catalogErrorsTopic = 'experimental.catalog.errors';

const rememberedErrors = 2_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function messageOf(error: unknown): string {
  return isRecord(error) ? String(error.message) : String(error);
}

/**
 * Logs what the catalog could not process, once per error: the catalog itself keeps it to the page of the entity, which a
 * tool that was never good does not have.
 */
export class ProcessingErrorLog {
  readonly #logger: LoggerService;
  readonly #logged = BoundedMap.create<string>({ size: rememberedErrors });

  static create(options: { logger: LoggerService }): ProcessingErrorLog {
    return new ProcessingErrorLog(options.logger);
  }

  private constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  log(payload: unknown): void {
    if (!isRecord(payload) || !Array.isArray(payload.errors)) {
      return;
    }
    const entity = String(payload.entity);
    const messages = payload.errors.map(messageOf).join('; ');
    if (this.#logged.get(entity) !== messages) {
      this.#logged.set(entity, messages);
      this.#logger.warn(
        `${entity} at ${String(payload.location)} is not taken: ${messages}`,
      );
    }
  }
}
