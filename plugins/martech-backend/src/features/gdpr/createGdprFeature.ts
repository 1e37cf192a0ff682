import { pipeline } from 'stream/promises';
import type { Response } from 'express';
import { writeCsv } from '../../csv/writeCsv';
import { languageOf } from '../../http/languageOf';
import type { Feature, Foundation } from '../Feature';
import { readGdprSettings } from './readGdprSettings';
import { RegisterService } from './RegisterService';
import { RegisterStore } from './RegisterStore';
import { registerWorkbook } from './registerWorkbook';

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function attach(
  response: Response,
  takenAt: string,
  language: 'en' | 'fr',
  extension: string,
): void {
  const name = { en: 'processing-register', fr: 'registre-des-traitements' };
  response.attachment(`${name[language]}-${takenAt.slice(0, 10)}.${extension}`);
}

/** The register of processing activities: `GET /v1/register.csv`, `.xlsx` and `.json`, and what it lacks. */
export function createGdprFeature(foundation: Foundation): Feature {
  const service = RegisterService.create({
    ...foundation,
    store: RegisterStore.create(foundation.knex),
    organisation: readGdprSettings(foundation.config),
    privacyGroup: foundation.settings.groups.privacy,
  });
  return {
    mount(endpoints) {
      const { router } = endpoints;
      router.get('/v1/register.json', async (request, response) => {
        const credentials = await endpoints.user(request);
        response.json(await service.register(credentials, languageOf(request)));
      });
      router.get('/v1/register.csv', async (request, response) => {
        const language = languageOf(request);
        const credentials = await endpoints.user(request);
        const register = await service.register(credentials, language);
        attach(response, register.takenAt, language, 'csv');
        response.setHeader('Content-Type', 'text/csv; charset=utf-8');
        const { columns, items } = register;
        const rows = items.map(({ cells }) =>
          columns.map(({ id }) => cells[id]),
        );
        const header = columns.map(({ title }) => title);
        await pipeline(writeCsv([header, ...rows]), response);
      });
      router.get('/v1/register.xlsx', async (request, response) => {
        const language = languageOf(request);
        const credentials = await endpoints.user(request);
        const register = await service.register(credentials, language);
        const file = await registerWorkbook(register, language);
        attach(response, register.takenAt, language, 'xlsx');
        response.setHeader('Content-Type', XLSX);
        response.end(file);
      });
      router.get('/v1/register/completeness', async (request, response) => {
        const credentials = await endpoints.user(request);
        response.json(
          await service.completeness(credentials, languageOf(request)),
        );
      });
    },
  };
}
