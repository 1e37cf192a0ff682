import { runStep } from '../../scripts/lib/steps.mjs';
import { startBenchPortal } from '../lib/portal.mjs';
import { circumstances, fixed, toTable, writeReport } from '../lib/report.mjs';
import { measureRest } from '../lib/rest.mjs';

const CLIENTS = [1, 16];

async function measureDatabase(toolchain, database, requests) {
  const portal = await runStep(`Starting a portal on ${database}`, () =>
    startBenchPortal(toolchain, database),
  );
  try {
    const rows = [];
    for (const clients of CLIENTS) {
      const measured = await runStep(
        `Measuring ${requests} calls each, ${clients} client(s)`,
        () => measureRest(portal.url, { requests, clients }),
      );
      rows.push(...measured.map(row => ({ database, clients, ...row })));
    }
    return rows;
  } finally {
    await portal.stop();
  }
}

const columns = [
  ['database', row => row.database],
  ['clients', row => `${row.clients}`],
  ['call', row => row.name],
  ['ratio', row => fixed(2)(row.ratio)],
  ['per second', row => fixed(0)(row.rate)],
  ['p50 ms', row => fixed(1)(row.p50)],
  ['p99 ms', row => fixed(1)(row.p99)],
];

/**
 * The main calls of the portal, each beside a bare route.
 *
 * @param {object} toolchain
 * @param {(name: string, fallback: string) => string} option
 */
export async function benchRest(toolchain, option) {
  const requests = Number(option('requests', '300'));
  const rows = [];
  for (const database of option('databases', 'sqlite,postgres').split(',')) {
    rows.push(...(await measureDatabase(toolchain, database, requests)));
  }
  const markdown = `# REST beside a bare Backstage route

${circumstances()} ${requests} calls each.

${toTable(columns, rows)}
`;
  await writeReport('rest', markdown);
}
