import { inRoot } from '../../scripts/lib/paths.mjs';
import { summarize } from './measure.mjs';
import { signIn } from './people.mjs';
import { startBenchPortal } from './portal.mjs';
import { runProgram } from './processes.mjs';

const APPROVALS = '/api/approvals/v1';
const PAGE = 10;
const FAR_PAGE = 100;
const MAX_LIMIT = 200;
const ROUNDS = 15;

/** Who asks for what: of few, of many, of all. */
const cases = [
  ['marketer', 'requests?'],
  ['marketer', 'requests?status=in_review'],
  ['marketer', 'tasks?'],
  ['tool-owner', 'tasks?'],
  ['security-officer', 'requests?'],
  ['security-officer', 'requests?status=in_review'],
  ['security-officer', 'requests?sort=dueAt'],
  ['security-officer', 'requests?q=tool-7'],
  ['security-officer', 'tasks?'],
  ['security-officer', 'tasks?state=done'],
  ['dsi-admin', 'requests?'],
  ['dsi-admin', 'requests?status=in_review'],
  ['dsi-admin', 'requests?type=tool-validation'],
  ['dsi-admin', 'requests?sort=dueAt'],
  ['dsi-admin', 'requests?q=campagne'],
  ['dsi-admin', 'requests?q=DEM-000777'],
  ['dsi-admin', 'tasks?'],
].map(([person, query]) => ({ person, query }));

async function startFilled(toolchain, database, size) {
  const portal = await startBenchPortal(toolchain, database);
  await runProgram(toolchain, inRoot('bench', 'fill.ts'), {
    FILL_SETTINGS: JSON.stringify(portal.settings),
    FILL_SIZE: `${size}`,
  });
  return portal;
}

async function findFarPage(read) {
  let left = (FAR_PAGE - 1) * PAGE;
  let cursor;
  while (left > 0) {
    const limit = Math.min(MAX_LIMIT, left);
    const { pageInfo } = await read({ limit, cursor });
    if (!pageInfo.nextCursor) {
      break;
    }
    cursor = pageInfo.nextCursor;
    left -= limit;
  }
  return {
    cursor,
    page: Math.floor(((FAR_PAGE - 1) * PAGE - left) / PAGE) + 1,
  };
}

const readerOf =
  (call, query) =>
  ({ limit, cursor }) =>
    call(
      'GET',
      `${APPROVALS}/${query}&limit=${limit}${
        cursor ? `&cursor=${cursor}` : ''
      }`,
      200,
    );

async function timeInTurns(jobs) {
  const times = jobs.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, job] of jobs.entries()) {
      const started = performance.now();
      await job();
      if (round > 0) {
        times[index].push(performance.now() - started);
      }
    }
  }
  return times.map(each => summarize(each).median);
}

async function measureCase(portals, { person, query }) {
  const readers = [];
  for (const portal of portals) {
    readers.push(readerOf(await signIn(portal.url, person), query));
  }
  const far = [];
  for (const read of readers) {
    far.push(await findFarPage(read));
  }
  const name = `${person}: GET /${query.replace(/\?$/, '')}`;
  const first = await timeInTurns(
    readers.map(read => () => read({ limit: PAGE })),
  );
  const hundredth = await timeInTurns(
    readers.map(
      (read, index) => () => read({ limit: PAGE, cursor: far[index].cursor }),
    ),
  );
  return { name, first, hundredth, pages: far.map(({ page }) => page) };
}

/**
 * Reads lists through REST, of portals with few and with many requests, in turns.
 *
 * @param {object} toolchain
 * @param {'sqlite' | 'postgres'} database
 * @param {number[]} sizes
 * @param {(what: string) => void} progress
 */
export async function measureRestLists(toolchain, database, sizes, progress) {
  const portals = [];
  try {
    for (const size of sizes) {
      progress(`filling a portal with ${size} requests`);
      portals.push(await startFilled(toolchain, database, size));
    }
    const results = [];
    for (const each of cases) {
      progress(`${each.person} ${each.query}`);
      results.push(await measureCase(portals, each));
    }
    return results;
  } finally {
    await Promise.all(portals.map(portal => portal.stop()));
  }
}
