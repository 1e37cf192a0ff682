/** A person who gives several commands is still at it for so long after each. */
const PAUSE_MILLISECONDS = 50;

/** Knows whether commands are being given, so that what can wait lets them pass. */
export class CommandTraffic {
  readonly #now: () => number;
  #running = 0;
  #endedAt = Number.NEGATIVE_INFINITY;

  static create(options: { now?: () => number } = {}): CommandTraffic {
    return new CommandTraffic(options.now ?? Date.now);
  }

  private constructor(now: () => number) {
    this.#now = now;
  }

  /** Runs a command, and counts it while it runs. */
  async during<Result>(command: () => Promise<Result>): Promise<Result> {
    this.#running += 1;
    try {
      return await command();
    } finally {
      this.#running -= 1;
      this.#endedAt = this.#now();
    }
  }

  /** Whether a command runs, or ended a moment ago. */
  isFlowing(): boolean {
    return (
      this.#running > 0 || this.#now() - this.#endedAt < PAUSE_MILLISECONDS
    );
  }
}
