import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './freePort';

const root = path.resolve(__dirname, '..', '..');

/** How a portal ended that was started with a configuration of its own. */
export type Ending = {
  /** The exit code; undefined when it went on and had to be stopped. */
  code: number | null | undefined;
  said: string;
};

/**
 * Starts the portal as scripts/lib/backend.mjs does, on an empty data folder, and waits for its end.
 *
 * @param overlay - YAML on top of app-config.yaml
 * @param env - more variables
 * @param patience - milliseconds after which a portal that lives is stopped
 */
export async function startAndWaitForEnd(options: {
  overlay?: string;
  env?: NodeJS.ProcessEnv;
  patience: number;
}): Promise<Ending> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'passerelle-refused-'));
  const overlay = path.join(folder, 'overlay.yaml');
  await writeFile(overlay, options.overlay ?? '{}\n');
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      path.join(
        root,
        'node_modules/@backstage/cli-node/config/nodeTransform.cjs',
      ),
      path.join(root, 'packages/backend/src/index.ts'),
      '--config',
      path.join(root, 'app-config.yaml'),
      '--config',
      overlay,
    ],
    {
      cwd: path.join(root, 'packages/backend'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PORT: `${await freePort()}`,
        PASSERELLE_DATA_DIR: path.join(folder, 'data'),
        ...options.env,
      },
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said.push(`${chunk}`);
    });
  }
  const code = await new Promise<number | null | undefined>(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        resolve(undefined);
      }, options.patience);
      child.once('error', reject);
      child.once('close', exitCode => {
        clearTimeout(timer);
        resolve(exitCode);
      });
    },
  );
  await rm(folder, { recursive: true, force: true });
  return { code, said: said.join('') };
}
