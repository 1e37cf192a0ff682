import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolsSearchParams } from '../client/toolsSearchParams';
import type { ListToolsQuery } from '../types';
import type { FileLanguage, ToolFilesApi } from './ToolFilesApi';
import type { ImportReport } from './types';

/**
 * The catalogue as a file over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class ToolFilesClient implements ToolFilesApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async exportTools(
    query: ListToolsQuery,
    language: FileLanguage,
  ): Promise<Blob> {
    const { facets, limit, cursor, ...filters } = query;
    const params = toolsSearchParams(filters);
    params.set('lang', language);
    return this.#file(`/tools.csv?${params}`);
  }

  async importTemplate(language: FileLanguage): Promise<Blob> {
    return this.#file(`/tools/import-template.csv?lang=${language}`);
  }

  async importTools(
    file: Blob,
    options: { dryRun: boolean; language: FileLanguage },
  ): Promise<ImportReport> {
    const { dryRun, language } = options;
    const response = await this.#calls.send(
      `/tools/import?dryRun=${dryRun}&lang=${language}`,
      { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file },
    );
    return response.json();
  }

  async #file(path: string): Promise<Blob> {
    return (await this.#calls.send(path, {})).blob();
  }
}
