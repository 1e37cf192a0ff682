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
const refreshesPerBatch = 500;

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
  readonly #pending = new Set<string>();
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
    this.#take(event);
    await this.#refreshPending();
  }

  #take({ ref, status, integration }: Omit<StatusChangedEvent, 'updatedAt'>) {
    if (this.#snapshot.set(ref, { status, integration })) {
      this.#pending.add(ref);
    }
  }

  async #refreshPending(): Promise<void> {
    const batch = [...this.#pending].slice(0, refreshesPerBatch);
    if (!this.#connection || batch.length === 0) {
      return;
    }
    batch.forEach(ref => this.#pending.delete(ref));
    try {
      await this.#connection.refresh({ keys: batch.map(statusRefreshKey) });
    } catch (error) {
      batch.forEach(ref => this.#pending.add(ref));
      throw error;
    }
  }
}
