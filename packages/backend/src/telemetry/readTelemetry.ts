import { InputError } from '@backstage/errors';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 9464;

/** Any of these asks for traces; what they mean is read by the SDK itself. */
const TRACE_VARIABLES = [
  'OTEL_TRACES_EXPORTER',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
];

/** What the environment asks for. */
export type Telemetry = {
  /** Where Prometheus finds the metrics; no port is opened without it. */
  metrics?: { host: string; port: number };
  /** Whether traces are sent, by the standard variables of OpenTelemetry. */
  traces: boolean;
  /** How the portal is called in what it sends. */
  serviceName: string;
};

/**
 * Reads the standard variables of OpenTelemetry.
 *
 * @returns undefined when nothing is asked for, as by default
 * @throws InputError that names the variable and what is accepted
 */
export function readTelemetry(
  environment: NodeJS.ProcessEnv,
): Telemetry | undefined {
  if (environment.OTEL_SDK_DISABLED === 'true') {
    return undefined;
  }
  const metrics = readMetrics(environment);
  const traces =
    environment.OTEL_TRACES_EXPORTER !== 'none' &&
    TRACE_VARIABLES.some(name => environment[name]);
  const serviceName = environment.OTEL_SERVICE_NAME || 'passerelle';
  return metrics || traces
    ? { traces, serviceName, ...(metrics && { metrics }) }
    : undefined;
}

function readMetrics(
  environment: NodeJS.ProcessEnv,
): Telemetry['metrics'] | undefined {
  const exporter = environment.OTEL_METRICS_EXPORTER || 'none';
  switch (exporter) {
    case 'none':
      return undefined;
    case 'prometheus':
      return {
        host: environment.OTEL_EXPORTER_PROMETHEUS_HOST || DEFAULT_HOST,
        port: readPort(environment.OTEL_EXPORTER_PROMETHEUS_PORT),
      };
    default:
      throw new InputError(
        `OTEL_METRICS_EXPORTER: "${exporter}" is not understood; accepted: prometheus, none`,
      );
  }
}

function readPort(text: string | undefined): number {
  const port = text ? Number(text) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InputError(
      `OTEL_EXPORTER_PROMETHEUS_PORT: "${text}" is no port; accepted: 1 to 65535`,
    );
  }
  return port;
}
