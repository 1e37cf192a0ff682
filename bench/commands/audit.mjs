import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { startDatabases } from '../lib/databases.mjs';
import { createPasserelleDecider } from '../lib/deciders.mjs';
import { summarize } from '../lib/measure.mjs';
import { startBenchPortal } from '../lib/portal.mjs';
import { runProgram } from '../lib/processes.mjs';
import {
  circumstances,
  fixed,
  spread,
  toTable,
  writeReport,
} from '../lib/report.mjs';
import { measureInTurns } from '../lib/rounds.mjs';

const EVERYTHING = 'all';

async function measureStore(toolchain, database, { rounds, count }) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'passerelle-audit-'));
  const databases = await startDatabases(database, directory);
  try {
    return await runProgram(toolchain, inRoot('bench', 'audit.ts'), {
      AUDIT_SETTINGS: JSON.stringify(await databases.create('audit')),
      AUDIT_ROUNDS: `${rounds}`,
      AUDIT_COUNT: `${count}`,
    });
  } finally {
    await databases.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Milliseconds of a decision through REST, one after the other. */
async function measureRest(toolchain, database, { rounds, count }) {
  const portal = await startBenchPortal(toolchain, database);
  try {
    const decider = await createPasserelleDecider(portal);
    const [{ rate }] = await measureInTurns([decider], {
      rounds,
      count,
      clients: 1,
    });
    return 1000 / rate.median;
  } finally {
    await portal.stop();
  }
}

/** One row per thing that was left out: what it costs, and its share of a decision. */
function toRows(database, results, rest) {
  const timesOf = name =>
    results.filter(result => result.name === name).map(r => r.milliseconds);
  const all = timesOf(EVERYTHING);
  const names = [...new Set(results.map(({ name }) => name))].filter(
    name => name !== EVERYTHING && name !== 'hashes',
  );
  const whole = summarize(all).median;
  const rows = names.map(name => {
    const times = timesOf(name);
    const costs = times.map((time, round) => all[round] - time);
    const cost = summarize(costs).median;
    return {
      database,
      name: name.replace('without ', ''),
      cost,
      ofTransaction: summarize(costs.map((each, round) => each / all[round])),
      ofRest: cost / rest,
    };
  });
  const { milliseconds, events } = results.find(r => r.name === 'hashes');
  return [
    ...rows,
    {
      database,
      name: `texts and hashes of ${events} events, computed alone`,
      cost: milliseconds,
      ofTransaction: summarize([milliseconds / whole]),
      ofRest: milliseconds / rest,
    },
    {
      database,
      name: 'whole',
      cost: whole,
      ofTransaction: summarize([1]),
      ofRest: whole / rest,
    },
  ];
}

const columns = [
  ['database', row => row.database],
  ['part', row => row.name],
  ['share of the transaction', row => spread(row.ofTransaction)],
  ['share of a call', row => fixed(2)(row.ofRest)],
  ['ms', row => fixed(2)(row.cost)],
];

/**
 * What the audit trail and the outbox cost: decisions with and without them.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchAudit(toolchain, option) {
  const size = {
    rounds: Number(option('rounds', '7')),
    count: Number(option('requests', '100')),
  };
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    const results = await runStep(`Decisions of the store on ${database}`, () =>
      measureStore(toolchain, database, size),
    );
    const rest = await runStep(`Decisions through REST on ${database}`, () =>
      measureRest(toolchain, database, { ...size, rounds: 3 }),
    );
    rows.push(...toRows(database, results, rest));
  }
  const markdown = `# The audit trail and the outbox as a share of a decision

${circumstances()} ${size.rounds} rounds of ${
    size.count
  } decisions each, one after the other, each in turn with and without a part.
A round counts by its median decision.
A share is what a decision takes less when the part is left out: the median round (the lowest and the highest one).
\`transaction\` is what the store does under the lock of the request, \`call\` a whole decision through REST with one connection.

${toTable(columns, rows)}
`;
  await writeReport('audit', markdown, { size, rows });
}
