import {
  RootHealthService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { ReadinessGates } from './ReadinessGates';

type ProcessState = 'starting' | 'up' | 'stopping';

const stateMessages: Record<Exclude<ProcessState, 'up'>, string> = {
  starting: 'Backend has not started yet',
  stopping: 'Backend is shutting down',
};

/**
 * Ready means that the process is up and that every gate is open.
 *
 * @remarks
 * The stock implementation is not exported, so the two states that it keeps are kept here again.
 *
 * @public
 */
export class GatedRootHealthService implements RootHealthService {
  #state: ProcessState = 'starting';
  readonly #gates: ReadinessGates;

  private constructor(gates: ReadinessGates) {
    this.#gates = gates;
  }

  static create(options: {
    lifecycle: Pick<
      RootLifecycleService,
      'addStartupHook' | 'addBeforeShutdownHook'
    >;
    gates: ReadinessGates;
  }): GatedRootHealthService {
    const health = new GatedRootHealthService(options.gates);
    options.lifecycle.addStartupHook(() => {
      health.#state = 'up';
    });
    options.lifecycle.addBeforeShutdownHook(() => {
      health.#state = 'stopping';
    });
    return health;
  }

  async getLiveness() {
    return { status: 200, payload: { status: 'ok' } };
  }

  async getReadiness() {
    const message = this.#whyNotReady();
    return message
      ? { status: 503, payload: { status: 'error', message } }
      : { status: 200, payload: { status: 'ok' } };
  }

  #whyNotReady(): string | undefined {
    if (this.#state !== 'up') {
      return stateMessages[this.#state];
    }
    const closed = this.#gates.closed();
    return closed.length > 0
      ? `Not ready yet, waiting for: ${closed.join(', ')}`
      : undefined;
  }
}
