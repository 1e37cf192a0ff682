import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';

/** Sends a person what was sent to it before, and does nothing else: what no answer of that size can do without. */
export const keptAnswerPlugin = createBackendPlugin({
  pluginId: 'kept',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ httpRouter, httpAuth }) {
        let kept = '';
        const router = express.Router();
        router.put('/', express.text({ limit: '1mb' }), (request, response) => {
          kept = request.body;
          response.end();
        });
        router.get('/', (request, response, next) => {
          httpAuth.credentials(request, { allow: ['user'] }).then(() => {
            response.type('json').send(kept);
          }, next);
        });
        httpRouter.use(router);
      },
    });
  },
});
