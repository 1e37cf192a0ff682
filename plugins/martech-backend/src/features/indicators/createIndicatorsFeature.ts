import { InputError } from '@backstage/errors';
import type { IndicatorInput } from '@passerelle/plugin-martech-common';
import type { Request } from 'express';
import { z } from 'zod';
import type { Endpoints } from '../../http/Endpoints';
import { toolRef } from '../../http/toolRef';
import { readTimeZone } from '../health/readMonitorSettings';
import { HealthStore } from '../health/HealthStore';
import type { Feature, Foundation } from '../Feature';
import { IndicatorRecorder } from './IndicatorRecorder';
import { IndicatorService } from './IndicatorService';
import { IndicatorStore } from './IndicatorStore';
import { IndicatorWriters } from './IndicatorWriters';
import { InsightService } from './InsightService';
import { InsightStore } from './InsightStore';
import { readIndicators } from './readIndicators';
import { readValuesCsv } from './readValues';

const INSIGHT_SECONDS = 60;
const RECORDING_MILLISECONDS = 10 * 60_000;
/** After a start much may still arrive: the catalog, the story of an example. */
const SETTLING_MILLISECONDS = 10 * 60_000;

const day = z.string().refine(text => !Number.isNaN(Date.parse(text)), {
  message: 'accepted is a day such as 2026-11-22',
});
const ref = z.string().transform(text => text.toLowerCase());
const rangeQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  toolRef: ref.optional(),
});
const correlationQuery = rangeQuery.extend({
  availabilityOf: ref,
  with: z.string(),
});

/** The contract was checked before; this gives its types, and says what it cannot say. */
function readQuery<T>(schema: z.ZodType<T>, query: Request['query']): T {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(`${issue.path.join('.')}: ${issue.message}`);
}

const itemsBody = z.object({
  items: z.array(
    z.object({
      at: z.string(),
      value: z.number(),
      toolRef: z.string().optional(),
    }),
  ),
});

async function readItems(body: unknown): Promise<IndicatorInput[]> {
  return body instanceof Uint8Array
    ? readValuesCsv(body)
    : itemsBody.parse(body).items;
}

/** The indicators of the scorecard: `/v1/indicators`, those of a tool, and `/v1/insights`. */
export function createIndicatorsFeature(foundation: Foundation): Feature {
  const { auth, authorizer, config, knex, people, scheduler, settings, store } =
    foundation;
  const timeZone = readTimeZone(config);
  const values = IndicatorStore.create(knex);
  const insights = InsightStore.create(knex);
  const service = IndicatorService.create({
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
    health: HealthStore.create(knex),
    store,
    timeZone,
  });
  const insightService = InsightService.create({
    authorizer,
    store: insights,
    timeZone,
    cacheSeconds: settings.cacheSeconds === 0 ? 0 : INSIGHT_SECONDS,
  });
  const recorder = IndicatorRecorder.create({ insights, values, timeZone });

  return {
    mount: endpoints => mountRoutes(endpoints, service, insightService),
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

function mountRoutes(
  endpoints: Endpoints,
  service: IndicatorService,
  insights: InsightService,
): void {
  const { router } = endpoints;
  router.get('/v1/insights', async (request, response) => {
    response.json(await insights.insights(await endpoints.user(request)));
  });
  router.get('/v1/indicators', async (request, response) => {
    response.json(await service.list(await endpoints.user(request)));
  });
  router.get('/v1/indicators/correlation', async (request, response) => {
    const query = readQuery(correlationQuery, request.query);
    const credentials = await endpoints.user(request);
    response.json(await service.correlation(credentials, query));
  });
  router.get('/v1/indicators/:id', async (request, response) => {
    const query = readQuery(rangeQuery, request.query);
    const credentials = await endpoints.user(request);
    response.json(await service.series(credentials, request.params.id, query));
  });
  router.post('/v1/indicators/:id/values', async (request, response) => {
    const { id } = request.params;
    const items = await readItems(request.body);
    const caller = await endpoints.caller(request);
    if (caller.principal.type === 'service') {
      response.json(await service.addValues(caller, id, items));
    } else {
      await endpoints.command(
        request,
        response,
        credentials => service.addValues(credentials, id, items),
        { body: { items } },
      );
    }
  });
  router.get(
    '/v1/tools/:kind/:namespace/:name/indicators',
    async (request, response) => {
      const credentials = await endpoints.user(request);
      response.json(await service.ofTool(credentials, toolRef(request.params)));
    },
  );
}
