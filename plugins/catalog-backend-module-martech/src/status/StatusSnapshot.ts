/** What the registry says of a tool, as the catalog shows it. */
export type ToolStatusAnnotations = {
  status: string;
  integration: string;
};

/**
 * The registry's word on every tool, in memory, so that processing an entity needs no I/O.
 */
export class StatusSnapshot {
  readonly #statuses = new Map<string, ToolStatusAnnotations>();
  #loaded = false;

  static create(): StatusSnapshot {
    return new StatusSnapshot();
  }

  private constructor() {}

  /** Until the first load what an entity had before is all there is. */
  get isLoaded(): boolean {
    return this.#loaded;
  }

  markLoaded(): void {
    this.#loaded = true;
  }

  get(ref: string): ToolStatusAnnotations | undefined {
    return this.#statuses.get(ref);
  }

  /** @returns whether this is news */
  set(ref: string, next: ToolStatusAnnotations): boolean {
    const known = this.#statuses.get(ref);
    this.#statuses.set(ref, next);
    return (
      known?.status !== next.status || known.integration !== next.integration
    );
  }
}
