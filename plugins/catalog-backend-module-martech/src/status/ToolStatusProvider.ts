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
import type { StatusSnapshot } from './StatusSnapshot';
import { statusRefreshKey } from './statusRefreshKey';

/** Per poll, so that a first start with many tools does not process them all at once. */
const refreshesPerPoll = 500;
/**
 * A refresh finds an entity by a key that its first processing writes at its very end, after the registry may have heard
 * of the tool; and another replica may process the entity with an older snapshot. So a refresh is asked for again.
 */
const pollsPerRefresh = 3;

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
  /** Refs whose entity does not show the registry's word yet, with the number of polls left to ask for it. */
  readonly #pending = new Map<string, number>();
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
    await this.#refreshPending();
  }

  /** Takes what the registry published. */
  async onStatusChanged(event: StatusChangedEvent): Promise<void> {
    if (this.#take(event)) {
      await this.#refresh([event.ref]);
    }
  }

  #take({
    ref,
    status,
    integration,
  }: Omit<StatusChangedEvent, 'updatedAt'>): boolean {
    const isNews = this.#snapshot.set(ref, { status, integration });
    if (isNews) {
      this.#pending.set(ref, pollsPerRefresh);
    }
    return isNews;
  }

  async #refreshPending(): Promise<void> {
    for (const ref of this.#pending.keys()) {
      if (this.#snapshot.isShown(ref)) {
        this.#pending.delete(ref);
      }
    }
    const batch = [...this.#pending].slice(0, refreshesPerPoll);
    await this.#refresh(batch.map(([ref]) => ref));
    for (const [ref, pollsLeft] of batch) {
      // Set again at the end, so that all have their turn.
      this.#pending.delete(ref);
      if (pollsLeft > 1) {
        this.#pending.set(ref, pollsLeft - 1);
      }
    }
  }

  async #refresh(refs: string[]): Promise<void> {
    if (this.#connection && refs.length > 0) {
      await this.#connection.refresh({ keys: refs.map(statusRefreshKey) });
    }
  }
}
