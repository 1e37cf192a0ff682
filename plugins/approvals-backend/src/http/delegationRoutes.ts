import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type { DelegationService } from '../services/DelegationService';
import type { Endpoints } from './Endpoints';
import type { RequestContext } from './RequestContext';

/** Who answers reviews for whom. */
export function addDelegationRoutes(
  router: TypedRouter<Endpoints>,
  {
    context,
    delegations,
  }: { context: RequestContext; delegations: DelegationService },
): void {
  router.get('/v1/delegations', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await delegations.list(caller, request.query));
  });
  router.post('/v1/delegations', (request, response) =>
    context.answer(request, response, 'delegation-create', (caller, keep) =>
      delegations.create(caller, request.body, keep),
    ),
  );
  router.delete('/v1/delegations/:id', (request, response) =>
    context.answer(request, response, 'delegation-end', caller =>
      delegations.end(caller, request.params.id),
    ),
  );
}
