import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { z } from 'zod';
import type { Endpoints } from '../../http/Endpoints';
import { toolRef } from '../../http/toolRef';
import type { IndicatorService } from './IndicatorService';
import type { InsightService } from './InsightService';

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

/** What is read of indicators: the scorecard, a series, those of a tool, and how two move together. */
export function mountIndicators(
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
  router.get(
    '/v1/tools/:kind/:namespace/:name/indicators',
    async (request, response) => {
      const credentials = await endpoints.user(request);
      response.json(await service.ofTool(credentials, toolRef(request.params)));
    },
  );
}
