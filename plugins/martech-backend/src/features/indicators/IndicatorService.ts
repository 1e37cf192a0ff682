import { InputError, NotFoundError } from '@backstage/errors';
import {
  correlate,
  indicatorTrend,
  reachesTarget,
  type CorrelationAnswer,
  type EntityRef,
  type Indicator,
  type IndicatorDefinition,
  type IndicatorSeries,
  type IndicatorValue,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import type { ToolState } from '../../domain/ToolState';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import { dayOf, lastDays } from '../health/calendar';
import type { HealthStore } from '../health/HealthStore';
import {
  DEFAULT_RANGE_DAYS,
  IndicatorCourse,
  type DayRange,
} from './IndicatorCourse';
import type { IndicatorStore } from './IndicatorStore';
import type { IndicatorWriters } from './IndicatorWriters';
import { presentOf } from './presentOf';

const DAY_MILLISECONDS = 86_400_000;
const SHOWN_DAYS = 180;

type Options = {
  authorizer: Pick<Authorizer, 'viewer'>;
  writers: Pick<IndicatorWriters, 'writableBy'>;
  definitions: readonly IndicatorDefinition[];
  values: IndicatorStore;
  health: HealthStore;
  store: Pick<ToolStore, 'find'>;
  timeZone: string;
  now?: () => Date;
};

/** What people read of indicators; every method authorises first. */
export class IndicatorService {
  readonly #options: Options;
  readonly #course: IndicatorCourse;
  readonly #now: () => Date;

  static create(options: Options): IndicatorService {
    return new IndicatorService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#course = IndicatorCourse.create({ ...options, now: this.#now });
  }

  async list(credentials: UserCredentials): Promise<{ items: Indicator[] }> {
    const { authorizer, values, definitions, writers } = this.#options;
    const viewer = await authorizer.viewer(credentials);
    const since = this.#since(SHOWN_DAYS);
    const recent = await values.listRecent(since);
    const tools = await values.listTools(since);
    const writable = await writers.writableBy(credentials, viewer, definitions);
    return {
      items: definitions.map(definition => ({
        ...withCourse(definition, recent.get(definition.id) ?? [], this.#zone),
        toolRefs: tools.get(definition.id) ?? [],
        writable: writable.has(definition.id),
      })),
    };
  }

  /** @throws NotFoundError for an indicator or a tool that is not there. */
  async series(
    credentials: UserCredentials,
    id: string,
    query: DayRange & { toolRef?: EntityRef },
  ): Promise<IndicatorSeries> {
    await this.#options.authorizer.viewer(credentials);
    const definition = this.#definition(id);
    const { toolRef } = query;
    if (toolRef !== undefined) await this.#tool(toolRef);
    const days = this.#course.days(query);
    const values =
      id === 'availability' && toolRef !== undefined
        ? await this.#course.availability(toolRef, days)
        : await this.#course.values(id, days, toolRef);
    return { ...definition, ...(toolRef ? { toolRef } : {}), values };
  }

  /** What is measured of one tool, as far as there is anything to tell. */
  async ofTool(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<{ items: Indicator[] }> {
    const { authorizer, values, definitions } = this.#options;
    const viewer = await authorizer.viewer(credentials);
    const tool = await this.#tool(ref);
    const recorded = await values.listOfTool(ref, this.#since(SHOWN_DAYS));
    const days = lastDays(this.#now(), DEFAULT_RANGE_DAYS, this.#zone);
    const measured = new Map<string, IndicatorValue[]>([
      ...recorded,
      ['availability', await this.#course.availability(ref, days)],
      ...presentOf(tool, viewer, this.#now()),
    ]);
    return {
      items: definitions.flatMap(definition => {
        const course = measured.get(definition.id) ?? [];
        return course.length === 0
          ? []
          : {
              ...withCourse(definition, course, this.#zone),
              toolRefs: [ref],
              writable: false,
            };
      }),
    };
  }

  /**
   * Puts the availability of a tool beside an indicator: its values for that tool, or those of the company when it has
   * none.
   *
   * @throws NotFoundError for a tool that is not there, InputError for an indicator that is not.
   */
  async correlation(
    credentials: UserCredentials,
    query: DayRange & { availabilityOf: EntityRef; with: string },
  ): Promise<CorrelationAnswer> {
    await this.#options.authorizer.viewer(credentials);
    const { availabilityOf: ref, with: id } = query;
    const definition = this.#options.definitions.find(one => one.id === id);
    if (!definition) {
      const ids = this.#options.definitions.map(one => one.id).join(', ');
      throw new InputError(`with: there is no '${id}'; accepted: ${ids}`);
    }
    await this.#tool(ref);
    const days = this.#course.days(query);
    const availability = this.#course.byDay(
      await this.#course.availability(ref, days),
    );
    const own = await this.#course.values(id, days, ref);
    const values = this.#course.byDay(
      own.length > 0 ? own : await this.#course.values(id, days),
    );
    const { correlation, points } = correlate(
      days.map(day => ({
        day,
        availability: availability.get(day),
        value: values.get(day),
      })),
    );
    return { ...correlation, availabilityOf: ref, with: definition, points };
  }

  get #zone(): string {
    return this.#options.timeZone;
  }

  #since(days: number): string {
    return new Date(+this.#now() - days * DAY_MILLISECONDS).toISOString();
  }

  #definition(id: string): IndicatorDefinition {
    const found = this.#options.definitions.find(one => one.id === id);
    if (!found) throw new NotFoundError(`There is no indicator '${id}'`);
    return found;
  }

  async #tool(ref: EntityRef): Promise<ToolState> {
    const tool = await this.#options.store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    return tool;
  }
}

function withCourse(
  definition: IndicatorDefinition,
  values: IndicatorValue[],
  timeZone: string,
): Omit<Indicator, 'writable' | 'toolRefs'> {
  const last = values[values.length - 1];
  const trend = indicatorTrend(values, definition.direction);
  const onTarget = last && reachesTarget(last.value, definition);
  return {
    ...definition,
    ...(last ? { last, lastDay: dayOf(new Date(last.at), timeZone) } : {}),
    ...(trend ? { trend } : {}),
    ...(onTarget === undefined ? {} : { onTarget }),
    values,
  };
}
