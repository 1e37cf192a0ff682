import type { Insights, ToolStatus } from '@passerelle/plugin-martech-common';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import { ShortCache } from '../../services/ShortCache';
import { lastDays } from '../health/calendar';
import type { AnswerStore } from './AnswerStore';
import type { AvailabilityStore } from './AvailabilityStore';
import { coverage } from './coverage';

import { slowestCriteria } from './leadTimes';
import type { ToolCounts } from './ToolCounts';
import { firstInstant, waitingTimes } from './waitingTimes';
import type { WorkingCalendar } from './workingDaysBetween';

const AVAILABILITY_DAYS = 30;
const MAX_TOOLS = 50;
const YEAR_MILLISECONDS = 365 * 86_400_000;

type StatusCount = { status: ToolStatus; count: number };

function countOf(
  counts: readonly StatusCount[],
  statuses: readonly ToolStatus[],
): number {
  return counts
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { count }) => sum + count, 0);
}

/** What became of the tools that were found in use without being known. */
export function shadowOf(
  statuses: readonly StatusCount[],
  left: readonly StatusCount[],
): Insights['shadow'] {
  const open = countOf(statuses, ['detected']);
  const declined = countOf(left, ['refused', 'retired']);
  const again = countOf(left, ['detected']);
  const all = left.reduce((sum, { count }) => sum + count, 0);
  const regularised = all - declined - again;
  return { found: open + declined + regularised, open, regularised, declined };
}

type Options = {
  authorizer: Pick<Authorizer, 'viewer'>;
  answers: Pick<AnswerStore, 'since'>;
  tools: ToolCounts;
  availability: AvailabilityStore;
  calendar: WorkingCalendar;
  cacheSeconds: () => number;
  now?: () => Date;
};

/** Says where the company stands; computed once in a while, whoever asks. */
export class InsightService {
  readonly #options: Options;
  readonly #cache: ShortCache<Insights>;
  readonly #now: () => Date;

  static create(options: Options): InsightService {
    return new InsightService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#cache = new ShortCache(options.cacheSeconds);
    this.#now = options.now ?? (() => new Date());
  }

  async insights(credentials: UserCredentials): Promise<Insights> {
    await this.#options.authorizer.viewer(credentials);
    return this.#cache.get('insights', () => this.compute());
  }

  /** What the scheduled task reads, without a person. */
  async compute(): Promise<Insights> {
    const { answers, tools, availability, calendar } = this.#options;
    const { timeZone } = calendar;
    const now = this.#now();
    const year = new Date(+now - YEAR_MILLISECONDS).toISOString();
    const [firstDay] = lastDays(now, AVAILABILITY_DAYS, timeZone);
    const [answered, decided, verdicts, statuses, left, seen] =
      await Promise.all([
        answers.since(firstInstant(now, timeZone)),
        tools.listDecided(year),
        tools.countVerdicts(),
        tools.countStatuses(),
        tools.countOutOfShadow(),
        availability.listAvailability(firstDay, MAX_TOOLS),
      ]);
    return {
      computedAt: now.toISOString(),
      leadTimes: waitingTimes(answered, now, calendar),
      bottlenecks: slowestCriteria(decided),
      coverage: coverage(verdicts),
      statuses,
      availability: seen,
      shadow: shadowOf(statuses, left),
    };
  }
}
