import { createPortal } from './createPortal';
import { readTelemetry } from './telemetry/readTelemetry';
import {
  startTelemetry,
  type RunningTelemetry,
} from './telemetry/startTelemetry';
import { telemetryFeature } from './telemetry/telemetryFeature';

async function measure(): Promise<RunningTelemetry | undefined> {
  const wanted = readTelemetry(process.env);
  if (!wanted) {
    return undefined;
  }
  const [{ NodeSDK }, { PrometheusExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-prometheus'),
  ]);
  return await startTelemetry(wanted, { NodeSDK, PrometheusExporter });
}

async function main(): Promise<void> {
  // Before the plugins are loaded, which take their instruments then.
  const telemetry = await measure();
  const portal = createPortal();
  if (telemetry) {
    portal.add(telemetryFeature(telemetry));
  }
  await portal.start();
}

// Backstage logs a failed start and lets the process live; half a portal helps nobody.
main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
