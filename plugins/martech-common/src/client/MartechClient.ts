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
import { RestCalls, type RestCallsOptions } from './RestCalls';
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
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async listTools(
    query: ListToolsQuery = {},
    options?: { signal?: AbortSignal },
  ): Promise<ToolPage> {
    return this.#calls.get<ToolPage>(
      `/tools${searchParams(query)}`,
      options?.signal,
    );
  }

  async getTool(ref: EntityRef): Promise<Tool> {
    return this.#calls.get<Tool>(toolPath(ref));
  }

  async getHistory(ref: EntityRef): Promise<{ items: ToolHistoryEntry[] }> {
    return this.#calls.get<{ items: ToolHistoryEntry[] }>(
      `${toolPath(ref)}/history`,
    );
  }

  async getAlternatives(ref: EntityRef): Promise<{ items: Tool[] }> {
    return this.#calls.get<{ items: Tool[] }>(`${toolPath(ref)}/alternatives`);
  }

  async getTaxonomy(): Promise<Taxonomy> {
    return this.#calls.get<Taxonomy>('/taxonomy');
  }

  async suspend(ref: EntityRef, input: { reason: string }): Promise<Tool> {
    return this.#calls.post<Tool>(`${toolPath(ref)}/suspend`, input);
  }

  async resume(ref: EntityRef, input: { comment: string }): Promise<Tool> {
    return this.#calls.post<Tool>(`${toolPath(ref)}/resume`, input);
  }
}
