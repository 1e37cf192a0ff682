import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Loads the story of the example company where the configuration asks for it.
 * The module itself refuses to start in production.
 */
export const exampleCompanyLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.getOptionalBoolean('passerelle.exampleCompany')) {
      yield import(
        '@passerelle/plugin-approvals-backend-module-example-company'
      );
    }
  },
});
