import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createRequestAction } from './createRequestAction';

/**
 * Adds the action `approvals:request` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleApprovals = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'approvals',
  register(environment) {
    environment.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, ...services }) {
        actions.addActions(createRequestAction(services));
      },
    });
  },
});
