import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import { toolPath } from '../client/toolPath';
import type { FileLanguage } from '../csv/ToolFilesApi';
import type { ImportReport } from '../csv/types';
import type { EntityRef } from '../types';
import type {
  CorrelationAnswer,
  Indicator,
  IndicatorInput,
  IndicatorsApi,
  IndicatorSeries,
  Insights,
} from './types';

function searchParams(query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.set(name, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/**
 * Indicators and insights, over REST.
 *
 * @public
 */
export class IndicatorsClient implements IndicatorsApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async listIndicators(): Promise<{ items: Indicator[] }> {
    return this.#calls.get<{ items: Indicator[] }>('/indicators');
  }

  async getIndicator(
    id: string,
    query: { from?: string; to?: string; toolRef?: EntityRef } = {},
  ): Promise<IndicatorSeries> {
    return this.#calls.get<IndicatorSeries>(
      `/indicators/${encodeURIComponent(id)}${searchParams(query)}`,
    );
  }

  async addValues(
    id: string,
    input: { items: IndicatorInput[] },
  ): Promise<{ saved: number }> {
    return this.#calls.post<{ saved: number }>(
      `/indicators/${encodeURIComponent(id)}/values`,
      input,
    );
  }

  async valuesTemplate(language: FileLanguage): Promise<Blob> {
    const path = `/indicators/values-template.csv?lang=${language}`;
    return (await this.#calls.send(path, {})).blob();
  }

  async importValues(
    id: string,
    file: Blob,
    options: { dryRun: boolean; language: FileLanguage },
  ): Promise<ImportReport> {
    const { dryRun, language } = options;
    const response = await this.#calls.send(
      `/indicators/${encodeURIComponent(
        id,
      )}/values/import?dryRun=${dryRun}&lang=${language}`,
      { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: file },
    );
    return response.json();
  }

  async listToolIndicators(ref: EntityRef): Promise<{ items: Indicator[] }> {
    return this.#calls.get<{ items: Indicator[] }>(
      `${toolPath(ref)}/indicators`,
    );
  }

  async correlate(query: {
    availabilityOf: EntityRef;
    with: string;
    from?: string;
    to?: string;
  }): Promise<CorrelationAnswer> {
    return this.#calls.get<CorrelationAnswer>(
      `/indicators/correlation${searchParams(query)}`,
    );
  }

  async getInsights(): Promise<Insights> {
    return this.#calls.get<Insights>('/insights');
  }
}
