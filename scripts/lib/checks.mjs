import { readFile, rm } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { runCommand } from './steps.mjs';

const cli = inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli');
const bin = name => inRoot('node_modules', '.bin', name);

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Toolchain
 */

/** A check that either holds or does not, such as the type check: it counts as one. */
export const staticChecks = [
  {
    // Its declarations, in dist-types, are what the production build packs.
    title: 'Type check',
    args: [bin('tsc'), '--incremental', 'false'],
  },
  { title: 'Lint', args: [cli, 'repo', 'lint', '--max-warnings=0'] },
  { title: 'Format check', args: [bin('prettier'), '--check', '.'] },
  {
    title: 'Configuration check',
    args: [cli, 'config:check', '--strict', '--lax'],
  },
];

/**
 * @param {{ title: string, args: string[] }} check
 * @param {Toolchain} toolchain
 * @returns {Promise<Count>}
 */
export async function runStaticCheck(check, toolchain) {
  return runCommand(check.title, toolchain.node, check.args, {
    cwd: inRoot(),
    env: toolchain.env,
  }).then(
    () => ({ passed: 1, failed: 0, skipped: 0 }),
    error => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    },
  );
}

/**
 * Runs all Jest tests, on SQLite and on the given PostgreSQL.
 *
 * @param {Toolchain} toolchain
 * @param {string} postgresUrl
 * @returns {Promise<Count>}
 */
export async function runJest(toolchain, postgresUrl) {
  const report = inRoot('.cache', 'jest.json');
  await rm(report, { force: true });
  await runCommand(
    'Unit and integration tests',
    toolchain.node,
    [
      '--max-old-space-size=4096',
      cli,
      'repo',
      'test',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${report}`,
    ],
    {
      cwd: inRoot(),
      echo: true,
      env: {
        ...toolchain.env,
        CI: 'true',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgresUrl,
      },
    },
  ).catch(error => console.error(error.message));
  const result = await readFile(report, 'utf8').then(JSON.parse, () => ({
    numFailedTests: 1,
    numPassedTests: 0,
    numPendingTests: 0,
    testResults: [],
  }));
  const brokenFiles = result.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenFiles,
    skipped: result.numPendingTests,
  };
}

/**
 * Runs the journeys against a portal that is up, through REST alone or in a browser.
 *
 * @param {Toolchain} toolchain
 * @param {{ project: 'rest' | 'browser', url: string, controlUrl: string, dataDirectory: string, postgresUrl?: string, chromium?: string }} options
 * @returns {Promise<Count>}
 */
export async function runPlaywright(toolchain, options) {
  const report = inRoot('.cache', 'playwright.json');
  await rm(report, { force: true });
  await runCommand(
    'Journeys',
    toolchain.node,
    [
      inRoot('node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--config',
      inRoot('e2e-tests', 'playwright.config.ts'),
      `--project=${options.project}`,
    ],
    {
      cwd: inRoot(),
      echo: true,
      env: {
        ...toolchain.env,
        PASSERELLE_URL: options.url,
        PASSERELLE_CONTROL_URL: options.controlUrl,
        ...(options.metricsUrl
          ? { PASSERELLE_METRICS_URL: options.metricsUrl }
          : {}),
        ...(options.chromium ? { PASSERELLE_CHROMIUM: options.chromium } : {}),
        PASSERELLE_DATA_DIR: options.dataDirectory,
        ...(options.postgresUrl
          ? { PASSERELLE_POSTGRES_URL: options.postgresUrl }
          : {}),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  ).catch(error => console.error(error.message));
  const { stats } = await readFile(report, 'utf8').then(JSON.parse, () => ({
    stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
  }));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}
