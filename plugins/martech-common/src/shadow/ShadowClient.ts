import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import type { ImportReport } from '../csv';
import type { ShadowApi } from './ShadowApi';
import type {
  DecideShadowInput,
  ListShadowQuery,
  ShadowEvent,
  ShadowFinding,
  ShadowFindingPage,
  ShadowReport,
  ShadowSource,
} from './types';

function search(
  query: Record<string, string | number | boolean | string[] | undefined>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    [value].flat().forEach(one => params.append(name, String(one)));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/**
 * Tools in use that the IT department did not know of, over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class ShadowClient implements ShadowApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async listFindings(
    query: ListShadowQuery = {},
    options?: { signal?: AbortSignal },
  ): Promise<ShadowFindingPage> {
    return this.#calls.get(`/shadow-it${search(query)}`, options?.signal);
  }

  async getFinding(
    id: string,
  ): Promise<ShadowFinding & { history: ShadowEvent[] }> {
    return this.#calls.get(`/shadow-it/${encodeURIComponent(id)}`);
  }

  async takeFinding(id: string): Promise<ShadowFinding> {
    return this.#calls.post(`/shadow-it/${encodeURIComponent(id)}/take`, {});
  }

  async decideFinding(
    id: string,
    input: DecideShadowInput,
  ): Promise<ShadowFinding> {
    return this.#calls.post(
      `/shadow-it/${encodeURIComponent(id)}/decision`,
      input,
    );
  }

  async getReport(
    range: { from?: string; to?: string } = {},
  ): Promise<ShadowReport> {
    return this.#calls.get(`/shadow-it/report${search(range)}`);
  }

  async exportFindings(options: {
    language: 'en' | 'fr';
    from?: string;
    to?: string;
  }): Promise<Blob> {
    const { language, ...range } = options;
    const query = search({ ...range, lang: language });
    return (await this.#calls.send(`/shadow-it/report.csv${query}`, {})).blob();
  }

  async importFindings(
    file: Blob,
    options: {
      source: Exclude<ShadowSource, 'declaration'>;
      dryRun: boolean;
      language: 'en' | 'fr';
    },
  ): Promise<ImportReport> {
    const { source, dryRun, language } = options;
    const response = await this.#calls.send(
      `/shadow-it/import${search({ source, dryRun, lang: language })}`,
      { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file },
    );
    return response.json();
  }
}
