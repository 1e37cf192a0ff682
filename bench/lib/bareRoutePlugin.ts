import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  coreServices,
  createBackendPlugin,
  type AuthService,
  type HttpAuthService,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { approvalsRequestDecidePermission } from '@passerelle/plugin-approvals-common';
import express, { type Request } from 'express';
import { bareContract } from './bareContract';
import { BareRows, type BareDecision } from './BareRows';

/** The team of the tool whose requests are decided on beside these routes. */
const REVIEWERS = 'group:default/crm-team';

type Endpoints = {
  '#get|/rows': {};
  '#post|/rows': { body: Record<string, unknown> };
  '#post|/batches': { body: { count: number } };
  '#post|/rows/{id}/decisions': { path: { id: number }; body: BareDecision };
  '#post|/rows/{id}/group-decisions': {
    path: { id: number };
    body: BareDecision;
  };
};

/** Asks the permission policy once, for the permission that a decision of Passerelle asks for, and more at the same time. */
function createAuthorize(
  httpAuth: HttpAuthService,
  permissions: PermissionsService,
) {
  return async (
    request: Request<any, any, any, any, any>,
    requireMore?: (personRef: string) => Promise<void>,
  ) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const [[decision]] = await Promise.all([
      permissions.authorizeConditional(
        [{ permission: approvalsRequestDecidePermission }],
        { credentials },
      ),
      requireMore?.(credentials.principal.userEntityRef),
    ]);
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        'The bare route is for people who may decide on requests',
      );
    }
    return credentials.principal.userEntityRef;
  };
}

/** Asks the catalog, at each call, whether a person belongs to the reviewers: one entity, direct groups only. */
function createRequireReviewer(
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  auth: Pick<AuthService, 'getOwnServiceCredentials'>,
) {
  return async (personRef: string) => {
    const credentials = await auth.getOwnServiceCredentials();
    const person = await catalog.getEntityByRef(personRef, { credentials });
    const isReviewer = person?.relations?.some(
      ({ type, targetRef }) =>
        type === RELATION_MEMBER_OF && targetRef === REVIEWERS,
    );
    if (!isReviewer) {
      throw new NotAllowedError(`Only ${REVIEWERS} decides here`);
    }
  };
}

/**
 * What Backstage itself costs: routes that validate, authenticate, authorise once and run one transaction,
 * or read a page. Every figure of Passerelle is compared with these.
 */
export const bareRoutePlugin = createBackendPlugin({
  pluginId: 'bare',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
        database: coreServices.database,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
      },
      async init({
        httpRouter,
        httpAuth,
        permissions,
        database,
        catalog,
        auth,
      }) {
        const requireReviewer = createRequireReviewer(catalog, auth);
        const rows = await BareRows.create(await database.getClient());
        const authorize = createAuthorize(httpAuth, permissions);
        const router =
          createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(
            bareContract,
            { middleware: [express.json()] },
          );
        router.get('/rows', async (request, response) => {
          await authorize(request);
          response.json({ items: await rows.list() });
        });
        router.post('/rows', async (request, response) => {
          await authorize(request);
          response.status(201).json({ id: await rows.insert(request.body) });
        });
        router.post('/batches', async (request, response) => {
          await authorize(request);
          const ids = await rows.add(request.body.count);
          response.status(201).json({ ids });
        });
        router.post('/rows/:id/decisions', async (request, response) => {
          const actor = await authorize(request);
          const { params, body } = request;
          response.json(await rows.decide(params.id, actor, body));
        });
        router.post('/rows/:id/group-decisions', async (request, response) => {
          const actor = await authorize(request, requireReviewer);
          const { params, body } = request;
          response.json(await rows.decide(params.id, actor, body));
        });
        httpRouter.use(router);
      },
    });
  },
});
