import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
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
function toRows({ name, first, hundredth, afresh, pages, plans = [] }) {
  const scans = [...new Set(plans.flatMap(plan => plan.scans))];
  return [
    { name, scans, page: 'page 1', times: first, afresh },
    { name, scans, page: `page ${last(pages)}`, times: hundredth },
  ].map(row => ({ ...row, ratio: ratioOf(row.times) }));
}

const inBold = text => `**${text}**`;

function showRatio({ ratio }) {
  const text = fixed(2)(ratio);
  return ratio > AIM ? inBold(text) : text;
}

const columnsFor = sizes => [
  ['list', row => row.name],
  ['page', row => row.page],
  ['ratio', showRatio],
  ...sizes.map((size, index) => [
    `${size.toLocaleString('en')} ms`,
    row => milliseconds(row.times[index]),
  ]),
];

const storeColumns = [
  [
    'counted afresh ms',
    row => (row.afresh ? milliseconds(last(row.afresh)) : ''),
  ],
  ['reads whole', row => row.scans.join(', ') || '–'],
];

const parts = {
  rest: {
    title: 'Through REST',
    text: 'The marketer and the owner of a tool take part in few requests however many there are, the security officer in two of five, the admin sees all.',
    columns: [],
  },
  store: {
    title: 'The store alone',
    text: `\`counted afresh\` is the largest table again when nobody asked for that list in the last 30 seconds, so that its rows have to be counted, up to 10,000.
\`reads whole\` names tables that a plan goes through from end to end. The plans, on the largest table and its last page: lists-plans-sqlite.md and lists-plans-postgres.md.`,
    columns: storeColumns,
  },
};

/** @param {Array<{ part: string, database: string, when: string, sizes: number[], rows: object[] }>} groups */
function toReport(groups) {
  const sections = Object.entries(parts).map(([name, part]) => {
    const tables = groups
      .filter(group => group.part === name)
      .map(
        ({ database, when, sizes, rows }) =>
          `### ${database}\n\n${when}\n\n${toTable(
            [...columnsFor(sizes), ...part.columns],
            rows,
          )}`,
      );
    return `## ${part.title}\n\n${part.text}\n\n${tables.join('\n\n')}`;
  });
  return `# Lists in small and large tables

Pages of 10, the sizes in turns; the median of up to 15 readings.
\`ratio\` is the time with the most requests beside the time with the fewest. Aim: at most ${AIM}; what is above stands in bold.

Between 1,000 and 10,000 the number of results is counted exactly at each call, as the contract asks; above that it is capped and remembered. So a list
that reaches a few thousand results costs more at 100,000 requests than at 1,000,000, where it is capped.

${sections.join('\n\n')}
`;
}

/** Puts what was measured in the place of what an earlier run told of the same: a long run may break off. */
async function keep(group) {
  const path = inRoot('bench', 'results', 'lists.json');
  const kept = existsSync(path)
    ? JSON.parse(await readFile(path, 'utf8')).groups
    : [];
  const others = kept.filter(
    ({ part, database }) => part !== group.part || database !== group.database,
  );
  const groups = [...others, group];
  groups.sort((a, b) => b.database.localeCompare(a.database));
  await writeReport('lists', toReport(groups), { groups });
}

async function keepPlans(database, size, results) {
  const cases = results.map(({ name, plans }) => {
    const texts = plans.map(
      ({ sql, plan }) => `\`\`\`text\n${sql}\n\n${plan}\n\`\`\``,
    );
    return `## ${name}\n\n${texts.join('\n\n')}`;
  });
  await writeReport(
    `lists-plans-${database}`,
    `# Query plans of the lists on ${database}

${size.toLocaleString('en')} requests.

${cases.join('\n\n')}
`,
  );
}

async function measureStore(toolchain, database, { sizes, only }) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-lists-'));
  const server = await startDatabases(database, directory);
  try {
    const databases = [];
    for (const size of sizes) {
      databases.push({ size, settings: await server.create(`lists_${size}`) });
    }
    return await runStep(`Lists on ${database}`, progress =>
      runProgram(
        toolchain,
        inRoot('bench', 'lists.ts'),
        { LISTS_DATABASES: JSON.stringify(databases), LISTS_ONLY: only },
        progress,
      ),
    );
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
  const wanted = option('parts', 'store,rest').split(',');
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    const group = { database, sizes };
    if (wanted.includes('store')) {
      const results = await measureStore(toolchain, database, { sizes, only });
      const rows = results.flatMap(toRows);
      if (only) {
        console.log(
          `\n${toTable([...columnsFor(sizes), ...storeColumns], rows)}`,
        );
        continue;
      }
      await keepPlans(database, last(sizes), results);
      await keep({ ...group, part: 'store', when: circumstances(), rows });
    }
    if (wanted.includes('rest') && !only) {
      const results = await runStep(
        `Lists through REST on ${database}`,
        progress => measureRestLists(toolchain, database, sizes, progress),
      );
      const rows = results.flatMap(toRows);
      await keep({ ...group, part: 'rest', when: circumstances(), rows });
    }
  }
}
