import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CheckpointStore } from '../database/CheckpointStore';
import { sealOf, type Checkpoint } from './checkpoint';
import type { CheckpointWitness } from './verifyCheckpoints';

type KeeperOptions = {
  store: CheckpointStore;
  logger: LoggerService;
  scheduler: SchedulerService;
  /** How much time may pass between two checkpoints while requests go on. */
  minutes: number;
  /** The current key first, then former ones; none when checkpoints cannot be sealed. */
  sealKeys: readonly string[];
};

/**
 * Writes a checkpoint at start, then periodically, then at the end, when something happened since the last one; to the
 * table and to the log. Of several replicas one writes at a time.
 */
export class CheckpointKeeper {
  readonly #options: KeeperOptions;
  #newest: Checkpoint | undefined;
  #writing: Promise<void> = Promise.resolve();

  static create(options: KeeperOptions): CheckpointKeeper {
    return new CheckpointKeeper(options);
  }

  private constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** What the checkpoints are compared with by who verifies in this process. */
  witness(): CheckpointWitness {
    const anchor = this.#newest;
    return { keys: this.#options.sealKeys, ...(anchor && { anchor }) };
  }

  async start(): Promise<void> {
    const { logger, minutes, scheduler, sealKeys } = this.#options;
    if (sealKeys.length === 0) {
      logger.warn(
        'Audit checkpoints are chained, but not sealed: somebody with all rights on the database could write them anew. Set approvals.audit.sealKey',
      );
    }
    await this.write();
    await scheduler.scheduleTask({
      id: 'approvals-audit-checkpoint',
      scope: 'global',
      frequency: { minutes },
      initialDelay: { minutes },
      timeout: { minutes: 10 },
      fn: () => this.write(),
    });
  }

  /** Writes what is not covered yet; a failure is told to the log, and made good by the next time. */
  async write(): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#writeAll())
      .catch(error =>
        this.#options.logger.error(
          'The audit checkpoint could not be written; it is tried again at the next period',
          error,
        ),
      );
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    const { store, sealKeys } = this.#options;
    const [key] = sealKeys;
    await this.#compareWithNewest();
    for (;;) {
      const written = await store.write({
        at: new Date().toISOString(),
        seal: hash => (key === undefined ? undefined : sealOf(hash, key)),
        // The first one, and the first one with a key: from here on there is something to compare with.
        isNeeded: last =>
          last === undefined || (key !== undefined && last.seal === undefined),
      });
      if (!written) {
        return;
      }
      this.#newest = written.checkpoint;
      this.#tell(written.checkpoint);
      if (!written.hasMore) {
        return;
      }
    }
  }

  /** Checkpoints only become more: a newest one that is older than ours means that some were taken away. */
  async #compareWithNewest(): Promise<void> {
    const { store, logger } = this.#options;
    const known = this.#newest;
    const last = await store.last();
    if (known && (last?.number ?? 0) < known.number) {
      logger.error(
        `Audit checkpoint ${known.number} (${known.hash}) is gone from the database; verify the trail`,
      );
      return;
    }
    this.#newest = last;
  }

  #tell({ number, at, totalEvents, hash, seal }: Checkpoint): void {
    this.#options.logger.info(
      `Audit checkpoint ${number}:${hash} of ${at}, ${totalEvents} events, ${
        seal === undefined ? 'not sealed' : `seal ${seal}`
      }`,
    );
  }
}
