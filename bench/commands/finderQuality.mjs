import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { runProgram } from '../lib/processes.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';

const AIM = { reciprocalRank: 0.9, success: 0.95 };
const SHOWN = 3;

function qualityOf(answers) {
  const places = answers.map(({ place }) => place);
  const mean = figures =>
    figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  return {
    needs: answers.length,
    reciprocalRank: mean(places.map(place => (place ? 1 / place : 0))),
    success: mean(places.map(place => (place <= SHOWN ? 1 : 0))),
  };
}

/** One row per set and part of it. */
function toRows(answers) {
  const parts = [
    ['all', () => true],
    ['French', ({ language }) => language === 'fr'],
    ['English', ({ language }) => language === 'en'],
    ...[...new Set(answers.map(({ kind }) => kind))].map(kind => [
      kind,
      answer => answer.kind === kind,
    ]),
  ];
  return ['tuned', 'heldOut'].flatMap(set =>
    parts
      .map(([part, belongs]) => ({
        set,
        part,
        ...qualityOf(
          answers.filter(answer => answer.set === set && belongs(answer)),
        ),
      }))
      .filter(({ needs }) => needs > 0),
  );
}

const marked = (figure, aim) =>
  figure < aim ? `**${fixed(2)(figure)}**` : fixed(2)(figure);

const columns = [
  ['set', row => (row.set === 'heldOut' ? 'held out' : 'tuned')],
  ['needs of', row => row.part],
  ['needs', row => `${row.needs}`],
  ['MRR@5', row => marked(row.reciprocalRank, AIM.reciprocalRank)],
  ['success@3', row => marked(row.success, AIM.success)],
];

async function answersOn(toolchain, database) {
  const directory = await mkdtemp(
    path.join(os.tmpdir(), 'passerelle-quality-'),
  );
  const server = await startDatabases(database, directory);
  try {
    return await runStep(`Asking the finder on ${database}`, async () =>
      runProgram(toolchain, inRoot('bench', 'finderQuality.ts'), {
        QUALITY_SETTINGS: JSON.stringify(await server.create('quality')),
        QUALITY_REPOSITORY: inRoot(),
      }),
    );
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * How well the finder answers the golden set.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchFinderQuality(toolchain, option) {
  const databases = option('databases', 'sqlite,postgres').split(',');
  const answers = new Map();
  for (const database of databases) {
    answers.set(database, await answersOn(toolchain, database));
  }
  const [first, ...others] = [...answers.values()];
  const alike = others.every(
    other => JSON.stringify(other) === JSON.stringify(first),
  );
  const misses = first.filter(({ place }) => place !== 1);
  const missed = toTable(
    [
      ['set', row => (row.set === 'heldOut' ? 'held out' : 'tuned')],
      ['need', row => row.need],
      ['place', row => `${row.place ?? '–'}`],
      ['found', row => row.found.join(', ')],
      ['expected', row => row.expected.join(', ')],
    ],
    misses,
  );
  const rows = toRows(first);
  const markdown = `# Quality of the finder

${circumstances()} The golden set is [needs.yaml](../finder/needs.yaml), over the tools of the example company, all of one status.
Aim: MRR@5 ${AIM.reciprocalRank}, success@3 ${
    AIM.success
  }; what is below stands in bold. ${databases.join(' and ')} ${
    alike ? 'answer alike' : '**do not answer alike**'
  }.

${toTable(columns, rows)}

## Needs whose first answer is another one

${missed}
`;
  await writeReport('finder-quality', markdown, { rows, misses });
}
