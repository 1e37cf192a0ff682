import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { ClearFailure } from './failures.mjs';
import { inRoot } from './paths.mjs';

/**
 * Fails with a clear sentence when something listens on the port already.
 *
 * @param {number} port
 */
export async function assertPortIsFree(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ClearFailure(
      `PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`,
    );
  }
  await new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', error =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ClearFailure(
              `Port ${port} is in use: stop what listens there, or choose another one with PORT=7008 npm start.`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(resolve));
  });
}

/**
 * Starts the back end from its sources; it also serves the built pages.
 *
 * @param {object} options
 * @param {{ node: string, env: NodeJS.ProcessEnv }} options.toolchain
 * @param {number} options.port
 * @param {string} options.dataDirectory - absolute
 * @param {NodeJS.ProcessEnv} [options.env] - more variables
 * @param {string[]} [options.configs] - configuration files, absolute; app-config.yaml alone without it
 * @param {string} [options.entry] - the program to run, absolute; the portal without it
 * @param {import('node:child_process').StdioOptions} [options.stdio]
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function spawnBackend(options) {
  const { toolchain, port, dataDirectory } = options;
  await mkdir(path.join(dataDirectory, 'catalog'), { recursive: true });
  const configs = options.configs ?? [inRoot('app-config.yaml')];
  return spawn(
    toolchain.node,
    [
      '--enable-source-maps',
      '--require',
      inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
      options.entry ?? inRoot('packages', 'backend', 'src', 'index.ts'),
      ...configs.flatMap(file => ['--config', file]),
    ],
    {
      cwd: inRoot('packages', 'backend'),
      stdio: options.stdio ?? 'inherit',
      env: {
        NODE_ENV: 'development',
        ...toolchain.env,
        ...options.env,
        PORT: `${port}`,
        PASSERELLE_DATA_DIR: dataDirectory,
      },
    },
  );
}

/**
 * Waits until the portal says that it is ready.
 *
 * @param {number} port
 * @param {object} options
 * @param {import('node:child_process').ChildProcess} options.child
 * @param {number} options.timeoutSeconds
 * @param {(message: string) => void} [options.progress] - told what is waited for
 */
export async function waitUntilReady(
  port,
  { child, timeoutSeconds, progress },
) {
  const url = `http://127.0.0.1:${port}/.backstage/health/v1/readiness`;
  const deadline = Date.now() + timeoutSeconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new ClearFailure(
        'The portal stopped while it was starting; the reason stands above.',
      );
    }
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    const answer = await response?.json().catch(() => undefined);
    progress?.(answer?.message ?? 'starting');
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new ClearFailure(
    `The portal was not ready after ${timeoutSeconds} seconds.`,
  );
}

/** Stops a back end and waits for its end. */
export async function stopBackend(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}
