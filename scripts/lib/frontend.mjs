import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { fingerprint, isDone, markDone } from './stamps.mjs';
import { runCommand, runStep } from './steps.mjs';

const TITLE = 'Building the pages (once, until their code changes)';

/** The folders whose code ends up in the browser. */
async function sources() {
  const plugins = await readdir(inRoot('plugins'));
  return [
    'yarn.lock',
    'packages/app',
    'packages/ui',
    ...plugins
      .filter(name => !/-backend|-node$/.test(name))
      .map(name => `plugins/${name}`),
  ];
}

const ofBrowser = file => !/\.test\.tsx?$|README\.md$|\.log$/.test(file);

/**
 * Builds the front end, unless these very sources are built already.
 *
 * @param {Awaited<ReturnType<import('./toolchain.mjs').ensureToolchain>>} toolchain
 */
export async function ensureFrontendBuilt({ node, env }) {
  const print = await fingerprint(await sources(), ofBrowser);
  if (
    existsSync(inRoot('packages', 'app', 'dist', 'index.html')) &&
    (await isDone('frontend', print))
  ) {
    return;
  }
  await runStep(TITLE, () =>
    runCommand(
      TITLE,
      node,
      [
        inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
        'package',
        'build',
        '--config',
        inRoot('app-config.yaml'),
      ],
      { cwd: inRoot('packages', 'app'), env },
    ),
  );
  await markDone('frontend', print);
}
