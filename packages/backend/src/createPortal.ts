import { createBackend } from '@backstage/backend-defaults';
import { gatedRootHealthServiceFactory } from '@passerelle/readiness';
import { exampleCompanyLoader } from './exampleCompanyLoader';
import { searchEngineLoader } from './searchEngineLoader';
import { signInLoader } from './signInLoader';

/** The back end with everything that the portal is made of, not started yet. */
export function createPortal(): ReturnType<typeof createBackend> {
  const backend = createBackend();

  backend.add(gatedRootHealthServiceFactory);

  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
  backend.add(searchEngineLoader);
  backend.add(signInLoader);

  backend.add(import('@passerelle/plugin-approvals-backend'));
  backend.add(import('@passerelle/plugin-approvals-backend-module-martech'));
  backend.add(import('@passerelle/plugin-auth-backend-module-personas'));
  backend.add(import('@passerelle/plugin-catalog-backend-module-martech'));
  backend.add(import('@passerelle/plugin-martech-backend'));
  backend.add(
    import('@passerelle/plugin-permission-backend-module-passerelle'),
  );
  backend.add(import('@passerelle/plugin-search-backend-module-martech'));
  backend.add(exampleCompanyLoader);
  return backend;
}
