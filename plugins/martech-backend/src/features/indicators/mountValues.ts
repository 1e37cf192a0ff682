import type { IndicatorInput } from '@passerelle/plugin-martech-common';
import { z } from 'zod';
import { csvUpload } from '../../http/csvUpload';
import type { Endpoints } from '../../http/Endpoints';
import { languageOf } from '../../http/languageOf';
import { sendCsv } from '../../http/sendCsv';
import type { Authorizer } from '../../services/Authorizer';
import { readValuesCsv, valueColumns } from './readValues';
import type { ValueKeeper } from './ValueKeeper';

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

/** How values come in: one by one, many at once, and as a file whose lines are looked at first. */
export function mountValues(
  endpoints: Endpoints,
  parts: { keeper: ValueKeeper; authorizer: Pick<Authorizer, 'viewer'> },
): void {
  const { router } = endpoints;
  const { keeper, authorizer } = parts;
  router.post('/v1/indicators/:id/values', async (request, response) => {
    const { id } = request.params;
    const items = await readItems(request.body);
    const caller = await endpoints.caller(request);
    if (caller.principal.type === 'service') {
      response.json(await keeper.add(caller, id, items));
    } else {
      await endpoints.command(
        request,
        response,
        credentials => keeper.add(credentials, id, items),
        { body: { items } },
      );
    }
  });
  router.get(
    '/v1/indicators/values-template.csv',
    async (request, response) => {
      await authorizer.viewer(await endpoints.user(request));
      const language = languageOf(request);
      await sendCsv(
        response,
        { en: 'values.csv', fr: 'valeurs.csv' }[language],
        [valueColumns.map(({ title }) => title[language])],
      );
    },
  );
  router.post('/v1/indicators/:id/values/import', async (request, response) => {
    const { id } = request.params;
    const { bytes, options, hash } = csvUpload(request, languageOf(request));
    await endpoints.command(
      request,
      response,
      credentials => keeper.import(credentials, id, bytes, options),
      { body: { ...options, hash } },
    );
  });
}
