import { spawn } from 'node:child_process';
import { stopBackend } from '../../scripts/lib/backend.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const transform = () => [
  '--enable-source-maps',
  '--require',
  inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
];

/**
 * Starts a TypeScript program of its own and waits for its word.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {string} entry - absolute
 * @param {NodeJS.ProcessEnv} env
 */
export async function startProgram({ node, env: base }, entry, env) {
  const child = spawn(node, [...transform(), entry], {
    cwd: inRoot('bench'),
    env: { NODE_ENV: 'production', ...base, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${entry} ended too early`)));
  });
  return { stop: () => stopBackend(child) };
}

/**
 * Runs a TypeScript program to its end and returns the results that it told with `process.send`.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} toolchain
 * @param {string} entry - absolute
 * @param {NodeJS.ProcessEnv} env
 * @param {(what: string) => void} [progress]
 */
export async function runProgram({ node, env: base }, entry, env, progress) {
  const child = spawn(node, [...transform(), entry], {
    cwd: inRoot('bench'),
    env: { NODE_ENV: 'production', ...base, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const results = [];
  child.on('message', ({ progress: what, result }) => {
    if (result) {
      results.push(result);
    } else {
      progress?.(what);
    }
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${entry} ended with ${code}`);
  }
  return results;
}
