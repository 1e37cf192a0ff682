import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type {
  MartechServiceApi,
  StatusChangedEvent,
} from '@passerelle/plugin-martech-common';
import { Debounce } from './Debounce';
import type { StatusSnapshot } from './StatusSnapshot';
import { statusRefreshKey } from './statusRefreshKey';

/** At once, so that a first start with many tools does not process them all together. */
const refreshesAtOnce = 500;
/**
 * A refresh finds an entity by a key that its first processing writes at its very end, after the registry may have heard
 * of the tool; and another replica may process the entity with an older snapshot. So a refresh is asked for again.
 */
const refreshesPerChange = 4;
/**
 * To process an entity costs several writes, and changes come in crowds (a first start, a tool that is submitted and
 * decided, an import): entities are processed when the crowd has passed, and within seconds in any case.
 */
const restMilliseconds = 1_000;
const longestMilliseconds = 10_000;

/**
 * Follows the statuses of the registry: changes go into the snapshot first, then their entities are processed again.
 *
 * @remarks
 * It provides no entity. It is an entity provider because those may refresh many entities by key in one statement.
 * Events make it prompt; the poll makes it certain, on every replica.
 */
export class ToolStatusProvider implements EntityProvider {
  readonly #registry: Pick<MartechServiceApi, 'listStatuses'>;
  readonly #snapshot: StatusSnapshot;
  readonly #logger: LoggerService;
  /** Refs whose entity does not show the registry's word yet, with how often to ask for it still. */
  readonly #pending = new Map<string, number>();
  readonly #refreshSoon: Debounce;
  #connection?: EntityProviderConnection;
  #cursor?: string;
  #isFailing = false;

  static create(options: {
    registry: Pick<MartechServiceApi, 'listStatuses'>;
    snapshot: StatusSnapshot;
    logger: LoggerService;
  }): ToolStatusProvider {
    return new ToolStatusProvider(
      options.registry,
      options.snapshot,
      options.logger,
    );
  }

  private constructor(
    registry: Pick<MartechServiceApi, 'listStatuses'>,
    snapshot: StatusSnapshot,
    logger: LoggerService,
  ) {
    this.#registry = registry;
    this.#snapshot = snapshot;
    this.#logger = logger;
    this.#refreshSoon = Debounce.create({
      job: () => this.#refreshPending(),
      restMilliseconds,
      longestMilliseconds,
      onError: error =>
        logger.warn(
          `Changed statuses are shown a little later: ${stringifyError(error)}`,
        ),
    });
  }

  getProviderName(): string {
    return 'passerelle-tool-status';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Asks the registry what changed. A registry that is away is logged once, and asked again next time. */
  async poll(): Promise<void> {
    try {
      const { items, cursor } = await this.#registry.listStatuses(
        this.#cursor ? { since: this.#cursor } : undefined,
      );
      items.forEach(item => this.#take(item));
      this.#cursor = cursor;
      this.#snapshot.markLoaded();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        this.#logger.warn(
          `The registry does not answer; tools keep the status that they had: ${stringifyError(
            error,
          )}`,
        );
      }
      this.#isFailing = true;
    }
    if (!this.#refreshSoon.isWaiting) {
      await this.#refreshPending();
    }
  }

  /** Takes what the registry published. */
  onStatusChanged(event: StatusChangedEvent): void {
    if (this.#take(event)) {
      this.#refreshSoon.call();
    }
  }

  #take({
    ref,
    status,
    integration,
  }: Omit<StatusChangedEvent, 'updatedAt'>): boolean {
    const isNews = this.#snapshot.set(ref, { status, integration });
    if (isNews) {
      this.#pending.set(ref, refreshesPerChange);
    }
    return isNews;
  }

  async #refreshPending(): Promise<void> {
    for (const ref of this.#pending.keys()) {
      if (this.#snapshot.isShown(ref)) {
        this.#pending.delete(ref);
      }
    }
    const batch = [...this.#pending].slice(0, refreshesAtOnce);
    await this.#refresh(batch.map(([ref]) => ref));
    for (const [ref, left] of batch) {
      // Set again at the end, so that all have their turn.
      this.#pending.delete(ref);
      if (left > 1) {
        this.#pending.set(ref, left - 1);
      }
    }
  }

  async #refresh(refs: string[]): Promise<void> {
    if (this.#connection && refs.length > 0) {
      await this.#connection.refresh({ keys: refs.map(statusRefreshKey) });
    }
  }
}
