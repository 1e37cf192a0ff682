import http from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import { fillCatalog } from './lib/fillCatalog';
import { fillRegistry } from './lib/fillRegistry';
import { finderCases, type FinderCase } from './lib/finderCases';
import {
  startCatalogAndRegistry,
  type Databases,
} from './lib/startCatalogAndRegistry';

const ROUNDS = 15;
const MAX_MILLISECONDS = 20_000;

type Filled = {
  size: number;
  hasCatalog: boolean;
  url: string;
  stop: () => Promise<void>;
};

const agent = new http.Agent({ keepAlive: true });
const headers = { authorization: mockCredentials.user.header() };

/** Calls, and reads and parses the whole answer. */
function call(url: string): Promise<{ totalItems?: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${url}: ${response.statusCode} ${text}`));
        });
      })
      .on('error', reject);
  });
}

/** Gives an answer of the finder to the route that only sends. */
async function keep(url: string, answer: object): Promise<void> {
  const response = await fetch(`${url}/kept`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: JSON.stringify(answer),
  });
  if (!response.ok) throw new Error(`${url}/kept: ${response.status}`);
}

function median(figures: number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

/** Jobs in turns, so that what else the machine does hits all alike; the first round warms up. */
async function timeInTurns(
  jobs: ReadonlyArray<(round: number) => Promise<unknown>>,
): Promise<number[]> {
  const times = jobs.map((): number[] => []);
  const started = performance.now();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, job] of jobs.entries()) {
      const before = performance.now();
      await job(round);
      if (round > 0) times[index].push(performance.now() - before);
    }
    if (performance.now() - started > MAX_MILLISECONDS && round > 3) break;
  }
  return times.map(median);
}

async function measureCase(filled: readonly Filled[], each: FinderCase) {
  const finder = await timeInTurns(
    filled.map(
      ({ url, size }) =>
        round =>
          call(`${url}/martech/v1/tools?${each.finder(size, round)}`),
    ),
  );
  const beside = filled.filter(({ hasCatalog }) => hasCatalog);
  const both = [];
  for (const { url, size } of beside) {
    await keep(
      url,
      await call(`${url}/martech/v1/tools?${each.finder(size, 0)}`),
    );
    const [ours, stock, sending] = await timeInTurns([
      round => call(`${url}/martech/v1/tools?${each.finder(size, round)}`),
      async round => {
        const { page, facets } = each.catalog(size, round);
        await Promise.all([
          call(`${url}/catalog/entities/by-query?${page}`),
          call(`${url}/catalog/entity-facets?${facets}`),
        ]);
      },
      () => call(`${url}/kept`),
    ]);
    both.push({ size, ours, stock, sending });
  }
  const found = [];
  for (const { url, size } of filled) {
    const answer = await call(
      `${url}/martech/v1/tools?${each.finder(size, 0)}`,
    );
    found.push(answer.totalItems);
  }
  return { name: each.name, finder, both, found };
}

async function open(
  size: number,
  hasCatalog: boolean,
  databases: Databases,
): Promise<Filled> {
  const started = await startCatalogAndRegistry(databases);
  const progress = (what: string) => process.send?.({ progress: what });
  await fillRegistry(started.martech, size, progress);
  if (hasCatalog) {
    progress(`filling the catalog with ${size} entities`);
    await fillCatalog(started.catalog, size);
  }
  return { size, hasCatalog, url: started.url, stop: started.stop };
}

/** Asks the finder and Backstage's own catalog the same, with few and with many tools. */
async function main(): Promise<void> {
  const { FINDER_DATABASES = '[]' } = process.env;
  const filled: Filled[] = [];
  for (const { size, hasCatalog, settings } of JSON.parse(FINDER_DATABASES)) {
    filled.push(await open(size, hasCatalog, settings));
  }
  for (const each of finderCases) {
    process.send?.({ progress: each.name });
    process.send?.({ result: await measureCase(filled, each) });
  }
  for (const { stop } of filled) await stop();
  process.disconnect();
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
