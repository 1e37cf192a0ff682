import { NotFoundError } from '@backstage/errors';
import {
  availabilityOf,
  shownHealthState,
  type EntityRef,
  type HealthDay,
  type ToolHealth,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import { HISTORY_DAYS, HISTORY_HOURS, hourOf, lastDays } from './calendar';
import type { HealthStore } from './HealthStore';
import { sourceOf } from './WatchList';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

function share(days: readonly HealthDay[], count: number) {
  return availabilityOf(days.slice(-count));
}

/** Tells people how tools work; every method authorises first. */
export class HealthService {
  readonly #authorizer: Pick<Authorizer, 'viewer'>;
  readonly #store: Pick<ToolStore, 'find'>;
  readonly #health: HealthStore;
  readonly #timeZone: string;
  readonly #now: () => Date;

  static create(options: {
    authorizer: Pick<Authorizer, 'viewer'>;
    store: Pick<ToolStore, 'find'>;
    health: HealthStore;
    timeZone: string;
    now?: () => Date;
  }): HealthService {
    return new HealthService(options);
  }

  private constructor(options: {
    authorizer: Pick<Authorizer, 'viewer'>;
    store: Pick<ToolStore, 'find'>;
    health: HealthStore;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#authorizer = options.authorizer;
    this.#store = options.store;
    this.#health = options.health;
    this.#timeZone = options.timeZone;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws NotFoundError when there is no such tool. */
  async health(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<ToolHealth> {
    await this.#authorizer.viewer(credentials);
    const tool = await this.#store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    const now = this.#now();
    const days = lastDays(now, HISTORY_DAYS, this.#timeZone);
    const since = new Date(+now - HISTORY_DAYS * DAY_MILLISECONDS);
    const firstHour = new Date(+now - HISTORY_HOURS * HOUR_MILLISECONDS);
    const [watched, seen, hours, incidents] = await Promise.all([
      this.#health.find(ref),
      this.#health.listDays(ref, days[0]),
      this.#health.listHours(ref, hourOf(firstHour)),
      this.#health.listIncidents(ref, since.toISOString()),
    ]);
    const { sheet } = tool.declaration;
    const byDay = new Map(seen.map(day => [day.day, day]));
    const buckets = days.map(
      day =>
        byDay.get(day) ?? {
          day,
          operational: 0,
          degraded: 0,
          down: 0,
          unknown: 0,
        },
    );
    const days30 = share(buckets, 30);
    const days90 = share(buckets, HISTORY_DAYS);
    return {
      ref,
      state: shownHealthState(
        watched?.state ?? 'unknown',
        watched?.checkedAt,
        now,
      ),
      source: sourceOf(sheet)?.source ?? 'none',
      ...(sheet.statusPage ? { sourceUrl: sheet.statusPage } : {}),
      ...(watched?.checkedAt ? { checkedAt: watched.checkedAt } : {}),
      ...(watched?.since ? { since: watched.since } : {}),
      ...(watched?.problem ? { problem: watched.problem } : {}),
      buckets,
      hours,
      availability: {
        ...(days30 === undefined ? {} : { days30 }),
        ...(days90 === undefined ? {} : { days90 }),
      },
      incidents,
    };
  }
}
