import createKnex, { type Knex } from 'knex';
import { openDatabase } from '../plugins/approvals-backend/src/database/openDatabase';
import { RequestQueries } from '../plugins/approvals-backend/src/database/RequestQueries';
import { fillRequests } from './lib/fillRequests';
import { listCases, type ListCase } from './lib/listCases';
import { captureQueries, explain } from './lib/queryPlans';

/** A page of ten, so that a thousand requests have a hundredth page. */
const PAGE = 10;
const FAR_PAGE = 100;
const MAX_LIMIT = 200;
const ROUNDS = 15;
const MAX_MILLISECONDS = 4_000;

type Filled = { size: number; knex: Knex; queries: RequestQueries };

function median(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The cursor of the hundredth page, or of the last one. */
async function findFarPage({ queries }: Filled, listCase: ListCase) {
  let left = (FAR_PAGE - 1) * PAGE;
  let cursor: string | undefined;
  while (left > 0) {
    const limit = Math.min(MAX_LIMIT, left);
    const page = await listCase.read(queries, { limit, cursor });
    if (!page.pageInfo.nextCursor) {
      break;
    }
    cursor = page.pageInfo.nextCursor;
    left -= limit;
  }
  const row = (FAR_PAGE - 1) * PAGE - left;
  return { cursor, number: Math.floor(row / PAGE) + 1 };
}

async function timeInTurns(
  databases: readonly Filled[],
  read: (database: Filled) => Promise<unknown>,
): Promise<number[]> {
  const times = databases.map((): number[] => []);
  const started = performance.now();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, database] of databases.entries()) {
      const before = performance.now();
      await read(database);
      // The first round warms up.
      if (round > 0) {
        times[index].push(performance.now() - before);
      }
    }
    const isLate = performance.now() - started > MAX_MILLISECONDS;
    if (isLate && round > 2) {
      break;
    }
  }
  return times.map(median);
}

async function measureCase(databases: readonly Filled[], listCase: ListCase) {
  const far = await Promise.all(
    databases.map(database => findFarPage(database, listCase)),
  );
  const first = await timeInTurns(databases, ({ queries }) =>
    listCase.read(queries, { limit: PAGE }),
  );
  const hundredth = await timeInTurns(databases, database =>
    listCase.read(database.queries, {
      limit: PAGE,
      cursor: far[databases.indexOf(database)].cursor,
    }),
  );
  const afresh = await timeInTurns(databases, ({ knex }) =>
    listCase.read(RequestQueries.create({ knex }), { limit: PAGE }),
  );
  const largest = databases[databases.length - 1];
  const { cursor } = far[far.length - 1];
  const sent = await captureQueries(largest.knex, () =>
    listCase.read(RequestQueries.create(largest), { limit: PAGE, cursor }),
  );
  const plans = [];
  for (const query of sent) {
    plans.push(await explain(largest.knex, query));
  }
  const pages = far.map(({ number }) => number);
  return { name: listCase.name, first, hundredth, afresh, pages, plans };
}

async function open(size: number, settings: Knex.Config): Promise<Filled> {
  const knex = createKnex(settings);
  await openDatabase({ getClient: async () => knex });
  const filled = await knex('requests').first('id');
  if (!filled) {
    await fillRequests(knex, size);
  }
  return { size, knex, queries: RequestQueries.create({ knex }) };
}

/** Reads lists of tables of several sizes, and tells times and plans. */
async function main(): Promise<void> {
  const { LISTS_DATABASES = '[]', LISTS_ONLY = '' } = process.env;
  const databases: Filled[] = [];
  for (const { size, settings } of JSON.parse(LISTS_DATABASES)) {
    process.send?.({ progress: `filling ${size} requests` });
    databases.push(await open(size, settings));
  }
  for (const listCase of listCases) {
    if (listCase.name.includes(LISTS_ONLY)) {
      process.send?.({ progress: listCase.name });
      process.send?.({ result: await measureCase(databases, listCase) });
    }
  }
  await Promise.all(databases.map(({ knex }) => knex.destroy()));
  process.disconnect();
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
