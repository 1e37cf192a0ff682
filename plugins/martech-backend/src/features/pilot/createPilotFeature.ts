import { toolRef } from '../../http/toolRef';
import type { Feature, Foundation } from '../Feature';
import { PilotService } from './PilotService';

/** Pilots: what they found out, judged by whoever asked for them and by the owners of the tool. */
export function createPilotFeature(foundation: Foundation): Feature {
  const pilots = PilotService.create(foundation);
  return {
    mount(endpoints) {
      endpoints.router.put(
        '/v1/tools/:kind/:namespace/:name/pilot/scorecard',
        async (request, response) => {
          const ref = toolRef(request.params);
          await endpoints.command(request, response, credentials =>
            pilots.score(credentials, ref, request.body),
          );
        },
      );
    },
  };
}
