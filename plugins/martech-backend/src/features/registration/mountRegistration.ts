import type { Endpoints } from '../../http/Endpoints';
import { toolRef } from '../../http/toolRef';
import type { DraftService } from './DraftService';
import type { PortalService } from './PortalService';
import { readSheet } from './readSheet';
import type { RegistrationService } from './RegistrationService';

const TOOL = '/v1/tools/:kind/:namespace/:name';

/** The routes by which tools are registered and changed. */
export function mountRegistration(
  endpoints: Endpoints,
  parts: {
    registration: RegistrationService;
    drafts: DraftService;
    services: PortalService;
  },
): void {
  const { router } = endpoints;
  const { registration, drafts, services } = parts;

  router.post('/v1/tools', async (request, response) => {
    const { sheet, draft } = request.body;
    await endpoints.command(
      request,
      response,
      async credentials =>
        draft
          ? drafts.create(credentials, sheet)
          : registration.register(credentials, readSheet(sheet)),
      { status: 201 },
    );
  });
  router.post('/v1/tools/check', async (request, response) => {
    const credentials = await endpoints.user(request);
    response.json(await registration.duplicates(credentials, request.body));
  });
  router.get(`${TOOL}/sheet`, async (request, response) => {
    const credentials = await endpoints.user(request);
    response.json(
      await registration.sheet(credentials, toolRef(request.params)),
    );
  });
  router.put(`${TOOL}/sheet`, async (request, response) => {
    const { sheet, expectedRevision } = request.body;
    await endpoints.command(request, response, credentials =>
      registration.change(credentials, toolRef(request.params), {
        sheet,
        expectedRevision,
      }),
    );
  });
  router.get(`${TOOL}/yaml`, async (request, response) => {
    const credentials = await endpoints.user(request);
    const ref = toolRef(request.params);
    const text = await registration.yaml(credentials, ref);
    response
      .attachment('catalog-info.yaml')
      .type('application/yaml')
      .send(text);
  });

  router.post('/v1/service/tools', async (request, response) => {
    const credentials = await endpoints.service(request);
    const { sheet, by, ...rest } = request.body;
    const registered = await services.register(credentials, {
      ...rest,
      by: by.toLowerCase(),
      sheet: readSheet(sheet),
    });
    response.status(registered.created ? 201 : 200).json(registered);
  });
  router.get('/v1/service/portal-entities', async (request, response) => {
    const credentials = await endpoints.service(request);
    const { cursor } = request.query;
    response.json(
      await services.listEntities(
        credentials,
        typeof cursor === 'string' ? cursor : undefined,
      ),
    );
  });
}
