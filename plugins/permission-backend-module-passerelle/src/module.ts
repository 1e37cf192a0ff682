import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { GroupMembership } from '@passerelle/membership';
import { PasserellePolicy } from './PasserellePolicy';
import { readPolicyGroups } from './PolicyGroups';
import { RecentMembership } from './RecentMembership';

/**
 * The default permission policy.
 *
 * @public
 */
export const permissionModulePasserelle = createBackendModule({
  pluginId: 'permission',
  moduleId: 'passerelle',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ policy, auth, catalog, config }) {
        policy.setPolicy(
          PasserellePolicy.create({
            auth,
            membership: RecentMembership.create({
              membership: GroupMembership.create({ auth, catalog }),
            }),
            groups: readPolicyGroups(config),
          }),
        );
      },
    });
  },
});
