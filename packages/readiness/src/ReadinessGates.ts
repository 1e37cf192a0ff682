import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/**
 * What must happen before the back end may say that it is ready.
 *
 * @public
 */
export interface ReadinessGates {
  /**
   * Holds readiness back.
   *
   * @param reason - what is waited for, shown to operators
   * @returns opens the gate; calling it twice changes nothing
   */
  close(reason: string): () => void;
  /** The reasons that still hold readiness back. */
  closed(): string[];
}

/**
 * Keeps the gates in memory: readiness is a matter of one process.
 *
 * @public
 */
export class MemoryReadinessGates implements ReadinessGates {
  readonly #closed = new Set<{ reason: string }>();

  close(reason: string): () => void {
    const gate = { reason };
    this.#closed.add(gate);
    return () => {
      this.#closed.delete(gate);
    };
  }

  closed(): string[] {
    return [...this.#closed].map(gate => gate.reason);
  }
}

/**
 * The gates of this process.
 *
 * @public
 */
export const readinessGatesServiceRef = createServiceRef<ReadinessGates>({
  id: 'passerelle.readiness-gates',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new MemoryReadinessGates(),
    }),
});
