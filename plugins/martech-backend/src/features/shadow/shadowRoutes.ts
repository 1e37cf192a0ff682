import {
  shadowSources,
  shadowStates,
  type ShadowStep,
} from '@passerelle/plugin-martech-common';
import { z } from 'zod';
import { instant } from '../../domain/instant';
import { csvUpload } from '../../http/csvUpload';
import type { Endpoints } from '../../http/Endpoints';
import { sendCsv } from '../../http/sendCsv';
import type { Authorizer } from '../../services/Authorizer';
import type { ShadowDeclarations } from './ShadowDeclarations';
import type { ShadowImporter } from './ShadowImporter';
import type { ShadowService } from './ShadowService';
import type { ShadowTriage } from './ShadowTriage';

const APPROVALS = 'plugin:approvals';

/** The contract was checked before; this gives its types to what Express read. */
const values = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item)])
    .transform(value => [value].flat())
    .optional();
const listSchema = z.object({
  scope: z.enum(['mine', 'all']).optional(),
  state: values(z.enum(shadowStates)),
  source: values(z.enum(shadowSources)),
  limit: z.coerce.number().int().default(50),
  cursor: z.string().optional(),
});
const reportSchema = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  lang: z.enum(['en', 'fr']).default('fr'),
});
const importSchema = z.object({
  source: z.enum(['expense', 'sso']).default('expense'),
  lang: z.enum(['en', 'fr']).default('fr'),
});

function stepOf(body: ShadowStep): ShadowStep {
  return {
    ...body,
    at: instant(body.at),
    declaredBy: body.declaredBy.toLowerCase(),
    ...(body.by && { by: body.by.toLowerCase() }),
    ...(body.toolRef && { toolRef: body.toolRef.toLowerCase() }),
  };
}

/** Tools in use that nobody knew of: lists, triage, report, import, and what the approval engine tells. */
export function mountShadow(
  endpoints: Endpoints,
  parts: {
    service: ShadowService;
    triage: ShadowTriage;
    importer: ShadowImporter;
    declarations: ShadowDeclarations;
    authorizer: Authorizer;
  },
): void {
  const { router } = endpoints;
  const { service, triage, importer, declarations, authorizer } = parts;

  router.get('/v1/shadow-it', async (request, response) => {
    const asked = listSchema.parse(request.query);
    response.json(await service.list(await endpoints.user(request), asked));
  });
  router.get('/v1/shadow-it/report', async (request, response) => {
    const { from, to } = reportSchema.parse(request.query);
    const credentials = await endpoints.user(request);
    response.json(await service.report(credentials, { from, to }));
  });
  router.get('/v1/shadow-it/report.csv', async (request, response) => {
    const { lang, from, to } = reportSchema.parse(request.query);
    const credentials = await endpoints.user(request);
    const rows = await service.rows(credentials, { from, to }, lang);
    await sendCsv(response, 'shadow-it.csv', rows);
  });
  router.post('/v1/shadow-it/import', async (request, response) => {
    const { source, lang } = importSchema.parse(request.query);
    const { bytes, hash, ...upload } = csvUpload(request, lang);
    const options = { ...upload.options, source };
    await endpoints.command(
      request,
      response,
      credentials => importer.import(credentials, bytes, options),
      { body: [options, hash] },
    );
  });
  router.get('/v1/shadow-it/:id', async (request, response) => {
    const { id } = request.params;
    response.json(await service.get(await endpoints.user(request), id));
  });
  router.post('/v1/shadow-it/:id/take', async (request, response) => {
    await endpoints.command(request, response, credentials =>
      triage.take(credentials, request.params.id),
    );
  });
  router.post('/v1/shadow-it/:id/decision', async (request, response) => {
    const { substitute, ...input } = request.body;
    await endpoints.command(request, response, credentials =>
      triage.decide(credentials, request.params.id, {
        ...input,
        ...(substitute && { substitute: substitute.toLowerCase() }),
      }),
    );
  });
  router.post('/v1/service/shadow-it/steps', async (request, response) => {
    const credentials = await endpoints.service(request);
    authorizer.demandService(credentials, [APPROVALS]);
    await declarations.record(stepOf(request.body));
    response.json({});
  });
}
