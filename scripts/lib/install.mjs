import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { fingerprint, isDone, markDone } from './stamps.mjs';
import { runCommand, runStep } from './steps.mjs';

const TITLE = 'Installing the packages (some minutes the first time)';

/** The manifests that decide what is installed. */
async function manifests() {
  const found = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of await readdir(inRoot(folder))) {
      const manifest = `${folder}/${name}/package.json`;
      if (existsSync(inRoot(manifest))) {
        found.push(manifest);
      }
    }
  }
  return found.sort();
}

/**
 * Installs from the lockfile, unless this very lockfile is installed already.
 *
 * @param {Awaited<ReturnType<import('./toolchain.mjs').ensureToolchain>>} toolchain
 */
export async function ensureInstalled({ yarn, env }) {
  const print = await fingerprint(await manifests());
  if (
    existsSync(inRoot('node_modules', '.yarn-state.yml')) &&
    (await isDone('install', print))
  ) {
    return;
  }
  await runStep(TITLE, progress =>
    runCommand(TITLE, yarn[0], [yarn[1], 'install', '--immutable'], {
      cwd: inRoot(),
      env: { ...env, CI: '1' },
      onLine: line => {
        const step = line.match(/┌ (.+)$/);
        if (step) {
          progress(step[1]);
        }
      },
    }),
  );
  await markDone('install', print);
}
