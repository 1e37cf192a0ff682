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
  /** Kept apart from the sheet, because it can be large. */
  definition: string | null;
  created_at: string;
  updated_at: string;
};

type ListedRow = Omit<DraftRow, 'definition'>;

/** Written by us alone, so its JSON has the type that we gave it. */
function readDraft(row: ListedRow & { definition?: string | null }): ToolDraft {
  const { definition } = row;
  const sheet = JSON.parse(row.sheet) as DraftSheet;
  return {
    id: row.id,
    draft: true,
    author: row.author,
    sheet: typeof definition === 'string' ? { ...sheet, definition } : sheet,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function writtenSheet({
  definition,
  ...sheet
}: DraftSheet): Pick<DraftRow, 'sheet' | 'definition'> {
  return {
    sheet: JSON.stringify(sheet),
    definition: typeof definition === 'string' ? definition : null,
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

  /** Last changed first, without definitions. */
  async listOf(author: EntityRef, limit: number): Promise<ToolDraft[]> {
    const rows: ListedRow[] = await this.#knex<DraftRow>(DRAFTS)
      .where({ author })
      .orderBy([{ column: 'updated_at', order: 'desc' }, { column: 'id' }])
      .limit(limit)
      .select('id', 'author', 'sheet', 'created_at', 'updated_at');
    return rows.map(row => readDraft(row));
  }

  async add(draft: ToolDraft): Promise<void> {
    await this.#knex<DraftRow>(DRAFTS).insert({
      id: draft.id,
      author: draft.author,
      ...writtenSheet(draft.sheet),
      created_at: draft.createdAt,
      updated_at: draft.updatedAt,
    });
  }

  async save(id: string, sheet: DraftSheet, at: string): Promise<void> {
    await this.#knex<DraftRow>(DRAFTS)
      .where({ id })
      .update({ ...writtenSheet(sheet), updated_at: at });
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
