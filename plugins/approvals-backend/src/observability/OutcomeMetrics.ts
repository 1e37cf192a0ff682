import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { Change } from '../database/Work';
import type { EngineEvent } from '../engine/types';

/** From an hour to two months of work. */
const LEAD_TIME_BUCKETS = [1, 2, 4, 8, 16, 24, 40, 80, 160, 320];

/** Counts what people decide, and how long it took; what a story tells is left out. */
export class OutcomeMetrics {
  readonly #decisions: MetricsServiceCounter;
  readonly #leadTime: MetricsServiceHistogram;
  readonly #workingHours: (from: string, to: string) => number;

  static create(options: {
    metrics: MetricsService;
    clock: { workingHoursBetween(from: string, to: string): number };
  }): OutcomeMetrics {
    return new OutcomeMetrics(options.metrics, options.clock);
  }

  private constructor(
    metrics: MetricsService,
    clock: { workingHoursBetween(from: string, to: string): number },
  ) {
    this.#workingHours = clock.workingHoursBetween;
    this.#decisions = metrics.createCounter('approvals.reviews.decided', {
      description: 'Answers of reviewers, by type of request and verdict',
    });
    this.#leadTime = metrics.createHistogram('approvals.requests.lead_time', {
      description:
        'From the first submission of a request to its decision, by type and result',
      unit: 'working hours',
      advice: { explicitBucketBoundaries: LEAD_TIME_BUCKETS },
    });
  }

  /** Looks at what a command did, after its commit. */
  record({ after, events }: Change): void {
    for (const event of events) {
      if (!event.data.seeded) {
        this.#count(event, after);
      }
    }
  }

  #count(event: EngineEvent, { type, submittedAt }: Change['after']): void {
    switch (event.type) {
      case 'review.decided':
        this.#decisions.add(1, { type, verdict: event.data.verdict });
        break;
      case 'request.approved':
      case 'request.rejected': {
        const hours = this.#workingHours(submittedAt ?? event.at, event.at);
        const result = event.type.replace('request.', '');
        this.#leadTime.record(hours, { type, result });
        break;
      }
      default:
    }
  }
}
