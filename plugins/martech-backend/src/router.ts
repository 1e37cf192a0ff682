import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { NotFoundError } from '@backstage/errors';
import { glossary, taxonomy } from '@passerelle/plugin-martech-common';
import type { Request, RequestHandler, Response } from 'express';
import Router from 'express-promise-router';
import { instant } from './domain/instant';
import type { Feature } from './features/Feature';
import { Endpoints } from './http/Endpoints';
import { explainRefusals } from './http/explainRefusals';
import { finderRequest } from './http/finderRequest';
import { contractOf, openApiDocument } from './http/openApiDocument';
import { outcomeOf } from './http/outcomeOf';
import { readBody } from './http/readBody';
import { refuseUnstorable } from './http/refuseUnstorable';
import { toolPageJson } from './http/toolPageJson';
import { toolRef } from './http/toolRef';
import type { CommandRunner } from './services/CommandRunner';
import type { NamedServices } from './services/NamedServices';
import type { ToolService } from './services/ToolService';

const TOOLS = '/v1/tools';
const TOOL = '/v1/tools/:kind/:namespace/:name';
const SERVICE_TOOL = '/v1/service/tools/:kind/:namespace/:name';

/** The body was read before; without this the validation reads it with a limit of its own. */
const passOn: RequestHandler = (_request, _response, next) => next();

/** Translates HTTP to the services and back; the contract in `schema/openapi.yaml` is checked first. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  tools: ToolService;
  services: NamedServices;
  commands: CommandRunner;
  features: readonly Feature[];
}): RequestHandler {
  const { httpAuth, tools, services, commands, features } = options;
  const contract = openApiDocument();
  const router = Router();
  for (const feature of features) feature.mountOpen?.(router);

  // Who asks is known before anything else is looked at: 401 comes before 400.
  router.use(async (request, _response, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });
  router.use(readBody());
  router.use(refuseUnstorable());
  const endpoints = Endpoints.create({ router, httpAuth, commands });

  // What is asked most is checked by its own path alone: the check tries all paths of a contract in turn.
  const finder = contractOf(contract, TOOLS);
  router.get(
    TOOLS,
    createValidatedOpenApiRouter(finder, { middleware: [passOn] }),
    explainRefusals(contract),
    async (request: Request, response: Response) => {
      const asked = finderRequest(request.query);
      const page = await tools.list(await endpoints.user(request), asked);
      response.type('json').send(toolPageJson(page));
    },
  );

  router.use(createValidatedOpenApiRouter(contract, { middleware: [passOn] }));
  router.use(explainRefusals(contract));
  for (const feature of features) feature.mount?.(endpoints);

  router.get(TOOL, async (request, response) => {
    response.json(
      await tools.get(await endpoints.user(request), toolRef(request.params)),
    );
  });
  router.get(`${TOOL}/history`, async (request, response) => {
    const ref = toolRef(request.params);
    response.json(await tools.history(await endpoints.user(request), ref));
  });
  router.get(`${TOOL}/alternatives`, async (request, response) => {
    const ref = toolRef(request.params);
    response.json(await tools.alternatives(await endpoints.user(request), ref));
  });
  router.get(`${TOOL}/requests`, async (request, response) => {
    const ref = toolRef(request.params);
    const { limit, cursor } = finderRequest(request.query);
    const credentials = await endpoints.user(request);
    response.json(await tools.requests(credentials, ref, { limit, cursor }));
  });
  router.get('/v1/taxonomy', async (request, response) => {
    await tools.demandReader(await endpoints.user(request));
    response.json(taxonomy);
  });
  router.get('/v1/glossary', async (request, response) => {
    await tools.demandReader(await endpoints.user(request));
    response.json({ items: glossary });
  });

  router.post(`${TOOL}/suspend`, async (request, response) => {
    const { reason } = request.body;
    await endpoints.command(request, response, credentials =>
      tools.suspend(credentials, toolRef(request.params), reason),
    );
  });
  router.post(`${TOOL}/resume`, async (request, response) => {
    const { comment } = request.body;
    await endpoints.command(request, response, credentials =>
      tools.resume(credentials, toolRef(request.params), comment),
    );
  });

  router.get(`${SERVICE_TOOL}/subject`, async (request, response) => {
    const ref = toolRef(request.params);
    response.json(
      await services.subject(await endpoints.service(request), ref),
    );
  });
  router.post(`${SERVICE_TOOL}/outcomes`, async (request, response) => {
    const ref = toolRef(request.params);
    const outcome = outcomeOf(request.body);
    await services.recordOutcome(
      await endpoints.service(request),
      ref,
      outcome,
    );
    response.json({});
  });
  router.post(
    `${SERVICE_TOOL}/seeded-suspension`,
    async (request, response) => {
      const ref = toolRef(request.params);
      const { at, by, ...rest } = request.body;
      const suspension = { ...rest, at: instant(at), by: by.toLowerCase() };
      await services.seedSuspension(
        await endpoints.service(request),
        ref,
        suspension,
      );
      response.json({});
    },
  );
  router.get('/v1/service/statuses', async (request, response) => {
    const { since } = request.query;
    response.json(
      await services.statuses(
        await endpoints.service(request),
        typeof since === 'string' ? instant(since) : undefined,
      ),
    );
  });

  router.use(request => {
    throw new NotFoundError(`There is nothing at ${request.originalUrl}`);
  });
  return router;
}
