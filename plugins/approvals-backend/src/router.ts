import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addAdminRoutes } from './http/adminRoutes';
import { addDelegationRoutes } from './http/delegationRoutes';
import { allowCallers } from './http/allowCallers';
import type { Endpoints } from './http/Endpoints';
import { explainInputErrors } from './http/explainInputErrors';
import {
  contractOf,
  readOpenApiDocument,
  type OpenApiDocument,
} from './http/openApiDocument';
import { addPreferenceRoutes } from './http/preferenceRoutes';
import { readJsonBody } from './http/readJsonBody';
import { refuseUnstorable } from './http/refuseUnstorable';
import type { RequestContext } from './http/RequestContext';
import {
  addDecisionRoute,
  addReadingRoutes,
  addRequesterRoutes,
  addReviewerRoutes,
  addServiceRoutes,
} from './http/requestRoutes';
import type { AdminService } from './services/AdminService';
import type { DelegationService } from './services/DelegationService';
import type { FilingService } from './services/FilingService';
import type { PolicyService } from './services/PolicyService';
import type { PreferenceService } from './services/PreferenceService';
import type { RequestCommands } from './services/RequestCommands';
import type { RequestReader } from './services/RequestReader';

/** What the REST API stands on. */
export type RouterOptions = {
  httpAuth: HttpAuthService;
  allowedServices: readonly string[];
  context: RequestContext;
  reader: RequestReader;
  commands: RequestCommands;
  filing: FilingService;
  admin: AdminService;
  delegations: DelegationService;
  policies: PolicyService;
  preferences: PreferenceService;
};

/**
 * The REST API of the contract. The order of the checks is part of it: who calls (401), size (413), shape (400), and
 * only then what the call is about (404, 403, 409).
 */
export function createRouter(options: RouterOptions): Router {
  const contract = readOpenApiDocument();
  const explained = explainInputErrors(contract);
  const routerFor = (part: OpenApiDocument) => {
    const router =
      createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(part, {
        middleware: [refuseUnstorable()],
      });
    router.use(explained);
    return router;
  };
  // What is called most is checked by its own path alone: the check tries all paths of a contract in turn.
  const decisions = routerFor(
    contractOf(contract, '/v1/requests/{id}/decisions'),
  );
  addDecisionRoute(decisions, options);
  const validated = routerFor(contract);
  addReadingRoutes(validated, options);
  addRequesterRoutes(validated, options);
  addReviewerRoutes(validated, options);
  addServiceRoutes(validated, options);
  addDelegationRoutes(validated, options);
  addPreferenceRoutes(validated, options);
  addAdminRoutes(validated, options);

  const router = PromiseRouter();
  router.use(
    allowCallers({
      httpAuth: options.httpAuth,
      services: options.allowedServices,
    }),
  );
  router.use(readJsonBody());
  router.post('/v1/requests/:id/decisions', decisions);
  router.use(validated);
  router.use(request => {
    throw new NotFoundError(`There is no ${request.method} ${request.path}`);
  });
  return router;
}
