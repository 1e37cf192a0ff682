// Runs all checks and tests; `--build` adds the production build, `--only=jest,browser,…` chooses, and `--long` plays
// the proofs of the approval engine for as long as a night allows.
import {
  runJest,
  runPlaywright,
  runStaticCheck,
  staticChecks,
} from './lib/checks.mjs';
import { CHROMIUM_ADVICE, findChromium } from './lib/chromium.mjs';
import { runMain } from './lib/failures.mjs';
import { ensureFrontendBuilt } from './lib/frontend.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { startPortalForTests } from './lib/portalForTests.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { inRoot } from './lib/paths.mjs';
import { runStep } from './lib/steps.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const args = process.argv.slice(2);
const only = args
  .find(arg => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
/** What the proofs read; what the environment says already stands. */
const LONG = { MODEL_SEQUENCES: '25000', CRASH_KILLS: '50' };
if (args.includes('--long')) {
  Object.assign(process.env, { ...LONG, ...process.env });
}

const isWanted = name => !only || only.includes(name);

const buildCheck = {
  title: 'Production build',
  args: [
    inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
    'repo',
    'build',
    '--all',
  ],
};

async function runJourneys(toolchain, options) {
  const portal = await runStep('Starting a portal for the journeys', () =>
    startPortalForTests(toolchain, options),
  );
  try {
    return await runPlaywright(toolchain, { ...portal, ...options });
  } finally {
    await portal.stop();
  }
}

async function runBrowserTests(toolchain) {
  const chromium = findChromium();
  if (!chromium) {
    console.error(CHROMIUM_ADVICE);
    return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1 };
  }
  await ensureFrontendBuilt(toolchain);
  return runJourneys(toolchain, { project: 'browser', chromium });
}

async function onPostgres(work) {
  const postgres = await startPostgres();
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

const rest = { project: 'rest', webhooks: true, metrics: true };

const runRestOnPostgres = toolchain =>
  onPostgres(postgresUrl => runJourneys(toolchain, { ...rest, postgresUrl }));

const runJestTests = toolchain =>
  onPostgres(postgresUrl => runJest(toolchain, postgresUrl));

await runMain(async () => {
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);

  const suites = [
    ...staticChecks.map(check => ({
      name: 'static',
      title: check.title,
      run: () => runStaticCheck(check, toolchain),
    })),
    { name: 'jest', title: 'Unit and integration tests', run: runJestTests },
    ...(args.includes('--build')
      ? [
          {
            name: 'build',
            title: buildCheck.title,
            run: () => runStaticCheck(buildCheck, toolchain),
          },
        ]
      : []),
    {
      name: 'rest',
      title: 'Journeys through REST on SQLite',
      run: () => runJourneys(toolchain, rest),
    },
    {
      name: 'rest-postgres',
      title: 'Journeys through REST on PostgreSQL',
      run: runRestOnPostgres,
    },
    { name: 'browser', title: 'Browser tests', run: runBrowserTests },
  ];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites.filter(({ name }) => isWanted(name))) {
    const count = await runStep(
      suite.title,
      () =>
        suite.run(toolchain).catch(error => {
          console.error(error.message);
          return { passed: 0, failed: 1, skipped: 0 };
        }),
      ({ failed }) => failed === 0,
    );
    for (const key of Object.keys(total)) {
      total[key] += count[key];
    }
    console.log(
      `  ${suite.title}: ${count.passed} passed, ${count.failed} failed`,
    );
  }
  console.log(
    `\n${total.passed} passed, ${total.failed} failed${
      total.skipped ? `, ${total.skipped} skipped` : ''
    }`,
  );
  process.exitCode = total.failed > 0 ? 1 : 0;
});
