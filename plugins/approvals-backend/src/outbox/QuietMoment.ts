import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Above this share of its time the process is busy with calls. */
const BUSY_SHARE = 0.3;
const LOOK_MILLISECONDS = 20;
/** Half a second in all. */
const MAX_LOOKS = 25;

/** How much of the time the process worked since a mark, from 0 to 1. */
export type Workload = {
  mark(): void;
  shareSinceMark(): number;
  /** Leaves the process to others for a moment. */
  pause(): Promise<void>;
};

/** {@link Workload} of this process, as its event loop knows it. */
export function eventLoopWorkload(): Workload {
  let last: EventLoopUtilization = performance.eventLoopUtilization();
  return {
    mark() {
      last = performance.eventLoopUtilization();
    },
    shareSinceMark() {
      return performance.eventLoopUtilization(last).utilization;
    },
    async pause() {
      await sleep(LOOK_MILLISECONDS);
    },
  };
}

/**
 * Lets people go first: what follows from a decision can wait for a moment while others decide, but never for longer
 * than half a second, so that deliveries go on under any load.
 */
export class QuietMoment {
  readonly #workload: Workload;

  static create(workload: Workload = eventLoopWorkload()): QuietMoment {
    return new QuietMoment(workload);
  }

  private constructor(workload: Workload) {
    this.#workload = workload;
  }

  /** Waits for a quiet moment since the last one, for half a second at most; when the process idles, not at all. */
  async wait(): Promise<void> {
    for (
      let looks = 0;
      looks < MAX_LOOKS && this.#workload.shareSinceMark() > BUSY_SHARE;
      looks += 1
    ) {
      this.#workload.mark();
      await this.#workload.pause();
    }
  }

  /** The work until now was not that of people. */
  forget(): void {
    this.#workload.mark();
  }
}
