import { freePort } from '../../scripts/lib/postgres.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { runStep } from '../../scripts/lib/steps.mjs';
import { createDeciders } from '../lib/deciders.mjs';
import { startBenchPortal } from '../lib/portal.mjs';
import { startProgram } from '../lib/processes.mjs';
import {
  circumstances,
  fixed,
  spread,
  toTable,
  writeReport,
} from '../lib/report.mjs';
import { measureInTurns } from '../lib/rounds.mjs';

const CLIENTS = [1, 16];
const AIM = 0.6;

async function startPlainServer(toolchain, portal) {
  const port = await freePort();
  const settings = await portal.otherDatabase('plain');
  const program = await startProgram(
    toolchain,
    inRoot('bench', 'plainServer.ts'),
    {
      PORT: `${port}`,
      PLAIN_KNEX: JSON.stringify(settings),
      PLAIN_KEYS: `${portal.url}/api/auth/.well-known/jwks.json`,
    },
  );
  return { ...program, url: `http://127.0.0.1:${port}` };
}

async function measureDatabase(toolchain, database, { rounds, count }) {
  const portal = await runStep(`Starting a portal on ${database}`, () =>
    startBenchPortal(toolchain, database),
  );
  let plain;
  try {
    plain = await startPlainServer(toolchain, portal);
    const deciders = await createDeciders(portal, plain.url);
    const rows = [];
    for (const clients of CLIENTS) {
      const measured = await runStep(
        `${rounds} rounds of ${count} decisions, ${clients} connection(s)`,
        () => measureInTurns(deciders, { rounds, count, clients }),
      );
      rows.push(...measured.map(row => ({ database, ...row })));
    }
    return rows;
  } finally {
    await plain?.stop();
    await portal.stop();
  }
}

const columnsFor = ([{ ratios }]) => [
  ['database', row => row.database],
  ['connections', row => `${row.clients}`],
  ['contender', row => row.name],
  ...Object.keys(ratios).map(reference => [
    `beside ${reference}`,
    row => spread(row.ratios[reference]),
  ]),
  ['per second', row => fixed(0)(row.rate.median)],
  ['p50 ms', row => fixed(1)(row.p50)],
  ['p99 ms', row => fixed(1)(row.p99)],
];

/**
 * Decisions per second through REST, beside a bare Backstage route and beside Express with Knex.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchDecisions(toolchain, option) {
  const size = {
    rounds: Number(option('rounds', '11')),
    count: Number(option('requests', '100')),
  };
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    rows.push(...(await measureDatabase(toolchain, database, size)));
  }
  const markdown = `# Decisions through REST

${circumstances()} ${size.rounds} rounds of ${
    size.count
  } decisions each, the contenders in turns.
\`beside\` is the rate beside that of a bare Backstage route in the same round: the median round (the lowest and the highest one).
Both bare routes validate, authenticate, ask the permission policy and run one transaction. The second one also reads in the catalog, as each decision must, whether
its caller belongs to the reviewers: it asks for the same permission as Passerelle. Aim: ${AIM} beside it.

${toTable(columnsFor(rows), rows)}
`;
  await writeReport('decisions', markdown, { size, rows });
}
