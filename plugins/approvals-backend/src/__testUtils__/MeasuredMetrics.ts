import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  type MetricAttributes,
  type MetricsService,
  type MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

/** A value that was measured, with its labels. */
export type Measured = { value: number } & MetricAttributes;

/** Metrics that a test can read, as a collector would. */
export class MeasuredMetrics {
  readonly #written = new Map<string, Measured[]>();
  readonly #callbacks = new Map<
    string,
    Set<MetricsServiceObservableCallback>
  >();

  /** For a test back end. */
  factory() {
    return createServiceFactory({
      service: metricsServiceRef,
      deps: {},
      factory: () => this.service(),
    });
  }

  /** What was counted or recorded under a name. */
  written(name: string): Measured[] {
    return this.#written.get(name) ?? [];
  }

  /** Collects a gauge. */
  async collect(name: string): Promise<Measured[]> {
    const measured: Measured[] = [];
    for (const callback of this.#callbacks.get(name) ?? []) {
      await callback({
        observe: (value, attributes) => measured.push({ value, ...attributes }),
      });
    }
    return measured;
  }

  /** The service that plugins use. */
  service(): MetricsService {
    const write =
      (name: string) =>
      (value: number, labels = {}) => {
        const all = this.#written.get(name) ?? [];
        this.#written.set(name, [...all, { value, ...labels }]);
      };
    const observable = (name: string) => {
      const callbacks = new Set<MetricsServiceObservableCallback>();
      this.#callbacks.set(name, callbacks);
      return {
        addCallback: (callback: MetricsServiceObservableCallback) =>
          void callbacks.add(callback),
        removeCallback: (callback: MetricsServiceObservableCallback) =>
          void callbacks.delete(callback),
      };
    };
    return {
      createCounter: name => ({ add: write(name) }),
      createUpDownCounter: name => ({ add: write(name) }),
      createHistogram: name => ({ record: write(name) }),
      createGauge: name => ({ record: write(name) }),
      createObservableCounter: observable,
      createObservableUpDownCounter: observable,
      createObservableGauge: observable,
    };
  }
}
