import type { Knex } from 'knex';
import { facetNames, type FacetName } from '@passerelle/plugin-martech-common';
import { FacetColumns } from './FacetColumns';
import type { FacetRevisionRow } from './noteFacetChanges';
import { FACETS, FACET_CHANGES, FACET_REVISION } from './rows';

const LIMITS = {
  /** Tools that are read at once when all are read. */
  step: 500,
  /** When more tools than this changed, all are read anew, step by step. */
  changes: 5_000,
};
/** How long columns serve before all is read anew, whatever the revisions tell. */
const LASTS_MILLISECONDS = 60 * 60_000;

type ValueRow = { tool_id: number; name: FacetName; value: string };
type ChangeRow = {
  now: number;
  tool_id: number | null;
  revision: number | null;
  name: FacetName | null;
  value: string | null;
};

/** The columns, and the revision of the registry that they show. */
export type FacetsAt = {
  columns: FacetColumns;
  revision: number;
  /** The revision at which all was read, and at which tools changed since. */
  readAt: number;
  changedAt: Map<number, number>;
};

function isFacetName(name: string): name is FacetName {
  return facetNames.some(known => known === name);
}

/** Gathers rows by tool. Facets that this version does not know are left out. */
function byTool(rows: readonly ValueRow[]) {
  const tools = new Map<number, Partial<Record<FacetName, string[]>>>();
  for (const { tool_id, name, value } of rows) {
    if (!isFacetName(name)) continue;
    const values = tools.get(tool_id) ?? {};
    (values[name] ??= []).push(value);
    tools.set(tool_id, values);
  }
  return tools;
}

/**
 * Keeps the values of all tools in memory, exactly as they stand in the database: every transaction that writes tools
 * raises a revision, and what was written since is read before a question that saw a newer one is answered.
 */
export class FacetMemory {
  readonly #knex: Knex;
  readonly #limits: typeof LIMITS;
  #facets: FacetsAt | undefined;
  #staleAt = 0;
  #loading: Promise<FacetsAt> | undefined;
  #catchingUp: Promise<void> | undefined;

  static create(knex: Knex, limits = LIMITS): FacetMemory {
    return new FacetMemory(knex, limits);
  }

  private constructor(knex: Knex, limits: typeof LIMITS) {
    this.#knex = knex;
    this.#limits = limits;
  }

  /** The columns as they are; the first call reads all of them. */
  async current(): Promise<FacetsAt> {
    if (!this.#facets) return this.#load();
    // Should ever anything be written without a revision, it is forgotten no longer than this.
    if (Date.now() > this.#staleAt) this.#load().catch(() => {});
    return this.#facets;
  }

  /** The columns at a revision that somebody saw, or a later one. */
  async upTo(revision: number): Promise<FacetsAt> {
    let facets = await this.current();
    while (facets.revision < revision) {
      this.#catchingUp ??= this.#catchUp(facets).finally(() => {
        this.#catchingUp = undefined;
      });
      await this.#catchingUp;
      facets = await this.current();
    }
    return facets;
  }

  /** Whether a tool is, as far as memory goes, what it was at a revision. */
  isUnchanged(toolId: number, since: number): boolean {
    if (!this.#facets || since < this.#facets.readAt) return false;
    return (this.#facets.changedAt.get(toolId) ?? 0) <= since;
  }

  /** A column for any query: the revision that it sees. */
  seenRevision(): Knex.Raw {
    return this.#knex.raw('(select revision from ??) as seen_revision', [
      FACET_REVISION,
    ]);
  }

  async readRevision(): Promise<number> {
    const row = await this.#knex<FacetRevisionRow>(FACET_REVISION).first();
    return row?.revision ?? 0;
  }

  #load(): Promise<FacetsAt> {
    this.#loading ??= this.#readAll().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #readAll(): Promise<FacetsAt> {
    this.#staleAt = Date.now() + LASTS_MILLISECONDS;
    const columns = new FacetColumns();
    // What is written meanwhile is read twice, which does no harm.
    const revision = await this.readRevision();
    const [{ last }] = await this.#knex(FACETS).max<
      Array<{ last: number | null }>
    >({ last: 'tool_id' });
    const { step } = this.#limits;
    for (let start = 0; start <= (last ?? -1); start += step) {
      const rows: ValueRow[] = await this.#knex(FACETS)
        .whereBetween('tool_id', [start, start + step - 1])
        .select('tool_id', 'name', 'value');
      for (const [id, values] of byTool(rows)) columns.put(id, values);
    }
    this.#facets = {
      columns,
      revision,
      readAt: revision,
      changedAt: new Map(),
    };
    return this.#facets;
  }

  async #catchUp(facets: FacetsAt): Promise<void> {
    const { changes } = this.#limits;
    const changed = await this.#knex(FACET_CHANGES)
      .where('revision', '>', facets.revision)
      .limit(changes + 1)
      .select('tool_id');
    if (changed.length > changes) await this.#load();
    else await this.#readChanges(facets);
  }

  /** Reads what changed since, and the revision that it leads to, as one statement sees them. */
  async #readChanges(facets: FacetsAt): Promise<void> {
    const rows: ChangeRow[] = await this.#knex(FACET_REVISION)
      .leftJoin(FACET_CHANGES, join =>
        join.on(
          `${FACET_CHANGES}.revision`,
          '>',
          this.#knex.raw('?', [facets.revision]),
        ),
      )
      .leftJoin(FACETS, `${FACETS}.tool_id`, `${FACET_CHANGES}.tool_id`)
      .select(
        `${FACET_REVISION}.revision as now`,
        `${FACET_CHANGES}.tool_id`,
        `${FACET_CHANGES}.revision`,
        `${FACETS}.name`,
        `${FACETS}.value`,
      );
    const values = byTool(rows.filter(isValue));
    for (const { tool_id: id, revision } of rows) {
      if (id === null || revision === null) continue;
      if (facets.changedAt.get(id) === revision) continue;
      facets.changedAt.set(id, revision);
      const held = values.get(id);
      if (held) facets.columns.put(id, held);
      else facets.columns.remove(id);
    }
    facets.revision = Math.max(facets.revision, rows[0]?.now ?? 0);
  }
}

function isValue(row: ChangeRow): row is ChangeRow & ValueRow {
  return row.tool_id !== null && row.name !== null && row.value !== null;
}
