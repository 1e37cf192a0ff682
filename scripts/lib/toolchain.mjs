import { cp, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ClearFailure } from './failures.mjs';
import { inRoot } from './paths.mjs';
import { runCommand, runStep } from './steps.mjs';

const FITTING_NODE_MAJORS = [22, 24];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Gets one pinned tool from the npm registry into `.toolchain/`, unless it is there already.
 *
 * @param {string} name - the folder below scripts/toolchain
 * @param {string} file - what must exist afterwards, below node_modules
 * @param {string} title
 */
async function ensureTool(name, file, title) {
  const source = inRoot('scripts', 'toolchain', name);
  const target = inRoot('.toolchain', name);
  const wanted = path.join(target, 'node_modules', file);
  if (existsSync(wanted)) {
    return wanted;
  }
  await runStep(title, async () => {
    await mkdir(target, { recursive: true });
    await cp(source, target, { recursive: true });
    await runCommand(
      title,
      npm,
      ['ci', '--no-audit', '--no-fund', '--foreground-scripts'],
      { cwd: target },
    );
  });
  if (!existsSync(wanted)) {
    throw new ClearFailure(
      `${title} ended without the file ${wanted}: the install script of the package did not run. Allow install scripts for npm in ${target}, or install Node 22 or 24 by hand.`,
    );
  }
  return wanted;
}

/**
 * Finds a Node that Backstage accepts (the present one, else a pinned one) and the pinned Yarn.
 *
 * @returns {Promise<{ node: string, yarn: string[], env: NodeJS.ProcessEnv }>}
 *   `yarn` is a command with its first arguments; `env` has the Node first in PATH, for all child processes
 */
export async function ensureToolchain() {
  const major = Number(process.versions.node.split('.')[0]);
  const node = FITTING_NODE_MAJORS.includes(major)
    ? process.execPath
    : await ensureTool('node', 'node/bin/node', 'Getting Node 24');
  const yarnScript = await ensureTool(
    'yarn',
    '@yarnpkg/cli-dist/bin/yarn.js',
    'Getting Yarn 4',
  );
  const directories = [path.dirname(node), inRoot('node_modules', '.bin')];
  const env = { ...process.env };
  env.PATH = [...directories, process.env.PATH].join(path.delimiter);
  return { node, yarn: [node, yarnScript], env };
}
