import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authOwnershipResolutionExtensionPoint,
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { GroupMembership } from '@passerelle/membership';
import { AncestorOwnershipResolver } from './AncestorOwnershipResolver';
import { assertNotProduction } from './assertNotProduction';
import {
  personasAuthenticator,
  personasSignInResolver,
} from './personasAuthenticator';
import { readPeople } from './readPeople';
import { createRouter } from './router';

/**
 * Sign in as one of the people of the example company; development only.
 *
 * @public
 */
export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'personas',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        ownership: authOwnershipResolutionExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({
        providers,
        ownership,
        auth,
        catalog,
        config,
        httpRouter,
        logger,
      }) {
        ownership.setAuthOwnershipResolver(
          AncestorOwnershipResolver.create({
            membership: GroupMembership.create({ auth, catalog }),
          }),
        );
        const personas = config.getOptionalConfig('auth.providers.personas');
        if (!personas) {
          return;
        }
        assertNotProduction(process.env.NODE_ENV);
        logger.warn('Anybody can sign in as anybody: personas are on.');
        httpRouter.use(createRouter(readPeople(personas)));
        httpRouter.addAuthPolicy({
          path: '/personas/people',
          allow: 'unauthenticated',
        });
        providers.registerProvider({
          providerId: 'personas',
          factory: createProxyAuthProviderFactory({
            authenticator: personasAuthenticator,
            signInResolver: personasSignInResolver,
          }),
        });
      },
    });
  },
});
