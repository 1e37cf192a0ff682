import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { runProgram } from '../lib/processes.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';

const LINES = [1_000, 10_000];

async function measureOn(toolchain, database, lines) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-import-'));
  const server = await startDatabases(database, directory);
  try {
    const rows = [];
    for (const count of lines) {
      // Each size has processes of its own, so that its memory is its own.
      const run = async memory => {
        const settings = await server.create(`import_${count}_${memory}`);
        return runStep(`${count} lines on ${database}, ${memory}`, progress =>
          runProgram(
            toolchain,
            inRoot('bench', 'import.ts'),
            {
              IMPORT_DATABASE: JSON.stringify(settings),
              IMPORT_LINES: `${count}`,
              IMPORT_MEMORY: memory,
              NODE_ENV: 'test',
            },
            progress,
          ),
        );
      };
      const results = await run('resident');
      const live = await run('live');
      const [parse] = results;
      rows.push(
        ...results.map((result, index) => ({
          database,
          count,
          ...result,
          ratio: result.milliseconds / parse.milliseconds,
          liveBefore: live[index].before,
          livePeak: live[index].peak,
        })),
      );
    }
    return rows;
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const columns = [
  ['database', row => row.database],
  ['lines', row => row.count.toLocaleString('en')],
  ['what', row => row.name],
  ['ms', row => fixed(0)(row.milliseconds)],
  ['lines/s', row => fixed(0)((row.count / row.milliseconds) * 1000)],
  ['times parsing', row => fixed(1)(row.ratio)],
  ['MiB before', row => fixed(0)(row.before)],
  ['MiB at most', row => fixed(0)(row.peak)],
  ['live MiB before', row => fixed(0)(row.liveBefore)],
  ['live MiB at most', row => fixed(0)(row.livePeak)],
];

/**
 * Importing and exporting a file of tools through REST, beside parsing it alone.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchImport(toolchain, option) {
  const lines = option('lines', LINES.join()).split(',').map(Number);
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    rows.push(...(await measureOn(toolchain, database, lines)));
  }
  const markdown = `# Files of tools

${circumstances()} Files of 18 columns as Excel in French writes them, through REST, once each; a process of its own for each size.
\`times parsing\` is the time beside reading the same file into rows, without looking at them. Memory is the resident set of the whole process, back end and client; most of what it grows by is garbage
that nobody had reason to collect yet. \`live\` is what is in use after collecting, looked at once a second in a process of its own.

${toTable(columns, rows)}
`;
  await writeReport('import', markdown, { rows });
}
