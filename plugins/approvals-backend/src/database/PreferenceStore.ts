import type { Knex } from 'knex';
import type {
  EntityRef,
  Preferences,
} from '@passerelle/plugin-approvals-common';

const TABLE = 'reader_preferences';
/** Fewer than the parameters that SQLite takes in one statement. */
const CHUNK = 500;

type PreferenceRow = { person: string; language: string };
type Language = NonNullable<Preferences['language']>;

/** The languages that people read. */
export class PreferenceStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PreferenceStore {
    return new PreferenceStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(person: EntityRef): Promise<Preferences> {
    const row: PreferenceRow | undefined = await this.#knex<PreferenceRow>(
      TABLE,
    )
      .where({ person })
      .first();
    return row ? { language: row.language === 'fr' ? 'fr' : 'en' } : {};
  }

  async save(person: EntityRef, language: Language): Promise<void> {
    await this.#knex(TABLE)
      .insert({ person, language })
      .onConflict('person')
      .merge();
  }

  /** Whether anybody at all reads a language. */
  async isRead(language: Language): Promise<boolean> {
    const row = await this.#knex(TABLE).where({ language }).first('person');
    return row !== undefined;
  }

  /** Those of some people who chose a language. */
  async readersOf(
    language: Language,
    people: readonly EntityRef[],
  ): Promise<EntityRef[]> {
    const readers: EntityRef[] = [];
    for (let index = 0; index < people.length; index += CHUNK) {
      const rows: PreferenceRow[] = await this.#knex<PreferenceRow>(TABLE)
        .where({ language })
        .whereIn('person', people.slice(index, index + CHUNK));
      readers.push(...rows.map(({ person }) => person));
    }
    return readers;
  }
}
