import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  martechSignalChannel,
  PORTAL_TOOLS_CHANGED_TOPIC,
  SHEET_CHANGED_TOPIC,
  STATUS_CHANGED_TOPIC,
  type MartechSignal,
  type PortalToolsChangedEvent,
  type SheetChangedEvent,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../domain/ToolState';
import { announcementOf, type ToolAnnouncement } from './announcementOf';

/**
 * Tells other plugins and open pages what changed, after it was written. These are hints: whoever misses one finds the
 * truth by reading, so a failure to tell is logged and undoes nothing.
 */
export class Announcer {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  static create(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }): Announcer {
    return new Announcer(options.events, options.signals, options.logger);
  }

  private constructor(
    events: EventsService,
    signals: SignalsService,
    logger: LoggerService,
  ) {
    this.#events = events;
    this.#signals = signals;
    this.#logger = logger;
  }

  /** Tells the catalog that it may read so many tools of the portal anew; it looks by itself a little later, too. */
  async announcePortalTools(count: number): Promise<void> {
    const eventPayload: PortalToolsChangedEvent = { count };
    try {
      await this.#events.publish({
        topic: PORTAL_TOOLS_CHANGED_TOPIC,
        eventPayload,
      });
    } catch (error) {
      this.#logger.warn('Could not tell that tools of the portal changed', {
        error: String(error),
      });
    }
  }

  /** @param changedPaths - given when the sheet changed. */
  async announce(
    tool: ToolState,
    before: ToolState | undefined,
    changedPaths?: string[],
  ): Promise<void> {
    await this.tell(announcementOf(tool, before, changedPaths));
  }

  async tell(announcement: ToolAnnouncement): Promise<void> {
    const { ref, sheetRevision, changedPaths, status } = announcement;
    const message: MartechSignal = { action: 'tool-changed', ref };
    const told: Array<Promise<void>> = [
      this.#signals.publish<MartechSignal>({
        recipients: { type: 'broadcast' },
        channel: martechSignalChannel,
        message,
      }),
    ];
    if (changedPaths) {
      const eventPayload: SheetChangedEvent = {
        ref,
        sheetRevision,
        changedPaths,
      };
      told.push(
        this.#events.publish({ topic: SHEET_CHANGED_TOPIC, eventPayload }),
      );
    }
    if (status) {
      told.push(
        this.#events.publish({
          topic: STATUS_CHANGED_TOPIC,
          eventPayload: status,
        }),
      );
    }
    for (const result of await Promise.allSettled(told)) {
      if (result.status === 'rejected') {
        this.#logger.warn(`Could not tell that ${ref} changed`, {
          error: String(result.reason),
        });
      }
    }
  }
}
