import { ResponseError } from '@backstage/errors';
import type { MartechApi } from '../MartechApi';
import {
  facetNames,
  type EntityRef,
  type ListToolsQuery,
  type Taxonomy,
  type Tool,
  type ToolHistoryEntry,
  type ToolPage,
} from '../types';
import { toolPath } from './toolPath';

function searchParams(query: ListToolsQuery): string {
  const params = new URLSearchParams();
  const { q, sort, facets, limit, cursor } = query;
  if (q) params.set('q', q);
  for (const name of facetNames) {
    for (const value of query[name] ?? []) params.append(name, value);
  }
  if (sort) params.set('sort', sort);
  if (facets?.length) params.set('facets', facets.join(','));
  if (limit !== undefined) params.set('limit', String(limit));
  if (cursor) params.set('cursor', cursor);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/**
 * The tool registry over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class MartechClient implements MartechApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listTools(
    query: ListToolsQuery = {},
    options?: { signal?: AbortSignal },
  ): Promise<ToolPage> {
    return this.#get<ToolPage>(`/tools${searchParams(query)}`, options?.signal);
  }

  async getTool(ref: EntityRef): Promise<Tool> {
    return this.#get<Tool>(toolPath(ref));
  }

  async getHistory(ref: EntityRef): Promise<{ items: ToolHistoryEntry[] }> {
    return this.#get<{ items: ToolHistoryEntry[] }>(`${toolPath(ref)}/history`);
  }

  async getAlternatives(ref: EntityRef): Promise<{ items: Tool[] }> {
    return this.#get<{ items: Tool[] }>(`${toolPath(ref)}/alternatives`);
  }

  async getTaxonomy(): Promise<Taxonomy> {
    return this.#get<Taxonomy>('/taxonomy');
  }

  async suspend(ref: EntityRef, input: { reason: string }): Promise<Tool> {
    return this.#post<Tool>(`${toolPath(ref)}/suspend`, input);
  }

  async resume(ref: EntityRef, input: { comment: string }): Promise<Tool> {
    return this.#post<Tool>(`${toolPath(ref)}/resume`, input);
  }

  async #get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#call<T>(path, { signal });
  }

  async #post<T>(path: string, body: object): Promise<T> {
    return this.#call<T>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #call<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('martech');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
