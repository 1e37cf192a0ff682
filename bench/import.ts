import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import createKnex from 'knex';
import { setFlagsFromString } from 'v8';
import { runInNewContext } from 'vm';
import martechPlugin from '../plugins/martech-backend/src';
import { readCsvTable } from '../plugins/martech-backend/src/csv/readCsvTable';
import { fieldColumns } from '../plugins/martech-backend/src/features/csv/toolColumns';
import { people } from '../plugins/martech-backend/src/testing';

const MEBIBYTE = 1024 * 1024;
const SAMPLE_MILLISECONDS = 20;
const LIVE_SAMPLE_MILLISECONDS = 1_000;
const authorization = mockCredentials.user.header('user:default/dsi-admin');

const header =
  'Identifiant;Titre;Résumé;Éditeur;Catégorie;Fonctions;Site web;Hébergement;Région d’hébergement;Classe de données;Données personnelles;Personnes concernées;Catégories de données;Base légale;Durée de conservation;Coût annuel;Devise;Fin du contrat';

/** A file as Excel in French writes it, in which every line is another tool. */
function fileOf(lines: number, cost: string): Buffer {
  const rows = Array.from({ length: lines }, (_, index) =>
    [
      `outil-${index}`,
      `Outil n° ${index}`,
      `"Campagnes d’été ; l’outil ""${index}"""`,
      `Éditeur ${index % 500}`,
      'email-marketing',
      'email-campaigns | sms-campaigns',
      `https://outil-${index}.example.com`,
      'Cloud public',
      'EU',
      'Confidentielles',
      'oui',
      'clients | prospects',
      'coordonnées',
      'Consentement de la personne',
      '3 ans',
      cost,
      'EUR',
      '31/03/2028',
    ].join(';'),
  );
  return Buffer.from(`\ufeff${header}\r\n${rows.join('\r\n')}\r\n`);
}

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is still in use after all garbage is collected. Collecting takes time, so a process of its own looks at it. */
function liveMemory(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How long a job takes, and the most memory that the process had meanwhile. */
async function measure(name: string, job: () => Promise<unknown>) {
  const isLive = process.env.IMPORT_MEMORY === 'live';
  const memory = isLive ? liveMemory : process.memoryUsage.rss;
  collectGarbage();
  const before = memory();
  let peak = before;
  const timer = setInterval(
    () => {
      peak = Math.max(peak, memory());
    },
    isLive ? LIVE_SAMPLE_MILLISECONDS : SAMPLE_MILLISECONDS,
  );
  const started = performance.now();
  await job();
  const milliseconds = performance.now() - started;
  clearInterval(timer);
  peak = Math.max(peak, memory());
  process.send?.({
    result: {
      name,
      milliseconds,
      before: before / MEBIBYTE,
      peak: peak / MEBIBYTE,
    },
  });
}

async function startRegistry(settings: object): Promise<string> {
  const knex = createKnex(settings);
  const { server } = await startTestBackend({
    features: [
      martechPlugin,
      catalogServiceMock.factory({ entities: people }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return `http://localhost:${port}/api/martech/v1`;
}

async function main(): Promise<void> {
  const { IMPORT_DATABASE = '{}', IMPORT_LINES = '10000' } = process.env;
  const lines = Number(IMPORT_LINES);
  const file = fileOf(lines, '1 200,50');
  const base = await startRegistry(JSON.parse(IMPORT_DATABASE));
  const send = async (dryRun: boolean, expected: object, body = file) => {
    const response = await fetch(`${base}/tools/import?dryRun=${dryRun}`, {
      method: 'POST',
      headers: { authorization, 'Content-Type': 'text/csv' },
      body,
    });
    const answer = await response.text();
    if (!answer.includes(JSON.stringify(expected).slice(1, -1))) {
      throw new Error(`${response.status} ${answer.slice(0, 500)}`);
    }
  };

  await measure('parse alone', async () => {
    const { rows } = await readCsvTable(file, fieldColumns, {
      ignoreUnknown: true,
    });
    let count = 0;
    for await (const _ of rows) count += 1;
    if (count !== lines) throw new Error(`${count} lines were read`);
  });
  await measure('dry run', () => send(true, { create: lines }));
  await measure('import', () => send(false, { create: lines }));
  await measure('import again', () => send(false, { skip: lines }));
  await measure('import changed', () =>
    send(false, { update: lines }, fileOf(lines, '1 400')),
  );
  await measure('export', async () => {
    const response = await fetch(`${base}/tools.csv?lang=fr`, {
      headers: { authorization },
    });
    for await (const _ of response.body ?? []) {
      // Read as fast as it comes.
    }
  });
  process.disconnect();
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
