import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { approvalsExtensionPoint } from '@passerelle/plugin-approvals-node';
import { martechServiceRef } from '@passerelle/plugin-martech-node';
import { createRegistryHandlers } from './outcomes/createRegistryHandlers';
import { createRequestTypes } from './requestTypes/createRequestTypes';
import { budgetOwnerResolver } from './resolvers/budgetOwnerResolver';
import { createPartnerOwnerResolver } from './resolvers/createPartnerOwnerResolver';
import { technicalOwnerResolver } from './resolvers/technicalOwnerResolver';
import { createShadowType } from './requestTypes/shadow/createShadowType';
import { createStepHandlers } from './requestTypes/shadow/createStepHandlers';
import { RegistryTeller } from './requestTypes/shadow/RegistryTeller';
import { SheetChangeSource } from './subject/SheetChangeSource';

/**
 * Teaches the approval engine what people can ask about marketing tools.
 *
 * @public
 */
export const approvalsModuleMartech = createBackendModule({
  pluginId: 'approvals',
  moduleId: 'martech',
  register(reg) {
    reg.registerInit({
      deps: {
        approvals: approvalsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        registry: martechServiceRef,
      },
      async init({ approvals, auth, config, discovery, events, registry }) {
        // The registry reads the same names: both show amounts to the same people.
        const readers = {
          finance:
            config.getOptionalString('martech.financeGroup') ??
            'group:default/finance',
          it:
            config.getOptionalString('martech.itGroup') ?? 'group:default/dsi',
        };
        const types = [
          ...createRequestTypes(registry, readers),
          createShadowType(registry, readers),
        ];
        types.forEach(type => approvals.addRequestType(type));
        [
          technicalOwnerResolver,
          budgetOwnerResolver,
          createPartnerOwnerResolver(registry),
        ].forEach(resolver => approvals.addReviewerResolver(resolver));
        createRegistryHandlers(registry).forEach(handler =>
          approvals.addOutcomeHandler(handler),
        );
        createStepHandlers(
          RegistryTeller.create({ auth, discovery }),
          types.map(({ id }) => id),
        ).forEach(handler => approvals.addOutcomeHandler(handler));
        approvals.addSubjectChangeSource(SheetChangeSource.create({ events }));
      },
    });
  },
});
