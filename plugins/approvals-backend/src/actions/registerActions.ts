import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RequestCommands } from '../services/RequestCommands';
import type { RequestReader } from '../services/RequestReader';
import type { ActionCalls } from './ActionCalls';
import { registerDecide } from './decide';
import { registerGetRequest } from './getRequest';
import { registerListMyReviews } from './listMyReviews';
import { registerSubmitRequest } from './submitRequest';

/**
 * Offers the engine to agents (MCP) and to other users of the actions registry. An action calls the services of the
 * REST API with the credentials of its caller, so that nobody can do more by one way than by the other.
 */
export function registerActions(
  registry: ActionsRegistryService,
  services: {
    calls: ActionCalls;
    reader: RequestReader;
    commands: RequestCommands;
  },
): void {
  registerListMyReviews(registry, services);
  registerGetRequest(registry, services);
  registerSubmitRequest(registry, services);
  registerDecide(registry, services);
}
