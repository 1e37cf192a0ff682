import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { runProgram } from '../lib/processes.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';

async function measureOn(toolchain, database, size) {
  const directory = await mkdtemp(
    path.join(os.tmpdir(), 'passerelle-reconcile-'),
  );
  const server = await startDatabases(database, directory);
  try {
    const settings = {
      catalog: await server.create('catalog'),
      martech: await server.create('martech'),
    };
    const results = await runStep(
      `Reading ${size} tools on ${database}`,
      progress =>
        runProgram(
          toolchain,
          inRoot('bench', 'reconcile.ts'),
          {
            RECONCILE_SETTINGS: JSON.stringify(settings),
            RECONCILE_SIZE: `${size}`,
            NODE_ENV: 'test',
          },
          progress,
        ),
    );
    return results.map(result => ({ database, ...result }));
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const columns = [
  ['database', row => row.database],
  ['reading', row => row.name],
  ['tools', row => row.tools.toLocaleString('en')],
  ['seconds', row => fixed(1)(row.seconds)],
  ['tools per second', row => fixed(0)(row.tools / row.seconds)],
  ['memory before MB', row => fixed(0)(row.before)],
  ['at most MB', row => fixed(0)(row.highest)],
];

/**
 * What it costs the registry to read the whole catalog.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchReconcile(toolchain, option) {
  const size = Number(option('size', '10000'));
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    rows.push(...(await measureOn(toolchain, database, size)));
  }
  const markdown = `# Reading the whole catalog into the registry

${circumstances()} The catalog and the registry are in one process, which is the memory that is told (RSS).
The pair of readings is of an empty registry, which writes every tool with its sheet, history, facets and words, and of one that is up to date.

${toTable(columns, rows)}
`;
  await writeReport('reconcile', markdown, { size, rows });
}
