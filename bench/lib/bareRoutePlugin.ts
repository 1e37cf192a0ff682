import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { approvalsRequestCreatePermission } from '@passerelle/plugin-approvals-common';
import express, { NextFunction, Request, Response } from 'express';

type Handler = (request: Request, response: Response) => Promise<void>;

const PAGE_SIZE = 50;

const forwardErrors =
  (handler: Handler) =>
  (request: Request, response: Response, next: NextFunction) => {
    handler(request, response).catch(next);
  };

/**
 * What Backstage itself costs: a route that authenticates, authorises once and runs one transaction,
 * and another that reads a page. Every figure of Passerelle is compared with these two.
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
      },
      async init({ httpRouter, httpAuth, permissions, database }) {
        const knex = await database.getClient();
        await knex.schema.dropTableIfExists('rows');
        await knex.schema.createTable('rows', table => {
          table.increments('id');
          table.string('body');
        });
        const authorize = async (request: Request) => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          const [decision] = await permissions.authorize(
            [{ permission: approvalsRequestCreatePermission }],
            { credentials },
          );
          if (decision.result !== AuthorizeResult.ALLOW) {
            throw new NotAllowedError(
              'The bare route is for people who may file requests',
            );
          }
        };
        const router = express.Router();
        router.use(express.json());
        router.post(
          '/rows',
          forwardErrors(async (request, response) => {
            await authorize(request);
            const body = JSON.stringify(request.body);
            await knex.transaction(async transaction => {
              await transaction('rows').insert({ body });
            });
            response.status(201).json({ body });
          }),
        );
        router.get(
          '/rows',
          forwardErrors(async (request, response) => {
            await authorize(request);
            const items = await knex('rows')
              .orderBy('id', 'desc')
              .limit(PAGE_SIZE);
            response.json({ items });
          }),
        );
        httpRouter.use(router);
      },
    });
  },
});
