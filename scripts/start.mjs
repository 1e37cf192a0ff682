// Starts the portal on the embedded default: gets what is missing, builds the pages once, says where to go.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  assertPortIsFree,
  spawnBackend,
  stopBackend,
  waitUntilReady,
} from './lib/backend.mjs';
import { runMain } from './lib/failures.mjs';
import { ensureFrontendBuilt } from './lib/frontend.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dataDirectory, port } from './lib/paths.mjs';
import { runStep } from './lib/steps.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const START_TIMEOUT_SECONDS = 600;

async function listPeople() {
  const response = await fetch(
    `http://127.0.0.1:${port()}/api/auth/personas/people`,
  ).catch(() => undefined);
  return response?.ok ? (await response.json()).items : [];
}

async function sayWhereToGo(logFile) {
  const people = await listPeople();
  console.log(`\nPasserelle is open: http://localhost:${port()}\n`);
  if (people.length > 0) {
    console.log('Sign in as one of the people of the example company:');
    for (const person of people) {
      const name = person.ref.split('/')[1];
      console.log(
        `  ${name.padEnd(24)}${person.name}, ${person.role.fr} / ${
          person.role.en
        }`,
      );
    }
  }
  console.log(`\nData: ${dataDirectory()}   Log: ${logFile}`);
  console.log('Stop with Ctrl+C.');
}

await runMain(async () => {
  await assertPortIsFree(port());
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await ensureFrontendBuilt(toolchain);

  await mkdir(dataDirectory(), { recursive: true });
  const logFile = path.join(dataDirectory(), 'passerelle.log');
  const log = createWriteStream(logFile);
  const child = await spawnBackend({
    toolchain,
    port: port(),
    dataDirectory: dataDirectory(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let recent = '';
  const keep = chunk => {
    recent = (recent + chunk).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = () => stopBackend(child);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  try {
    await runStep('Starting the portal', progress =>
      waitUntilReady(port(), {
        child,
        timeoutSeconds: START_TIMEOUT_SECONDS,
        progress,
      }),
    );
  } catch (error) {
    await stopBackend(child);
    console.error(recent);
    throw error;
  }
  await sayWhereToGo(logFile);
  await new Promise(resolve => child.once('exit', resolve));
  process.exitCode = child.exitCode ?? 0;
});
