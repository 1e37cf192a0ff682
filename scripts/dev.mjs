// For contributors: front end and back end in watch mode, on ports 3000 and 7007.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runMain } from './lib/failures.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDirectory, inRoot } from './lib/paths.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

await runMain(async () => {
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await mkdir(path.join(dataDirectory(), 'catalog'), { recursive: true });
  const child = spawn(
    toolchain.node,
    [
      inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      'repo',
      'start',
      '--config',
      inRoot('app-config.yaml'),
      '--config',
      inRoot('app-config.development.yaml'),
    ],
    {
      cwd: inRoot(),
      stdio: 'inherit',
      env: { ...toolchain.env, PASSERELLE_DATA_DIR: dataDirectory() },
    },
  );
  await new Promise(resolve => child.once('exit', resolve));
  process.exitCode = child.exitCode ?? 0;
});
