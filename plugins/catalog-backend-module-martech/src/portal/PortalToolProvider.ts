import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type {
  MartechServiceApi,
  PortalEntityPage,
} from '@passerelle/plugin-martech-common';

type Registry = Pick<MartechServiceApi, 'listPortalEntities'>;

/** Everything is told again so often, in case the catalog lost something. */
const repairMilliseconds = 15 * 60_000;

/**
 * Gives the tools that the portal manages to the catalog: what changed at once, and everything at the start and every
 * now and then, so that a catalog that was rebuilt has them again.
 *
 * @remarks
 * The entities carry no location key: a file in git with the same ref takes the entity over, and the portal never takes
 * it back (docs/adr/0015).
 */
export class PortalToolProvider implements EntityProvider {
  readonly #registry: Registry;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #connection?: EntityProviderConnection;
  #cursor?: string;
  #repairAt = 0;
  #isFailing = false;
  #running: Promise<void> = Promise.resolve();

  static create(options: {
    registry: Registry;
    logger: LoggerService;
    now?: () => number;
  }): PortalToolProvider {
    return new PortalToolProvider(options);
  }

  private constructor(options: {
    registry: Registry;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#registry = options.registry;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  getProviderName(): string {
    return 'passerelle-portal-tools';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Reads what is new; one reading follows the other. A registry that is away is logged once, and changes nothing. */
  refresh(): Promise<void> {
    this.#running = this.#running.then(() => this.#refresh());
    return this.#running;
  }

  async #refresh(): Promise<void> {
    if (!this.#connection) return;
    try {
      if (this.#now() >= this.#repairAt) {
        await this.#tellAll(this.#connection);
      } else {
        await this.#tellChanged(this.#connection);
      }
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        this.#logger.warn(
          `Tools of the portal reach the catalog later: ${stringifyError(
            error,
          )}`,
        );
      }
      this.#isFailing = true;
    }
  }

  /** Only a complete reading counts: what one that failed did not show must not be removed. */
  async #tellAll(connection: EntityProviderConnection): Promise<void> {
    const entities = new Map<string, DeferredEntity>();
    const cursor = await this.#read(undefined, page => {
      for (const { ref, entity } of page.items) entities.set(ref, { entity });
    });
    await connection.applyMutation({
      type: 'full',
      entities: [...entities.values()],
    });
    this.#cursor = cursor;
    this.#repairAt = this.#now() + repairMilliseconds;
  }

  async #tellChanged(connection: EntityProviderConnection): Promise<void> {
    this.#cursor = await this.#read(this.#cursor, async page => {
      if (page.items.length === 0) return;
      await connection.applyMutation({
        type: 'delta',
        added: page.items.map(({ entity }) => ({ entity })),
        removed: [],
      });
    });
  }

  async #read(
    from: string | undefined,
    take: (page: PortalEntityPage) => Promise<void> | void,
  ): Promise<string> {
    let cursor = from;
    for (;;) {
      const page = await this.#registry.listPortalEntities(
        cursor === undefined ? {} : { cursor },
      );
      await take(page);
      cursor = page.cursor;
      if (!page.hasMore) return cursor;
    }
  }
}
