import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClaimedDelivery } from '../database/Delivery';
import type { OutboxStore } from '../database/OutboxStore';

const BATCH_SIZE = 10;
const DEFAULT_HOLD: Hold = {
  leaseMilliseconds: 20_000,
  renewalMilliseconds: 5_000,
  longestMilliseconds: 60_000,
};
const LOOK_MILLISECONDS = 20;
/** By how much deliveries may be late because people decide: less than what pages promise to show in time. */
const MAX_LAG_MILLISECONDS = 3_000;
const MAX_SLEEP_MILLISECONDS = 5_000;
const MAX_BACK_OFF_MILLISECONDS = 10 * 60_000;

/** Brings one delivery to its target; throws when it could not. */
export type Deliver = (delivery: ClaimedDelivery) => Promise<void>;

type Hold = {
  /** How long a delivery of a process that died stays held. */
  leaseMilliseconds: number;
  /** How often a process that lives says so. */
  renewalMilliseconds: number;
  /** A delivery that takes longer may be tried by another process. */
  longestMilliseconds: number;
};

type WorkerOptions = {
  store: OutboxStore;
  logger: LoggerService;
  /** Tries before a delivery is dead. */
  maxAttempts: number;
  /** Wait after the first failure; it doubles with each. */
  retryMilliseconds: number;
  hold?: Hold;
  /** Whether people give commands at the moment, who go first. */
  areCommandsFlowing?(): boolean;
};

/**
 * How long to wait after so many failures: doubling, up to ten minutes, with a random part so that many deliveries that
 * failed together do not come back together.
 */
export function backOff(
  attempts: number,
  retryMilliseconds: number,
  random: number = Math.random(),
): number {
  const doubled = retryMilliseconds * 2 ** Math.max(0, attempts - 1);
  return Math.round(
    Math.min(doubled, MAX_BACK_OFF_MILLISECONDS) * (0.5 + random / 2),
  );
}

/**
 * Delivers what the outbox holds, at least once. Several processes can run one each: a claimed delivery is theirs while
 * they live, for a minute at most.
 */
export class OutboxWorker {
  readonly #options: WorkerOptions;
  readonly #times: Hold;
  #wakeUp: () => void = () => {};
  /** When the table was last found with less than a batch. */
  #caughtUpAt = Date.now();
  #isAwake = false;
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();

  static create(options: WorkerOptions): OutboxWorker {
    return new OutboxWorker(options);
  }

  private constructor(options: WorkerOptions) {
    this.#options = options;
    this.#times = options.hold ?? DEFAULT_HOLD;
  }

  start(deliver: Deliver): void {
    this.#running = this.#run(deliver);
  }

  /** Says that there is something new; costs nothing. */
  wake(): void {
    this.#isAwake = true;
    this.#wakeUp();
  }

  /** Waits for what is being delivered; the rest stays in the table. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.wake();
    await this.#running;
  }

  async #run(deliver: Deliver): Promise<void> {
    while (!this.#isStopped) {
      this.#isAwake = false;
      try {
        await this.#letCommandsPass();
        const delivered = await this.#deliverBatch(deliver);
        if (delivered < BATCH_SIZE) {
          this.#caughtUpAt = Date.now();
        }
        if (delivered === 0 && !this.#isAwake) {
          await this.#sleep(await this.#pause());
        }
      } catch (error) {
        this.#options.logger.error(`The outbox cannot be read: ${error}`);
        await this.#sleep(MAX_SLEEP_MILLISECONDS);
      }
    }
  }

  /** What follows from a decision can wait while people decide, but not for long. */
  async #letCommandsPass(): Promise<void> {
    const { areCommandsFlowing = () => false } = this.#options;
    while (
      areCommandsFlowing() &&
      Date.now() - this.#caughtUpAt < MAX_LAG_MILLISECONDS &&
      !this.#isStopped
    ) {
      await sleep(LOOK_MILLISECONDS);
    }
  }

  async #pause(): Promise<number> {
    const dueAt = await this.#options.store.nextDueAt();
    const wait = dueAt === undefined ? Infinity : dueAt - Date.now();
    return Math.min(Math.max(wait, 50), MAX_SLEEP_MILLISECONDS);
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (this.#isStopped || this.#isAwake) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #deliverBatch(deliver: Deliver): Promise<number> {
    const now = Date.now();
    const leaseUntil = now + this.#times.leaseMilliseconds;
    const claimed = await this.#options.store.claim({
      now,
      leaseUntil,
      limit: BATCH_SIZE,
    });
    const letGo = this.#hold(claimed, leaseUntil);
    try {
      const delivered = await Promise.all(
        claimed.map(delivery => this.#try(delivery, deliver)),
      );
      await this.#options.store.remove(
        delivered.filter(id => id !== undefined),
      );
    } finally {
      letGo();
    }
    return claimed.length;
  }

  /** Renews the lease while this process lives. */
  #hold(claimed: readonly ClaimedDelivery[], leaseUntil: number): () => void {
    const { store, logger } = this.#options;
    const { leaseMilliseconds, renewalMilliseconds, longestMilliseconds } =
      this.#times;
    const end = Date.now() + longestMilliseconds;
    let held = leaseUntil;
    const renew = async () => {
      const until = Math.min(Date.now() + leaseMilliseconds, end);
      if (until > held) {
        await store.renew(claimed, held, until);
        held = until;
      }
    };
    const timer = setInterval(() => {
      renew().catch(error =>
        logger.warn(`Deliveries could not be held for longer: ${error}`),
      );
    }, renewalMilliseconds);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** @returns the id when it was delivered. */
  async #try(
    delivery: ClaimedDelivery,
    deliver: Deliver,
  ): Promise<string | undefined> {
    const { store, logger, maxAttempts, retryMilliseconds } = this.#options;
    const { id, attempts } = delivery;
    try {
      await deliver(delivery);
      return id;
    } catch (error) {
      const isDead = attempts >= maxAttempts;
      const message = error instanceof Error ? error.message : String(error);
      const name = `Delivery ${id} (${delivery.kind} to ${delivery.target}, request ${delivery.requestId})`;
      const fate = isDead
        ? 'is dead; POST /api/approvals/v1/outbox/{id}/retry tries it again'
        : 'will be tried again';
      logger.warn(`${name} failed at try ${attempts} and ${fate}: ${message}`);
      await store.fail(
        delivery,
        message,
        isDead ? undefined : Date.now() + backOff(attempts, retryMilliseconds),
      );
      return undefined;
    }
  }
}
