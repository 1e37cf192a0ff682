import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { runProgram } from '../lib/processes.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';

const SIZES = [1_000, 10_000, 100_000];
/** Filling the tables of the stock catalog with more takes longer than all the rest. */
const LARGEST_CATALOG = 10_000;

const milliseconds = fixed(1);
const bold = (text, isBold) => (isBold ? `**${text}**` : text);
const growthAim = name => (name.startsWith('selective') ? 1.5 : 10);
const QUICKER_AIM = 5;

async function measureOn(toolchain, database, sizes) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-finder-'));
  const server = await startDatabases(database, directory);
  try {
    const databases = [];
    for (const size of sizes) {
      databases.push({
        size,
        hasCatalog: size <= LARGEST_CATALOG,
        settings: {
          catalog: await server.create(`catalog_${size}`),
          martech: await server.create(`martech_${size}`),
        },
      });
    }
    const results = await runStep(`The finder on ${database}`, progress =>
      runProgram(
        toolchain,
        inRoot('bench', 'finder.ts'),
        { FINDER_DATABASES: JSON.stringify(databases), NODE_ENV: 'test' },
        progress,
      ),
    );
    return results.map(result => ({ database, ...result }));
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const besideColumns = [
  ['database', row => row.database],
  ['question', row => row.name],
  ['tools', row => row.size.toLocaleString('en')],
  ['finder ms', row => milliseconds(row.ours)],
  ['catalog ms', row => milliseconds(row.stock)],
  ['sending ms', row => milliseconds(row.sending)],
  [
    'times quicker',
    ({ size, stock, ours }) =>
      bold(
        fixed(1)(stock / ours),
        size === LARGEST_CATALOG && stock / ours < QUICKER_AIM,
      ),
  ],
];

const growthColumns = sizes => [
  ['database', row => row.database],
  ['question', row => row.name],
  ...sizes.map((size, index) => [
    `${size.toLocaleString('en')} ms`,
    row => milliseconds(row.finder[index]),
  ]),
  ['found', row => row.found.join(' / ')],
  [
    'times slower',
    row => {
      const ratio = row.finder[row.finder.length - 1] / row.finder[0];
      return bold(fixed(2)(ratio), ratio > growthAim(row.name));
    },
  ],
];

function toReport(sizes, rows) {
  const beside = rows.flatMap(({ database, name, both }) =>
    both.map(each => ({ database, name, ...each })),
  );
  return `# The finder in small and large catalogues

${circumstances()} Pages of 50 with the facets status and category, through REST, in turns; the median of up to 15 readings.
Signing in and permissions are left out on both sides.

## Beside Backstage’s own catalog

\`/entities/by-query\` with the same filter and text, ordered by title, and \`/entity-facets\` with the same filter (it takes no text), asked at once.
Aim: the finder ${QUICKER_AIM} times quicker at ${LARGEST_CATALOG.toLocaleString(
    'en',
  )}; what is below stands in bold.
\`sending\` is an answer of the finder to that question, from a route that was given it before and does nothing but send it: what is left when nothing is searched, read or counted.

${toTable(besideColumns, beside)}

## Beside itself

\`times slower\` is the largest catalogue beside the smallest. Aim: at most 1.5 for a selective search, 10 for the others; what is above stands in bold.
No answer is remembered: facets are counted anew for each question, from columns in memory that are checked against the database each time. Tools that were shown already, and have not changed, are neither read nor written out again;
names ask for others in each round.
\`found\` is how many tools answer; above 10,000 they are not counted further.

${toTable(growthColumns(sizes), rows)}
`;
}

/**
 * The finder with two facets, beside Backstage's own catalog and beside itself with fewer tools.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchFinder(toolchain, option) {
  const sizes = option('sizes', SIZES.join()).split(',').map(Number);
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    rows.push(...(await measureOn(toolchain, database, sizes)));
  }
  await writeReport('finder', toReport(sizes, rows), { sizes, rows });
}
