import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { GatedRootHealthService } from './GatedRootHealthService';
import { readinessGatesServiceRef } from './ReadinessGates';

/**
 * The health service of a back end whose readiness waits for gates.
 *
 * @public
 */
export const gatedRootHealthServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    gates: readinessGatesServiceRef,
  },
  factory: deps => GatedRootHealthService.create(deps),
});
