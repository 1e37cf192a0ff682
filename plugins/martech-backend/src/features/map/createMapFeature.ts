import type { Feature, Foundation } from '../Feature';
import { MapService } from './MapService';

/** The map of the stack, and tools beside each other. */
export function createMapFeature(foundation: Foundation): Feature {
  const service = MapService.create(foundation.tools);
  return {
    mount(endpoints) {
      const { router } = endpoints;
      router.get('/v1/map', async (request, response) => {
        response.json(await service.map(await endpoints.user(request)));
      });
      router.get('/v1/compare', async (request, response) => {
        const asked: unknown = request.query.ref;
        const refs = (Array.isArray(asked) ? asked : [asked]).map(String);
        const credentials = await endpoints.user(request);
        response.json(await service.compare(credentials, refs));
      });
    },
  };
}
