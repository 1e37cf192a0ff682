import { csvUpload } from '../../http/csvUpload';
import { finderRequest } from '../../http/finderRequest';
import { languageOf } from '../../http/languageOf';
import { sendCsv } from '../../http/sendCsv';
import type { Feature, Foundation } from '../Feature';
import { GitFiles } from './GitFiles';
import { fieldColumns, keyColumns } from './toolColumns';
import { ToolExporter } from './ToolExporter';
import { ToolImporter } from './ToolImporter';

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
        const { bytes, options, hash } = csvUpload(
          request,
          languageOf(request),
        );
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
