import { MAX_DEFINITION_CHARACTERS } from '@passerelle/plugin-martech-common';
import { GuardedHttpClient } from '@passerelle/guarded-http';
import { toolRef } from '../../http/toolRef';
import type { Feature, Foundation } from '../Feature';
import { ApiCatalog } from './ApiCatalog';
import { ApiLinks } from './ApiLinks';
import { ApisService } from './ApisService';
import { DefinitionReader } from './DefinitionReader';

const FETCH_TIMEOUT_MILLISECONDS = 15_000;

/** APIs: the check of definitions, and who uses what. */
export function createApisFeature(foundation: Foundation): Feature {
  const { authorizer, catalog, config, inspector, knex, store } = foundation;
  const service = ApisService.create({
    authorizer,
    catalog: ApiCatalog.create({ catalog, inspector }),
    inspector,
    links: ApiLinks.create(knex),
    reader: DefinitionReader.create(
      GuardedHttpClient.create({
        schemes: config.getOptionalStringArray('martech.apis.schemes'),
        allow: config.getOptionalStringArray('martech.apis.allow'),
        timeoutMs: FETCH_TIMEOUT_MILLISECONDS,
        maxResponseBytes: MAX_DEFINITION_CHARACTERS,
      }),
    ),
    store,
  });
  return {
    mount(endpoints) {
      const { router } = endpoints;
      router.post('/v1/apis/inspect', async (request, response) => {
        const credentials = await endpoints.user(request);
        const { url, definition } = request.body;
        response.json(await service.inspect(credentials, { url, definition }));
      });
      router.get(
        '/v1/tools/:kind/:namespace/:name/apis',
        async (request, response) => {
          const credentials = await endpoints.user(request);
          const ref = toolRef(request.params);
          response.json(await service.apisOf(credentials, ref));
        },
      );
    },
  };
}
