import type { Knex } from 'knex';
import type {
  DraftSheet,
  EntityRef,
  ToolDraft,
} from '@passerelle/plugin-martech-common';

const DRAFTS = 'tool_drafts';

type DraftRow = {
  id: string;
  author: string;
  sheet: string;
  created_at: string;
  updated_at: string;
};

/** Written by us alone, so its JSON has the type that we gave it. */
function readDraft(row: DraftRow): ToolDraft {
  return {
    id: row.id,
    draft: true,
    author: row.author,
    sheet: JSON.parse(row.sheet) as DraftSheet,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Registrations that are not finished. */
export class DraftStore {
  readonly #knex: Knex;

  static create(knex: Knex): DraftStore {
    return new DraftStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(id: string): Promise<ToolDraft | undefined> {
    const row = await this.#knex<DraftRow>(DRAFTS).where({ id }).first();
    return row && readDraft(row);
  }

  /** Last changed first. */
  async listOf(author: EntityRef, limit: number): Promise<ToolDraft[]> {
    const rows = await this.#knex<DraftRow>(DRAFTS)
      .where({ author })
      .orderBy([{ column: 'updated_at', order: 'desc' }, { column: 'id' }])
      .limit(limit);
    return rows.map(readDraft);
  }

  async add(draft: ToolDraft): Promise<void> {
    await this.#knex<DraftRow>(DRAFTS).insert({
      id: draft.id,
      author: draft.author,
      sheet: JSON.stringify(draft.sheet),
      created_at: draft.createdAt,
      updated_at: draft.updatedAt,
    });
  }

  async save(id: string, sheet: DraftSheet, at: string): Promise<void> {
    await this.#knex<DraftRow>(DRAFTS)
      .where({ id })
      .update({ sheet: JSON.stringify(sheet), updated_at: at });
  }

  async delete(id: string): Promise<void> {
    await this.#knex<DraftRow>(DRAFTS).where({ id }).delete();
  }

  /** Forgets the drafts that nobody touched for long. @returns how many. */
  async prune(before: Date): Promise<number> {
    return this.#knex<DraftRow>(DRAFTS)
      .where('updated_at', '<', before.toISOString())
      .delete();
  }
}
