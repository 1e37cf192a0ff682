import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * OpenID Connect (Entra ID, Keycloak, Okta, …) where it is configured; the example company signs in by personas.
 */
export const signInLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.has('auth.providers.oidc')) {
      yield import('@backstage/plugin-auth-backend-module-oidc-provider');
    }
  },
});
