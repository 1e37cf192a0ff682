import type { Endpoints } from '../../http/Endpoints';
import type { DraftService } from './DraftService';
import type { RegistrationService } from './RegistrationService';

/** The routes of registrations that are not finished. */
export function mountDrafts(
  endpoints: Endpoints,
  parts: { registration: RegistrationService; drafts: DraftService },
): void {
  const { router } = endpoints;
  const { registration, drafts } = parts;

  router.get('/v1/drafts', async (request, response) => {
    response.json(await drafts.list(await endpoints.user(request)));
  });
  router.get('/v1/drafts/:id', async (request, response) => {
    const credentials = await endpoints.user(request);
    response.json(await drafts.get(credentials, request.params.id));
  });
  router.put('/v1/drafts/:id', async (request, response) => {
    await endpoints.command(request, response, credentials =>
      drafts.save(credentials, request.params.id, request.body.sheet),
    );
  });
  router.delete('/v1/drafts/:id', async (request, response) => {
    const credentials = await endpoints.user(request);
    await drafts.delete(credentials, request.params.id);
    response.status(204).end();
  });
  router.post('/v1/drafts/:id/publish', async (request, response) => {
    await endpoints.command(
      request,
      response,
      async credentials => {
        const { tool, registrar } = await drafts.publish(
          credentials,
          request.params.id,
        );
        return registration.view(tool, registrar);
      },
      { status: 201 },
    );
  });
}
