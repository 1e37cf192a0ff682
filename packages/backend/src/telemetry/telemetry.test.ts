import { createServer } from 'node:http';
import { once } from 'node:events';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { startTestBackend } from '@backstage/backend-test-utils';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { readTelemetry } from './readTelemetry';
import { startTelemetry } from './startTelemetry';
import { telemetryFeature } from './telemetryFeature';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('what the environment asks of OpenTelemetry', () => {
  const off = undefined;
  const on = { traces: false, serviceName: 'passerelle' };
  const metrics = { host: '127.0.0.1', port: 9464 };
  const prometheus = { OTEL_METRICS_EXPORTER: 'prometheus' };

  it.each([
    [{}, off],
    [{ OTEL_METRICS_EXPORTER: 'none', OTEL_TRACES_EXPORTER: 'none' }, off],
    [{ ...prometheus, OTEL_SDK_DISABLED: 'true' }, off],
    [prometheus, { ...on, metrics }],
    [
      {
        ...prometheus,
        OTEL_EXPORTER_PROMETHEUS_HOST: '0.0.0.0',
        OTEL_EXPORTER_PROMETHEUS_PORT: '9000',
      },
      { ...on, metrics: { host: '0.0.0.0', port: 9000 } },
    ],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, { ...on, traces: true }],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x:4318' }, { ...on, traces: true }],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_TRACES_EXPORTER: 'none' },
      off,
    ],
  ])('by %j', (environment, expected) => {
    expect(readTelemetry(environment)).toEqual(expected);
  });

  it.each([
    [{ OTEL_METRICS_EXPORTER: 'otlp' }, /OTEL_METRICS_EXPORTER.*prometheus/],
    [{ ...prometheus, OTEL_EXPORTER_PROMETHEUS_PORT: '0' }, /1 to 65535/],
    [{ ...prometheus, OTEL_EXPORTER_PROMETHEUS_PORT: 'x' }, /1 to 65535/],
  ])('is refused by %j', (environment, message) => {
    expect(() => readTelemetry(environment)).toThrow(message);
  });
});

describe('telemetry', () => {
  it('lets Prometheus read what plugins measure, until the portal stops', async () => {
    const port = await freePort();
    const wanted = {
      metrics: { host: '127.0.0.1', port },
      traces: false,
      serviceName: 'canteen',
    };
    const packages = { NodeSDK, PrometheusExporter };
    const telemetry = await startTelemetry(wanted, packages);
    const scrape = async () =>
      await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const measuring = createBackendPlugin({
      pluginId: 'kitchen',
      register(environment) {
        environment.registerInit({
          deps: { metrics: metricsServiceRef },
          async init({ metrics }) {
            metrics.createCounter('kitchen.dishes').add(3, { kind: 'soup' });
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [measuring, telemetryFeature(telemetry)],
    });
    expect(await scrape()).toMatch(
      /^kitchen_dishes_total\{.*kind="soup".*\} 3$/m,
    );
    await backend.stop();
    await expect(scrape()).rejects.toThrow();
  });
});
