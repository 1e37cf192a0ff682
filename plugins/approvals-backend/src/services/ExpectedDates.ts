import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DurationStore } from '../database/DurationStore';
import { isSettled } from '../engine';
import type { RequestState, StageState } from '../engine/types';
import { expectedDate, type Clock } from '../sla';
import type { RequestTypes } from './RequestTypes';

const HISTORY_MILLISECONDS = 90 * 24 * 60 * 60_000;
const REFRESH_MILLISECONDS = 5 * 60_000;
const REMEMBER_MILLISECONDS = 60_000;
const MAX_REMEMBERED = 5_000;
/** Fewer say nothing about the next one. */
const MIN_SAMPLES = 3;

const startOfHistory = () =>
  new Date(Date.now() - HISTORY_MILLISECONDS).toISOString();

type ExpectedDatesOptions = {
  durations: DurationStore;
  types: Pick<RequestTypes, 'list'>;
  logger: LoggerService;
  clock: Omit<Clock, 'now'>;
};

/** When answers can be expected, from what stages and requests took in the last 90 days; read again every five minutes. */
export class ExpectedDates {
  readonly #options: ExpectedDatesOptions;
  readonly #remembered = new Map<
    string,
    { until: number; date: string | undefined }
  >();
  #medians: ReadonlyMap<string, number> = new Map();
  #answers: ReadonlyMap<string, number> = new Map();
  #timer: NodeJS.Timeout | undefined;

  static create(options: ExpectedDatesOptions): ExpectedDates {
    return new ExpectedDates(options);
  }

  private constructor(options: ExpectedDatesOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => {
      this.refresh().catch(error =>
        this.#options.logger.warn('The past could not be read', error),
      );
    }, REFRESH_MILLISECONDS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Forgets the past that no date follows from any more. */
  async forget(): Promise<void> {
    await this.#options.durations.forgetBefore(startOfHistory());
  }

  /** Reads the past again. */
  async refresh(): Promise<void> {
    const since = startOfHistory();
    const durations = await this.#options.durations.since(since);
    const groups = new Map<string, number[]>();
    for (const { requestType, stageId, workingHours } of durations) {
      const key = keyOf(requestType, stageId);
      groups.set(key, [...(groups.get(key) ?? []), workingHours]);
    }
    this.#medians = mediansOf(groups);
    this.#answers = mediansOf(await this.#readAnswers(since));
    this.#remembered.clear();
  }

  async #readAnswers(since: string): Promise<Map<string, number[]>> {
    const { durations, types } = this.#options;
    const answers = new Map<string, number[]>();
    for (const { id } of types.list()) {
      answers.set(id, await durations.ofAnswers(id, since));
    }
    return answers;
  }

  /** When a request of a type that is sent now can be expected to be answered; undefined when the past says nothing. */
  ofNew(requestType: string, now: string): string | undefined {
    const hours = this.#answers.get(requestType);
    return hours === undefined
      ? undefined
      : this.#options.clock.addWorkingTime(now, hours);
  }

  /** When the request can be expected to be decided; asks nobody and waits for nothing. */
  of(state: RequestState, now: string): string | undefined {
    if (state.status !== 'in_review') {
      return undefined;
    }
    const key = `${state.id}:${state.version}`;
    const time = Date.parse(now);
    const known = this.#remembered.get(key);
    if (known && known.until > time) {
      return known.date;
    }
    if (this.#remembered.size >= MAX_REMEMBERED) {
      this.#remembered.clear();
    }
    const date = this.#work(state, now);
    this.#remembered.set(key, { until: time + REMEMBER_MILLISECONDS, date });
    return date;
  }

  #work(state: RequestState, now: string): string | undefined {
    const ahead = state.stages
      .filter(({ status }) => status === 'open' || status === 'waiting')
      .map(stage => ({
        ...openingOf(stage),
        medianHours: this.#medians.get(keyOf(state.type, stage.id)),
        slaHours: slaOf(stage),
      }));
    return expectedDate(ahead, { ...this.#options.clock, now });
  }
}

function openingOf({ status, reviews }: StageState): { openedAt?: string } {
  const [openedAt] = reviews
    .flatMap(review => (review.openedAt ? [review.openedAt] : []))
    .sort();
  return status === 'open' && openedAt ? { openedAt } : {};
}

/** The reviews of a stage run side by side: the longest counts, and one without an SLA has no end. */
function slaOf({ reviews }: StageState): number | undefined {
  const open = reviews.filter(review => !isSettled(review));
  const hours = open.flatMap(({ slaHours }) => slaHours ?? []);
  return hours.length > 0 && hours.length === open.length
    ? Math.max(...hours)
    : undefined;
}

function keyOf(requestType: string, stageId: string): string {
  return `${requestType}/${stageId}`;
}

function mediansOf(
  groups: ReadonlyMap<string, number[]>,
): ReadonlyMap<string, number> {
  return new Map(
    [...groups]
      .filter(([, hours]) => hours.length >= MIN_SAMPLES)
      .map(([key, hours]) => [key, medianOf(hours)]),
  );
}

function medianOf(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
