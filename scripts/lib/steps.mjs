import { spawn } from 'node:child_process';
import { ClearFailure, explainFailure } from './failures.mjs';

/** Steps may hold steps: only the innermost one shows its time. */
let depth = 0;

const PROGRESS_INTERVAL_MILLISECONDS = 5_000;

const seconds = since => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a long step and shows that it is alive: its title, then the time that passed.
 *
 * @template T
 * @param {string} title
 * @param {(progress: (what: string) => void) => Promise<T>} work - may tell what it does now
 * @param {(result: T) => boolean} [isGood] - whether a result is a success; every result is without it
 * @returns {Promise<T>}
 */
export async function runStep(title, work, isGood = () => true) {
  const started = Date.now();
  let doing = '';
  console.log(`▸ ${title} …`);
  depth += 1;
  const ownDepth = depth;
  const timer = setInterval(() => {
    if (depth > ownDepth) {
      return;
    }
    console.log(`  ${seconds(started)}${doing ? `, ${doing}` : ''}`);
  }, PROGRESS_INTERVAL_MILLISECONDS);
  try {
    const result = await work(what => {
      doing = what;
    });
    const mark = isGood(result) ? '✔' : '✖';
    console.log(`${mark} ${title} (${seconds(started)})`);
    return result;
  } finally {
    clearInterval(timer);
    depth -= 1;
  }
}

/**
 * Runs a command to its end.
 *
 * @param {string} title - names the step in an error
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, echo?: boolean }} options
 * @returns {Promise<string>} everything that it printed
 * @throws ClearFailure when it ends with another code than 0
 */
export function runCommand(title, command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk, stream) => {
      output += chunk;
      if (options.echo) {
        stream.write(chunk);
      }
      for (const line of `${chunk}`.split('\n')) {
        if (line.trim()) {
          options.onLine?.(line.trim());
        }
      }
    };
    child.stdout.on('data', chunk => take(chunk, process.stdout));
    child.stderr.on('data', chunk => take(chunk, process.stderr));
    child.on('error', error => reject(explainFailure(title, `${error}`)));
    // What was shown already needs no guess: tests print errors that they expect.
    const failure = () =>
      options.echo
        ? new ClearFailure(`${title} failed: what it printed says why.`)
        : explainFailure(title, output);
    child.on('close', code =>
      code === 0 ? resolve(output) : reject(failure()),
    );
  });
}
