import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { approvalsSeedingExtensionPoint } from '@passerelle/plugin-approvals-node';
import { martechServiceRef } from '@passerelle/plugin-martech-node';
import { readinessGatesServiceRef } from '@passerelle/readiness';
import { assertNotProduction } from './assertNotProduction';
import { CompanyReadiness } from './CompanyReadiness';
import { buildStory } from './story/buildStory';
import { buildSuspension } from './story/suspension';
import { Storyteller } from './Storyteller';

/**
 * Development only: gives the approval engine the history of the example company.
 *
 * @public
 */
export const approvalsModuleExampleCompany = createBackendModule({
  pluginId: 'approvals',
  moduleId: 'example-company',
  register(registration) {
    registration.registerInit({
      deps: {
        seeding: approvalsSeedingExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        gates: readinessGatesServiceRef,
        logger: coreServices.logger,
        registry: martechServiceRef,
      },
      async init({ seeding, auth, catalog, config, gates, logger, registry }) {
        assertNotProduction(process.env.NODE_ENV);
        const openGate = gates.close('the people and the first seed');
        seeding.setStoryteller(async seeder => {
          const now = new Date();
          await Storyteller.create({
            story: buildStory(now, {
              portalUrl: config.getString('app.baseUrl'),
            }),
            readiness: CompanyReadiness.create({
              auth,
              catalog,
              registry,
              logger,
            }),
            suspension: buildSuspension(now),
            registry,
            logger,
          }).tell(seeder);
          openGate();
        });
      },
    });
  },
});
