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
  readonly #shown = new Map<string, ToolStatusAnnotations>();
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

  /** Keeps that an entity was given these annotations. */
  markShown(ref: string, shown: ToolStatusAnnotations): void {
    this.#shown.set(ref, shown);
  }

  /** @returns whether the entity has what the registry says, as far as this process knows */
  isShown(ref: string): boolean {
    const shown = this.#shown.get(ref);
    const known = this.#statuses.get(ref);
    return (
      shown?.status === known?.status &&
      shown?.integration === known?.integration
    );
  }
}
