/**
 * Runs a job once its calls have rested for a moment, and at the latest a while after the first of them.
 */
export class Debounce {
  readonly #job: () => Promise<void>;
  readonly #restMilliseconds: number;
  readonly #longestMilliseconds: number;
  readonly #onError: (error: unknown) => void;
  #timer?: NodeJS.Timeout;
  #firstCallAt?: number;

  static create(options: {
    job: () => Promise<void>;
    restMilliseconds: number;
    longestMilliseconds: number;
    onError: (error: unknown) => void;
  }): Debounce {
    return new Debounce(options);
  }

  private constructor(options: {
    job: () => Promise<void>;
    restMilliseconds: number;
    longestMilliseconds: number;
    onError: (error: unknown) => void;
  }) {
    this.#job = options.job;
    this.#restMilliseconds = options.restMilliseconds;
    this.#longestMilliseconds = options.longestMilliseconds;
    this.#onError = options.onError;
  }

  /** Whether calls wait for the job. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  call(): void {
    const now = Date.now();
    this.#firstCallAt ??= now;
    const left = this.#firstCallAt + this.#longestMilliseconds - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#run(),
      Math.max(0, Math.min(this.#restMilliseconds, left)),
    );
    this.#timer.unref();
  }

  #run(): void {
    this.#timer = undefined;
    this.#firstCallAt = undefined;
    this.#job().catch(this.#onError);
  }
}
