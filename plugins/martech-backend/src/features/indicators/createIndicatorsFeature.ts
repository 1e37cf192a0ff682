import { readTimeZone } from '../health/readMonitorSettings';
import { HealthStore } from '../health/HealthStore';
import type { Feature, Foundation } from '../Feature';
import { readHolidays } from '../contracts/readHolidays';
import { AnswerStore } from './AnswerStore';
import { AvailabilityStore } from './AvailabilityStore';
import { IndicatorRecorder } from './IndicatorRecorder';
import { IndicatorService } from './IndicatorService';
import { IndicatorStore } from './IndicatorStore';
import { IndicatorWriters } from './IndicatorWriters';
import { InsightService } from './InsightService';
import { mountAnswers } from './mountAnswers';
import { mountIndicators } from './mountIndicators';
import { mountValues } from './mountValues';
import { readIndicators } from './readIndicators';
import { ToolCounts } from './ToolCounts';
import { ValueKeeper } from './ValueKeeper';

const INSIGHT_SECONDS = 300;
const SETTLING_INSIGHT_SECONDS = 60;
const RECORDING_MILLISECONDS = 10 * 60_000;
/** After a start much may still arrive: the catalog, the story of an example. */
const SETTLING_MILLISECONDS = 10 * 60_000;

/** How long what was computed serves: not long while much may still arrive. */
export function insightSeconds(sinceStartMilliseconds: number): number {
  return sinceStartMilliseconds > SETTLING_MILLISECONDS
    ? INSIGHT_SECONDS
    : SETTLING_INSIGHT_SECONDS;
}

/** The indicators of the scorecard: `/v1/indicators`, those of a tool, and `/v1/insights`. */
export function createIndicatorsFeature(foundation: Foundation): Feature {
  const { auth, authorizer, config, knex, people, scheduler, settings, store } =
    foundation;
  const timeZone = readTimeZone(config);
  const values = IndicatorStore.create(knex);
  const answers = AnswerStore.create(knex);
  const calendar = { timeZone, isHoliday: readHolidays(config) };
  const measured = {
    tools: ToolCounts.create(knex),
    availability: AvailabilityStore.create(knex),
  };
  const parts = {
    authorizer,
    writers: IndicatorWriters.create({
      auth,
      authorizer,
      people,
      itGroup: settings.groups.it,
      services:
        config.getOptionalStringArray('martech.indicatorServices') ?? [],
      cacheSeconds: settings.cacheSeconds,
    }),
    definitions: readIndicators(config),
    values,
    store,
    timeZone,
  };
  const service = IndicatorService.create({
    ...parts,
    health: HealthStore.create(knex),
  });
  const keeper = ValueKeeper.create(parts);
  const createdAt = Date.now();
  const insightService = InsightService.create({
    ...measured,
    authorizer,
    answers,
    calendar,
    cacheSeconds: () =>
      settings.cacheSeconds === 0 ? 0 : insightSeconds(Date.now() - createdAt),
  });
  const recorder = IndicatorRecorder.create({ ...measured, values, timeZone });

  return {
    mount(endpoints) {
      // Its fixed address comes before that of an indicator.
      mountValues(endpoints, { keeper, authorizer });
      mountIndicators(endpoints, service, insightService);
      mountAnswers(endpoints, { answers, authorizer, calendar });
    },
    async start() {
      const startedAt = Date.now();
      let recordedAt = 0;
      await scheduler.scheduleTask({
        id: 'martech-indicators',
        frequency: { minutes: 1 },
        timeout: { minutes: 10 },
        fn: async () => {
          const now = Date.now();
          const isSettled = now - startedAt > SETTLING_MILLISECONDS;
          if (isSettled && now - recordedAt < RECORDING_MILLISECONDS) return;
          await recorder.record(new Date(now));
          recordedAt = now;
        },
      });
    },
  };
}
