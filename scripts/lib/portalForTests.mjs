import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { spawnBackend, stopBackend, waitUntilReady } from './backend.mjs';
import { startKeeper, webhookEnvironment } from './keeper.mjs';
import { freePort } from './postgres.mjs';

const START_TIMEOUT_SECONDS = 300;

/** Configuration by environment: the plugins' databases on a PostgreSQL server. */
function postgresEnvironment(postgresUrl) {
  if (!postgresUrl) {
    return {};
  }
  const { hostname: host, port, username, password } = new URL(postgresUrl);
  const connection = { host, port: Number(port), user: username, password };
  return {
    APP_CONFIG_backend_database_client: '"pg"',
    APP_CONFIG_backend_database_connection: JSON.stringify(connection),
  };
}

function metricsEnvironment(port) {
  return port
    ? {
        OTEL_METRICS_EXPORTER: 'prometheus',
        OTEL_EXPORTER_PROMETHEUS_PORT: `${port}`,
      }
    : {};
}

const withoutAccessLog = text =>
  text
    .split('\n')
    .filter(line => !line.includes('incomingRequest'))
    .join('\n');

/**
 * Starts a portal of its own: free port, empty data folder, the example company.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {{ postgresUrl?: string, entry?: string, webhooks?: boolean, metrics?: boolean }} [options] - SQLite without a PostgreSQL; `webhooks` go to its keeper; `metrics` are served for Prometheus; `entry` is another program than the portal
 */
export async function startPortalForTests(toolchain, options = {}) {
  const dataDirectory = await mkdtemp(
    path.join(os.tmpdir(), 'passerelle-portal-'),
  );
  const port = await freePort();
  const metricsPort = options.metrics ? await freePort() : undefined;
  const log = createWriteStream(path.join(dataDirectory, 'passerelle.log'));
  let recent = '';
  let child;
  const kill = () => stopBackend(child, 'SIGKILL');
  const start = async () => {
    child = await spawnBackend({
      toolchain,
      port,
      dataDirectory,
      entry: options.entry,
      env: {
        ...metricsEnvironment(metricsPort),
        ...postgresEnvironment(options.postgresUrl),
        ...(options.webhooks ? webhookEnvironment(keeper.url) : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(log, { end: false });
      stream.on('data', chunk => {
        recent = (recent + withoutAccessLog(`${chunk}`)).slice(-6_000);
      });
    }
    await waitUntilReady(port, {
      child,
      timeoutSeconds: START_TIMEOUT_SECONDS,
    });
  };
  const keeper = await startKeeper({ kill, start });
  const stop = async () => {
    await stopBackend(child);
    await keeper.stop();
    log.end();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    console.error(recent);
    await stop();
    throw error;
  }
  return {
    url: `http://localhost:${port}`,
    metricsUrl: metricsPort && `http://127.0.0.1:${metricsPort}/metrics`,
    controlUrl: keeper.url,
    dataDirectory,
    postgresUrl: options.postgresUrl,
    stop,
  };
}
