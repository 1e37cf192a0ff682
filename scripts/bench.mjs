// Measures the REST API beside a bare Backstage route, on SQLite and on PostgreSQL.
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { measureRest } from '../bench/lib/rest.mjs';
import { runMain } from './lib/failures.mjs';
import { ensureFrontendBuilt } from './lib/frontend.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { startPortalForTests } from './lib/portalForTests.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { runStep } from './lib/steps.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const option = (name, fallback) =>
  process.argv
    .find(arg => arg.startsWith(`--${name}=`))
    ?.slice(name.length + 3) ?? fallback;

const size = Number(option('requests', '300'));
const databases = option('databases', 'sqlite,postgres').split(',');
const CLIENTS = [1, 16];

async function measureDatabase(toolchain, database) {
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const portal = await runStep(`Starting a portal on ${database}`, () =>
    startPortalForTests(toolchain, {
      postgresUrl: postgres?.url,
      entry: inRoot('bench', 'backend.ts'),
    }),
  );
  try {
    const rows = [];
    for (const clients of CLIENTS) {
      const measured = await runStep(
        `Measuring ${size} calls each, ${clients} client(s)`,
        () => measureRest(portal.url, { requests: size, clients }),
      );
      rows.push(...measured.map(row => ({ database, clients, ...row })));
    }
    return rows;
  } finally {
    await portal.stop();
    await postgres?.stop();
  }
}

const columns = [
  ['database', row => row.database],
  ['clients', row => row.clients],
  ['call', row => row.name],
  ['per second', row => row.rate.toFixed(0)],
  ['p50 ms', row => row.p50.toFixed(1)],
  ['p99 ms', row => row.p99.toFixed(1)],
  ['ratio', row => row.ratio.toFixed(2)],
];

function toMarkdown(rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(() => '---')),
    ...rows.map(row => line(columns.map(([, cell]) => cell(row)))),
  ].join('\n');
}

await runMain(async () => {
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await ensureFrontendBuilt(toolchain);
  const rows = [];
  for (const database of databases) {
    rows.push(...(await measureDatabase(toolchain, database)));
  }
  const report = `${toMarkdown(rows)}\n`;
  console.log(`\n${report}`);
  const heading = `# REST beside a bare Backstage route\n\n${new Date()
    .toISOString()
    .slice(0, 10)}, ${os.cpus().length} cores, ${size} calls each.\n\n`;
  await mkdir(inRoot('bench', 'results'), { recursive: true });
  await writeFile(inRoot('bench', 'results', 'rest.md'), heading + report);
});
