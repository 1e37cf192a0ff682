import { createHash } from 'crypto';
import { pipeline } from 'stream/promises';
import { InputError } from '@backstage/errors';
import type { Request, Response } from 'express';
import { writeCsv, type CsvCell } from '../../csv/writeCsv';
import { finderRequest } from '../../http/finderRequest';
import { languageOf } from '../../http/languageOf';
import type { Feature, Foundation } from '../Feature';
import { GitFiles } from './GitFiles';
import { fieldColumns, keyColumns } from './toolColumns';
import { ToolExporter } from './ToolExporter';
import { ToolImporter } from './ToolImporter';

async function sendCsv(
  response: Response,
  name: string,
  rows: Iterable<CsvCell[]> | AsyncIterable<CsvCell[]>,
): Promise<void> {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.attachment(name);
  await pipeline(writeCsv(rows), response);
}

function bytesOf(request: Request): Uint8Array {
  const body: unknown = request.body;
  if (body instanceof Uint8Array) return body;
  throw new InputError('The body must be of the type text/csv, and not empty');
}

/** The catalogue as a file: `GET /v1/tools.csv`, and back: `POST /v1/tools/import`. */
export function createCsvFeature(foundation: Foundation): Feature {
  const exporter = ToolExporter.create(foundation);
  const importer = ToolImporter.create({
    ...foundation,
    files: GitFiles.create(foundation),
  });
  return {
    mount(endpoints) {
      const { router } = endpoints;
      router.get('/v1/tools.csv', async (request, response) => {
        const credentials = await endpoints.user(request);
        const language = languageOf(request);
        const asked = finderRequest(request.query);
        const rows = await exporter.rows(credentials, asked, language);
        const day = new Date().toISOString().slice(0, 10);
        const name = { en: 'tools', fr: 'outils' }[language];
        await sendCsv(response, `${name}-${day}.csv`, rows);
      });
      router.get('/v1/tools/import-template.csv', async (request, response) => {
        await foundation.tools.demandReader(await endpoints.user(request));
        const language = languageOf(request);
        const [, name] = keyColumns;
        const header = [name, ...fieldColumns].map(
          ({ title }) => title[language],
        );
        await sendCsv(
          response,
          { en: 'tools-to-import.csv', fr: 'outils-a-importer.csv' }[language],
          [header],
        );
      });
      router.post('/v1/tools/import', async (request, response) => {
        const bytes = bytesOf(request);
        const options = {
          // The check of the contract made it a boolean.
          dryRun: String(request.query.dryRun) === 'true',
          language: languageOf(request),
        };
        const hash = createHash('sha256').update(bytes).digest('hex');
        await endpoints.command(
          request,
          response,
          credentials => importer.import(credentials, bytes, options),
          { body: { ...options, hash } },
        );
      });
    },
  };
}
