import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** Where services do more than read. */
const SERVICE_ROUTES = '/v1/service/';

/**
 * Lets users through, and of services only those with a name on the list: any plugin can get a service token. Routes for
 * services have a list of their own, and look for themselves.
 *
 * @throws AuthenticationError without a good token, before anything else of the call is looked at.
 */
export function allowCallers(options: {
  httpAuth: HttpAuthService;
  services: readonly string[];
}): RequestHandler {
  return async (request, _response, next) => {
    const { principal } = await options.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    if (
      principal.type === 'service' &&
      !request.path.startsWith(SERVICE_ROUTES) &&
      !options.services.includes(principal.subject)
    ) {
      throw new NotAllowedError(
        `The service ${principal.subject} is not allowed here; approvals.services.allowed names those that are`,
      );
    }
    next();
  };
}
