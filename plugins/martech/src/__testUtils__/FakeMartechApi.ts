import { NotFoundError } from '@backstage/errors';
import {
  facetNames,
  type FacetName,
  type ListToolsQuery,
  type MartechApi,
  type Taxonomy,
  type Tool,
  type ToolHistoryEntry,
  type ToolPage,
} from '@passerelle/plugin-martech-common';

function facetValues(tool: Tool, name: FacetName): string[] {
  switch (name) {
    case 'status':
      return [tool.validation.status];
    case 'type':
      return [tool.type];
    case 'category':
      return [tool.category];
    case 'owner':
      return [tool.owners.business];
    case 'hosting':
      return tool.hosting ? [tool.hosting.region] : [];
    case 'integration':
      return [tool.integration.status];
    case 'worksWith':
      return tool.integration.flows.map(flow => flow.with);
    case 'dataClass':
      return tool.data ? [tool.data.classification] : [];
    default:
      return [];
  }
}

function matches(tool: Tool, query: ListToolsQuery, except?: FacetName) {
  const text = `${tool.title.en} ${tool.summary.en}`.toLowerCase();
  return (
    text.includes((query.q ?? '').toLowerCase()) &&
    facetNames.every(name => {
      const wanted = query[name];
      return (
        name === except ||
        !wanted?.length ||
        facetValues(tool, name).some(value => wanted.includes(value))
      );
    })
  );
}

/** A registry in memory that searches, filters, counts and pages like the real one. */
export class FakeMartechApi implements MartechApi {
  readonly queries: ListToolsQuery[] = [];
  readonly #tools: Map<string, Tool>;

  constructor(tools: Tool[]) {
    this.#tools = new Map(tools.map(tool => [tool.ref, tool]));
  }

  async listTools(query: ListToolsQuery = {}): Promise<ToolPage> {
    this.queries.push(query);
    const all = [...this.#tools.values()];
    const found = all
      .filter(tool => matches(tool, query))
      .sort((a, b) => a.title.en.localeCompare(b.title.en));
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 50);
    return {
      items: found.slice(start, end),
      totalItems: found.length,
      pageInfo: end < found.length ? { nextCursor: String(end) } : {},
      facets: Object.fromEntries(
        (query.facets ?? []).map(name => [name, this.#count(query, name)]),
      ),
    };
  }

  async getTool(ref: string): Promise<Tool> {
    const tool = this.#tools.get(ref);
    if (!tool) {
      throw Object.assign(new NotFoundError(`No tool ${ref}`), {
        statusCode: 404,
      });
    }
    return tool;
  }

  async getHistory(): Promise<{ items: ToolHistoryEntry[] }> {
    return { items: [] };
  }

  async getAlternatives(ref: string): Promise<{ items: Tool[] }> {
    const tool = await this.getTool(ref);
    const substitutes = tool.validation.refusal?.substitutes ?? [];
    return { items: await Promise.all(substitutes.map(r => this.getTool(r))) };
  }

  async getTaxonomy(): Promise<Taxonomy> {
    return { categories: [] };
  }

  async suspend(ref: string, input: { reason: string }): Promise<Tool> {
    const tool = await this.getTool(ref);
    const suspension = {
      reason: input.reason,
      at: '2026-11-21T10:00:00.000Z',
      by: 'user:default/security-officer',
    };
    return this.#save({
      ...tool,
      validation: { ...tool.validation, status: 'suspended', suspension },
    });
  }

  async resume(ref: string): Promise<Tool> {
    const tool = await this.getTool(ref);
    const { suspension: _over, ...validation } = tool.validation;
    return this.#save({
      ...tool,
      validation: { ...validation, status: 'approved' },
    });
  }

  #save(tool: Tool): Tool {
    this.#tools.set(tool.ref, tool);
    return tool;
  }

  #count(query: ListToolsQuery, name: FacetName) {
    const counts = new Map<string, number>();
    for (const tool of this.#tools.values()) {
      if (matches(tool, query, name)) {
        for (const value of facetValues(tool, name)) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
    }
    return [...counts].map(([value, count]) => ({ value, count }));
  }
}
