import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type { AdminService } from '../services/AdminService';
import type { PolicyService } from '../services/PolicyService';
import type { Endpoints } from './Endpoints';
import type { RequestContext } from './RequestContext';
import { writeNdjson } from './writeNdjson';

/** What admins do. */
export function addAdminRoutes(
  router: TypedRouter<Endpoints>,
  {
    context,
    admin,
    policies,
  }: { context: RequestContext; admin: AdminService; policies: PolicyService },
): void {
  router.post('/v1/policies/dry-run', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await policies.dryRun(caller, request.body));
  });
  router.get('/v1/policies', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await policies.list(caller));
  });
  router.get('/v1/audit/verify', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await admin.verifyAudit(caller));
  });
  router.get('/v1/audit/export', async (request, response) => {
    const caller = await context.callerOf(request);
    const pages = await admin.exportAudit(caller, request.query);
    await writeNdjson(response, pages);
  });
  router.get('/v1/outbox', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await admin.listOutbox(caller, request.query));
  });
  router.post('/v1/outbox/:id/retry', (request, response) =>
    context.answer(request, response, 'delivery-retry', async caller => {
      const body = await admin.retryDelivery(caller, request.params.id);
      return { status: 200, body };
    }),
  );
}
