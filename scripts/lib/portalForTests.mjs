import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { spawnBackend, stopBackend, waitUntilReady } from './backend.mjs';
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

const withoutAccessLog = text =>
  text
    .split('\n')
    .filter(line => !line.includes('incomingRequest'))
    .join('\n');

/** Lets a test kill and restart the portal, as an operator or a crash does. */
async function startKeeper(restart) {
  const server = http.createServer((request, response) => {
    restart().then(
      () => response.end('{}'),
      error => {
        response.statusCode = 500;
        response.end(`${error.message}`);
      },
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

/**
 * Starts a portal of its own: free port, empty data folder, the example company.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {{ postgresUrl?: string, entry?: string }} [options] - SQLite without a PostgreSQL; `entry` is another program than the portal
 */
export async function startPortalForTests(toolchain, options = {}) {
  const dataDirectory = await mkdtemp(
    path.join(os.tmpdir(), 'passerelle-portal-'),
  );
  const port = await freePort();
  const log = createWriteStream(path.join(dataDirectory, 'passerelle.log'));
  let recent = '';
  let child;
  const start = async () => {
    child = await spawnBackend({
      toolchain,
      port,
      dataDirectory,
      entry: options.entry,
      env: postgresEnvironment(options.postgresUrl),
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
  const keeper = await startKeeper(async () => {
    await stopBackend(child, 'SIGKILL');
    await start();
  });
  const stop = async () => {
    await keeper.stop();
    await stopBackend(child);
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
    controlUrl: keeper.url,
    dataDirectory,
    stop,
  };
}
