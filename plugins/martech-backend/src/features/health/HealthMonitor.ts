import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  martechSignalChannel,
  type EntityRef,
  type MartechSignal,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import type { HealthProbe } from './HealthProbe';
import { observe, type Observed } from './observe';
import { outageNotice } from './outageNotice';
import type { MonitorSettings } from './readMonitorSettings';
import type { Claim, WatchStore } from './WatchStore';

/** How much longer than a call a worker keeps a tool to itself. */
const LEASE_MARGIN_MILLISECONDS = 50_000;

type MonitorOptions = {
  probe: Pick<HealthProbe, 'look'>;
  watches: WatchStore;
  store: Pick<ToolStore, 'find'>;
  settings: MonitorSettings;
  signals: SignalsService;
  logger: LoggerService;
  /** Called when a message waits to be sent. */
  onNotice: () => void;
  now?: () => Date;
};

/**
 * Looks at the tools that are due, several at a time. Each look is claimed in the database, so that of all replicas one
 * makes it. A vendor that does not answer holds up one lane of this worker until the time limit, and nobody else.
 */
export class HealthMonitor {
  readonly #options: MonitorOptions;
  readonly #now: () => Date;
  readonly #lanes = new Set<Promise<void>>();

  static create(options: MonitorOptions): HealthMonitor {
    return new HealthMonitor(options);
  }

  private constructor(options: MonitorOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Starts the lanes that are free; does not wait for them. */
  work(signal?: AbortSignal): void {
    while (this.#lanes.size < this.#options.settings.concurrency) {
      const lane: Promise<void> = this.#lane(signal)
        .catch(error => {
          this.#options.logger.warn('Tools could not be watched', {
            error: String(error),
          });
        })
        .finally(() => this.#lanes.delete(lane));
      this.#lanes.add(lane);
    }
  }

  /** Resolves when every lane has run out of work. */
  async idle(): Promise<void> {
    await Promise.all(this.#lanes);
  }

  async #lane(signal?: AbortSignal): Promise<void> {
    const { watches, settings } = this.#options;
    const lease = settings.timeoutMilliseconds * 4 + LEASE_MARGIN_MILLISECONDS;
    while (!signal?.aborted) {
      const claim = await watches.claim(this.#now(), lease);
      if (!claim) return;
      await this.#check(claim);
    }
  }

  async #check({ lease, tool }: Claim): Promise<void> {
    const { probe, watches, settings, onNotice } = this.#options;
    const look = await probe.look(tool);
    const now = this.#now();
    const observed = observe(tool, look, now, settings);
    const notice = await this.#noticeOf(observed);
    const counted = await watches.record(lease, observed, now, notice);
    if (!counted) return;
    if (notice) onNotice();
    if (observed.changed) await this.#tell(tool.ref);
  }

  async #noticeOf({ news, tool }: Observed) {
    if (!news) return undefined;
    const state = await this.#options.store.find(tool.ref);
    return state && outageNotice(news, state, tool);
  }

  /** A hint to open pages: one that is lost is repaired by the next reload. */
  async #tell(ref: EntityRef): Promise<void> {
    const { signals, logger } = this.#options;
    try {
      await signals.publish<MartechSignal>({
        recipients: { type: 'broadcast' },
        channel: martechSignalChannel,
        message: { action: 'tool-changed', ref },
      });
    } catch (error) {
      logger.warn(`Could not tell that the health of ${ref} changed`, {
        error: String(error),
      });
    }
  }
}
