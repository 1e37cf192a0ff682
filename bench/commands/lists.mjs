import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { runProgram } from '../lib/processes.mjs';
import { measureRestLists } from '../lib/restLists.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';

const SIZES = [1_000, 100_000];
const LONG_SIZE = 1_000_000;
const AIM = 1.5;

const milliseconds = fixed(1);
const last = figures => figures[figures.length - 1];
const ratioOf = figures => last(figures) / figures[0];

/** One row per list and page. */
function toRows(results) {
  return results.flatMap(
    ({ database, name, first, hundredth, afresh, pages, plans = [] }) => {
      const scans = [...new Set(plans.flatMap(plan => plan.scans))];
      const shared = { database, name, scans };
      return [
        { ...shared, page: 'page 1', times: first, afresh },
        { ...shared, page: `page ${last(pages)}`, times: hundredth },
      ].map(row => ({ ...row, ratio: ratioOf(row.times) }));
    },
  );
}

const columnsFor = sizes => [
  ['database', row => row.database],
  ['list', row => row.name],
  ['page', row => row.page],
  [
    'ratio',
    row =>
      `${row.ratio > AIM ? '**' : ''}${fixed(2)(row.ratio)}${
        row.ratio > AIM ? '**' : ''
      }`,
  ],
  ...sizes.map((size, index) => [
    `${size.toLocaleString('en')} ms`,
    row => milliseconds(row.times[index]),
  ]),
];

function toPlans({ database, name, plans }) {
  const texts = plans.map(
    ({ sql, plan }) => `\`\`\`text\n${sql}\n\n${plan}\n\`\`\``,
  );
  return `### ${database}: ${name}\n\n${texts.join('\n\n')}`;
}

async function measureStore(toolchain, database, { sizes, only }) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-lists-'));
  const server = await startDatabases(database, directory);
  try {
    const databases = [];
    for (const size of sizes) {
      databases.push({ size, settings: await server.create(`lists_${size}`) });
    }
    const results = await runStep(`Lists on ${database}`, progress =>
      runProgram(
        toolchain,
        inRoot('bench', 'lists.ts'),
        { LISTS_DATABASES: JSON.stringify(databases), LISTS_ONLY: only },
        progress,
      ),
    );
    return results.map(result => ({ database, ...result }));
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * What lists cost in small and in large tables, and by which plans.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchLists(toolchain, option) {
  const isLong = option('long', 'false') === 'true';
  const sizes = option(
    'sizes',
    [...SIZES, ...(isLong ? [LONG_SIZE] : [])].join(),
  )
    .split(',')
    .map(Number);
  const only = option('only', '');
  const stored = [];
  const called = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    stored.push(...(await measureStore(toolchain, database, { sizes, only })));
    if (!only) {
      const measured = await runStep(
        `Lists through REST on ${database}`,
        progress => measureRestLists(toolchain, database, sizes, progress),
      );
      called.push(...measured);
    }
  }
  const columns = columnsFor(sizes);
  const storeRows = toRows(stored);
  const restRows = toRows(called);
  const counted = [
    'counted afresh ms',
    row => (row.afresh ? milliseconds(last(row.afresh)) : ''),
  ];
  const scans = ['reads whole', row => row.scans.join(', ') || '–'];
  const throughRest = `## Through REST

The marketer and the owner of a tool take part in few requests however many there are, the security officer in two of five, the admin sees all.

${toTable(columns, restRows)}

`;
  const markdown = `# Lists in small and large tables

${circumstances()} Pages of 10, the sizes in turns; the median of up to 15 readings.
\`ratio\` is the time with the most requests beside the time with the fewest. Aim: at most ${AIM}; what is above stands in bold.

${restRows.length > 0 ? throughRest : ''}## The store alone

\`counted afresh\` is the largest table again when nobody asked for that list in the last 30 seconds, so that its rows have to be counted, up to
10,000. \`reads whole\` names tables that a plan goes through from end to end. The plans, with ${last(
    sizes,
  ).toLocaleString(
    'en',
  )} requests and on the last page of the table: [lists-plans.md](lists-plans.md).

${toTable([...columns, counted, scans], storeRows)}
`;
  const plans = `# Query plans of the lists

${last(sizes).toLocaleString('en')} requests.

${stored.map(toPlans).join('\n\n')}
`;
  await writeReport('lists-plans', plans);
  await writeReport('lists', markdown, {
    sizes,
    rest: restRows,
    store: storeRows,
  });
}
