import type { Telemetry } from './readTelemetry';

/** What was started, to be ended with the portal. */
export type RunningTelemetry = { shutdown(): Promise<void> };

/** The packages that do it; they are loaded by whoever wants them, because most portals do without. */
export type TelemetryPackages = Pick<
  typeof import('@opentelemetry/sdk-node'),
  'NodeSDK'
> &
  Pick<
    typeof import('@opentelemetry/exporter-prometheus'),
    'PrometheusExporter'
  >;

/**
 * Starts OpenTelemetry. It must be started before the plugins are loaded: they take their instruments from it once.
 *
 * @throws what listening on the port throws
 */
export async function startTelemetry(
  { metrics, traces, serviceName }: Telemetry,
  { NodeSDK, PrometheusExporter }: TelemetryPackages,
): Promise<RunningTelemetry> {
  const exporter =
    metrics && new PrometheusExporter({ ...metrics, preventServerStart: true });
  await exporter?.startServer();
  const sdk = new NodeSDK({
    serviceName,
    // The log stays where it is.
    logRecordProcessors: [],
    metricReaders: exporter ? [exporter] : [],
    // Without this, the SDK reads from the environment where traces go.
    ...(!traces && { spanProcessors: [] }),
  });
  sdk.start();
  return sdk;
}
