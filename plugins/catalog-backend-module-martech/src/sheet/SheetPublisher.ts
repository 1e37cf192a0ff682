import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  SHEET_PROCESSED_TOPIC,
  type SheetProcessedEvent,
} from '@passerelle/plugin-martech-common';
import { BoundedMap } from '../BoundedMap';

/**
 * More than the catalog processes in one cycle: with fewer, each tool would be forgotten before its turn comes again. About
 * 40 MB; a tool that was forgotten is published once more, which changes nothing.
 */
const rememberedSheets = 250_000;
/** Enough to tell a text from the one before it. */
const digestBytes = 16;

/**
 * Tells the registry of each processed sheet, once per text and start.
 *
 * @remarks
 * The entity goes out as it was declared, without the registry's own annotations. Nobody waits for the delivery: processing
 * does no I/O per entity. What is lost the registry finds by its own reconcile.
 */
export class SheetPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #published = BoundedMap.create<string>({ size: rememberedSheets });

  static create(options: {
    events: EventsService;
    logger: LoggerService;
  }): SheetPublisher {
    return new SheetPublisher(options.events, options.logger);
  }

  private constructor(events: EventsService, logger: LoggerService) {
    this.#events = events;
    this.#logger = logger;
  }

  /** Publishes the sheet when it is new or changed. */
  publish(entity: Entity): void {
    const ref = stringifyEntityRef(entity);
    const digest = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest()
      .toString('base64', 0, digestBytes);
    if (this.#published.get(ref) === digest) {
      return;
    }
    this.#published.set(ref, digest);
    const eventPayload: SheetProcessedEvent = { entity };
    this.#events
      .publish({ topic: SHEET_PROCESSED_TOPIC, eventPayload })
      .catch(error => {
        this.#published.delete(ref);
        this.#logger.warn(
          `The sheet of ${ref} could not be published; the next processing tries again`,
          toError(error),
        );
      });
  }
}
