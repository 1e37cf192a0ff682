import type { Insights, ToolStatus } from '@passerelle/plugin-martech-common';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import { ShortCache } from '../../services/ShortCache';
import { lastDays } from '../health/calendar';
import { coverage } from './coverage';
import type { InsightStore } from './InsightStore';
import { leadTimesByMonth, slowestCriteria } from './leadTimes';

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

/** Says where the company stands; computed once a minute at most, whoever asks. */
export class InsightService {
  readonly #authorizer: Pick<Authorizer, 'viewer'>;
  readonly #store: InsightStore;
  readonly #timeZone: string;
  readonly #cache: ShortCache<Insights>;
  readonly #now: () => Date;

  static create(options: {
    authorizer: Pick<Authorizer, 'viewer'>;
    store: InsightStore;
    timeZone: string;
    cacheSeconds: number;
    now?: () => Date;
  }): InsightService {
    return new InsightService(options);
  }

  private constructor(options: {
    authorizer: Pick<Authorizer, 'viewer'>;
    store: InsightStore;
    timeZone: string;
    cacheSeconds: number;
    now?: () => Date;
  }) {
    this.#authorizer = options.authorizer;
    this.#store = options.store;
    this.#timeZone = options.timeZone;
    this.#cache = new ShortCache(options.cacheSeconds);
    this.#now = options.now ?? (() => new Date());
  }

  async insights(credentials: UserCredentials): Promise<Insights> {
    await this.#authorizer.viewer(credentials);
    return this.#cache.get('insights', () => this.compute());
  }

  /** What the scheduled task reads, without a person. */
  async compute(): Promise<Insights> {
    const now = this.#now();
    const since = new Date(+now - YEAR_MILLISECONDS).toISOString();
    const [firstDay] = lastDays(now, AVAILABILITY_DAYS, this.#timeZone);
    const [decided, verdicts, statuses, left, availability] = await Promise.all(
      [
        this.#store.listDecided(since),
        this.#store.countVerdicts(),
        this.#store.countStatuses(),
        this.#store.countOutOfShadow(),
        this.#store.listAvailability(firstDay, MAX_TOOLS),
      ],
    );
    return {
      computedAt: now.toISOString(),
      leadTimes: leadTimesByMonth(decided, this.#timeZone),
      bottlenecks: slowestCriteria(decided),
      coverage: coverage(verdicts),
      statuses,
      availability,
      shadow: shadowOf(statuses, left),
    };
  }
}
