import type {
  MetricsService,
  MetricsServiceObservableCallback,
  MetricsServiceObservableGauge,
} from '@backstage/backend-plugin-api/alpha';
import type { OutboxFigures, QueueFigures } from '../database/FigureStore';

/** Several gauges of one collection, and collections of several collectors, share what was read. */
const FRESH_MILLISECONDS = 5_000;

type Figures = { queue: QueueFigures[]; outbox: OutboxFigures };

type GaugeOptions = {
  metrics: MetricsService;
  figures: {
    queue(now: string): Promise<QueueFigures[]>;
    outbox(now: number): Promise<OutboxFigures>;
  };
  types: { list(): ReadonlyArray<{ id: string }> };
};

type Gauge = {
  gauge: MetricsServiceObservableGauge;
  callback: MetricsServiceObservableCallback;
};

/** How long queues are, read when somebody collects it: nothing is asked of the database otherwise. */
export class QueueGauges {
  readonly #options: GaugeOptions;
  readonly #gauges: Gauge[];
  #figures: Promise<Figures> | undefined;
  #freshUntil = 0;

  static create(options: GaugeOptions): QueueGauges {
    return new QueueGauges(options);
  }

  private constructor(options: GaugeOptions) {
    this.#options = options;
    this.#gauges = [
      this.#perType(
        'approvals.reviews.open',
        'Reviews that wait for an answer, by type of request',
        ({ open }) => open,
      ),
      this.#perType(
        'approvals.reviews.overdue',
        'Open reviews whose time is over, by type of request',
        ({ overdue }) => overdue,
      ),
      this.#ofOutbox(
        'approvals.outbox.waiting',
        { description: 'Deliveries that are due, or wait to be tried again' },
        ({ waiting }) => waiting,
      ),
      this.#ofOutbox(
        'approvals.outbox.dead',
        { description: 'Deliveries that failed for good: retry or accept' },
        ({ dead }) => dead,
      ),
      this.#ofOutbox(
        'approvals.outbox.oldest_age',
        { description: 'Age of the oldest waiting delivery', unit: 's' },
        ({ oldestSeconds }) => oldestSeconds,
      ),
    ];
  }

  start(): void {
    this.#gauges.forEach(({ gauge, callback }) => gauge.addCallback(callback));
  }

  stop(): void {
    this.#gauges.forEach(({ gauge, callback }) =>
      gauge.removeCallback(callback),
    );
  }

  #perType(
    name: string,
    description: string,
    read: (figures: QueueFigures) => number,
  ): Gauge {
    const { metrics, types } = this.#options;
    return {
      gauge: metrics.createObservableGauge(name, { description }),
      callback: async result => {
        const { queue } = await this.#read();
        // A queue that is empty is told as such, not left out.
        for (const { id } of types.list()) {
          const figures = queue.find(({ type }) => type === id);
          result.observe(figures ? read(figures) : 0, { type: id });
        }
      },
    };
  }

  #ofOutbox(
    name: string,
    options: { description: string; unit?: string },
    read: (figures: OutboxFigures) => number,
  ): Gauge {
    return {
      gauge: this.#options.metrics.createObservableGauge(name, options),
      callback: async result => {
        const { outbox } = await this.#read();
        result.observe(read(outbox));
      },
    };
  }

  #read(): Promise<Figures> {
    const now = Date.now();
    if (!this.#figures || now >= this.#freshUntil) {
      this.#freshUntil = now + FRESH_MILLISECONDS;
      this.#figures = this.#readAnew(now);
    }
    return this.#figures;
  }

  async #readAnew(now: number): Promise<Figures> {
    const { figures } = this.#options;
    const queue = await figures.queue(new Date(now).toISOString());
    return { queue, outbox: await figures.outbox(now) };
  }
}
