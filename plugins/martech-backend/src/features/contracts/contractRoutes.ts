import {
  calendarScopes,
  type RenewalOutcome,
} from '@passerelle/plugin-martech-common';
import { z } from 'zod';
import { instant } from '../../domain/instant';
import type { Endpoints } from '../../http/Endpoints';
import type { Authorizer } from '../../services/Authorizer';
import type { CalendarFeedService } from './CalendarFeedService';
import type { ContractService } from './ContractService';
import type { RenewalStore } from './RenewalStore';

const APPROVALS = 'plugin:approvals';

/** The contract was checked before; this gives its types to what Express read. */
const listSchema = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  scope: z.enum(calendarScopes).default('all'),
  limit: z.coerce.number().int().default(50),
  cursor: z.string().optional(),
});

function outcomeOf(body: RenewalOutcome): RenewalOutcome {
  return {
    ...body,
    toolRef: body.toolRef.toLowerCase(),
    at: instant(body.at),
  };
}

/** The contract calendar, calendar addresses, and what the approval engine tells of renewals. */
export function mountContracts(
  endpoints: Endpoints,
  parts: {
    contracts: ContractService;
    feeds: CalendarFeedService;
    renewals: RenewalStore;
    authorizer: Authorizer;
  },
): void {
  const { router } = endpoints;
  const { contracts, feeds, renewals, authorizer } = parts;

  router.get('/v1/contracts', async (request, response) => {
    const asked = listSchema.parse(request.query);
    response.json(await contracts.list(await endpoints.user(request), asked));
  });
  router.get('/v1/calendar/token', async (request, response) => {
    response.json(await feeds.status(await endpoints.user(request)));
  });
  router.post('/v1/calendar/token', async (request, response) => {
    let secret: { token: string; url: string } | undefined;
    await endpoints.command(
      request,
      response,
      async credentials => {
        const { token, url, ...feed } = await feeds.create(
          credentials,
          request.body,
        );
        secret = { token, url };
        return feed;
      },
      { status: 201, secret: () => secret },
    );
  });
  router.delete('/v1/calendar/token', async (request, response) => {
    await feeds.remove(await endpoints.user(request));
    response.status(204).end();
  });
  router.post('/v1/service/contracts/outcomes', async (request, response) => {
    const credentials = await endpoints.service(request);
    authorizer.demandService(credentials, [APPROVALS]);
    await renewals.record(outcomeOf(request.body));
    response.json({});
  });
}
