import type { MartechApi } from '../MartechApi';
import type {
  EntityRef,
  ListToolsQuery,
  Taxonomy,
  Tool,
  ToolHistoryEntry,
  ToolPage,
} from '../types';
import { RestCalls, type RestCallsOptions } from './RestCalls';
import { toolPath } from './toolPath';
import { toolsSearchParams } from './toolsSearchParams';

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
    const params = toolsSearchParams(query);
    return this.#calls.get<ToolPage>(
      params.size > 0 ? `/tools?${params}` : '/tools',
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
