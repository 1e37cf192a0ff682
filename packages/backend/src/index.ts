import { readTelemetry } from './telemetry/readTelemetry';
import type { RunningTelemetry } from './telemetry/startTelemetry';
import { telemetryFeature } from './telemetry/telemetryFeature';

/** The packages of OpenTelemetry are loaded only when the environment asks for them. */
async function measure(): Promise<RunningTelemetry | undefined> {
  const wanted = readTelemetry(process.env);
  if (!wanted) {
    return undefined;
  }
  const { startTelemetry } = await import('./telemetry/startTelemetry');
  return await startTelemetry(wanted);
}

async function main(): Promise<void> {
  const telemetry = await measure();
  // Loaded only now: plugins take their instruments when they are loaded.
  const { createPortal } = await import('./createPortal');
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
