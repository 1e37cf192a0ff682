/** When this process last read the whole catalog. */
export class ReconcileClock {
  #doneAt: number | undefined;

  static create(): ReconcileClock {
    return new ReconcileClock();
  }

  private constructor() {}

  mark(): void {
    this.#doneAt = Date.now();
  }

  /** @returns undefined when another replica does it, or nobody has yet. */
  ageSeconds(): number | undefined {
    return this.#doneAt === undefined
      ? undefined
      : (Date.now() - this.#doneAt) / 1_000;
  }
}
