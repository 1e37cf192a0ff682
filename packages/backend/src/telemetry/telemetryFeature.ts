import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { RunningTelemetry } from './startTelemetry';

/** Sends what is not sent yet when the portal stops. */
export function telemetryFeature(telemetry: RunningTelemetry): BackendFeature {
  return createBackendPlugin({
    pluginId: 'telemetry',
    register(environment) {
      environment.registerInit({
        deps: { lifecycle: coreServices.rootLifecycle },
        async init({ lifecycle }) {
          lifecycle.addShutdownHook(() => telemetry.shutdown());
        },
      });
    },
  });
}
