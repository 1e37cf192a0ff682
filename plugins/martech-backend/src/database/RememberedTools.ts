import type { Knex } from 'knex';
import { deepFreeze } from '../domain/deepFreeze';
import type { ToolState } from '../domain/ToolState';
import type { FacetMemory } from './FacetMemory';
import type { Hit } from './finderSort';
import {
  readObserved,
  readToolRow,
  TOOLS,
  type ObservedRow,
  type ToolRow,
} from './rows';

/** Some ten megabytes, and as much again for each way in which people see them. */
const MAX_KEPT = 2_000;
/** Nobody looks at longer pages: they are of exports, which read everything once. */
const LONGEST_PAGE = 100;

type SeenRow = ToolRow & { seen_revision: number };
type Kept = { tool: ToolState; revision: number };

/**
 * Keeps the tools of the last pages, so that their sheets are neither sent nor parsed again until they change. What is
 * written into a tool without a revision, its rating and its health, is taken from the page.
 */
export class RememberedTools {
  readonly #knex: Knex;
  readonly #facets: FacetMemory;
  readonly #kept = new Map<number, Kept>();

  static create(knex: Knex, facets: FacetMemory): RememberedTools {
    return new RememberedTools(knex, facets);
  }

  private constructor(knex: Knex, facets: FacetMemory) {
    this.#knex = knex;
    this.#facets = facets;
  }

  /** The tools of a page, in its order; nobody may change them. */
  async read(hits: readonly Hit[]): Promise<ToolState[]> {
    const tools = new Map<number, ToolState>();
    for (const hit of hits) {
      const kept = this.#kept.get(hit.id);
      if (kept && this.#facets.isUnchanged(hit.id, kept.revision)) {
        kept.tool = observedAs(kept.tool, hit);
        tools.set(hit.id, kept.tool);
      }
    }
    const missing = hits.map(({ id }) => id).filter(id => !tools.has(id));
    if (missing.length > 0) {
      const rows: SeenRow[] = await this.#knex<ToolRow>(TOOLS)
        .whereIn('id', missing)
        .select('tools.*', this.#facets.seenRevision());
      for (const { seen_revision: revision, ...row } of rows) {
        const tool = deepFreeze(readToolRow(row));
        tools.set(row.id, tool);
        if (hits.length <= LONGEST_PAGE) this.#keep(row.id, { tool, revision });
      }
    }
    return hits.flatMap(({ id }) => tools.get(id) ?? []);
  }

  /** Forgets what was read first to make room. */
  #keep(id: number, kept: Kept): void {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    if (this.#kept.size <= MAX_KEPT) return;
    const [oldest] = this.#kept.keys();
    this.#kept.delete(oldest);
  }
}

/** The same object, as long as it was seen so before: what is made of it can be kept with it. */
function observedAs(tool: ToolState, row: ObservedRow): ToolState {
  const { rating, health } = readObserved(row);
  const isSame =
    tool.rating?.average === rating?.average &&
    tool.rating?.count === rating?.count &&
    tool.health?.state === health?.state &&
    tool.health?.checkedAt === health?.checkedAt;
  return isSame ? tool : deepFreeze({ ...tool, rating, health });
}
