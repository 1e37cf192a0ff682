import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnBackend, stopBackend, waitUntilReady } from './backend.mjs';
import { freePort } from './postgres.mjs';

const START_TIMEOUT_SECONDS = 300;

/**
 * Starts a portal of its own: free port, empty data folder, the example company.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 */
export async function startPortalForTests(toolchain) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-portal-'));
  const port = await freePort();
  const child = await spawnBackend({
    toolchain,
    port,
    dataDirectory: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(path.join(directory, 'passerelle.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let recent = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      recent = (recent + chunk).slice(-6_000);
    });
  }
  const stop = async () => {
    await stopBackend(child);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(port, {
      child,
      timeoutSeconds: START_TIMEOUT_SECONDS,
    });
  } catch (error) {
    console.error(recent);
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, dataDirectory: directory, stop };
}
