import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type { PreferenceService } from '../services/PreferenceService';
import type { Endpoints } from './Endpoints';
import type { RequestContext } from './RequestContext';

/** What people choose for themselves. */
export function addPreferenceRoutes(
  router: TypedRouter<Endpoints>,
  {
    context,
    preferences,
  }: { context: RequestContext; preferences: PreferenceService },
): void {
  router.get('/v1/preferences', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await preferences.find(caller));
  });
  router.put('/v1/preferences', (request, response) =>
    context.answer(request, response, 'preferences-save', async caller => ({
      status: 200,
      body: await preferences.save(caller, request.body),
    })),
  );
}
