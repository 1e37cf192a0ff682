import type { Knex } from 'knex';
import type {
  CalendarScope,
  EntityRef,
} from '@passerelle/plugin-martech-common';

const TOKENS = 'calendar_tokens';

type TokenRow = {
  person: string;
  token_hash: string;
  language: string;
  scope: string;
  created_at: string;
};

/** A calendar address as it is kept: without its secret. */
export type CalendarToken = {
  person: EntityRef;
  hash: string;
  language: 'en' | 'fr';
  scope: CalendarScope;
  createdAt: string;
};

/** Reads a row: written by us alone, so its words have the type that we gave them. */
function readRow(row: TokenRow): CalendarToken {
  return {
    person: row.person,
    hash: row.token_hash,
    language: row.language as CalendarToken['language'],
    scope: row.scope as CalendarScope,
    createdAt: row.created_at,
  };
}

/** Calendar addresses, one per person. */
export class CalendarTokenStore {
  readonly #knex: Knex;

  static create(knex: Knex): CalendarTokenStore {
    return new CalendarTokenStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Takes the place of an earlier address of the person. */
  async put(token: CalendarToken): Promise<void> {
    await this.#knex<TokenRow>(TOKENS)
      .insert({
        person: token.person,
        token_hash: token.hash,
        language: token.language,
        scope: token.scope,
        created_at: token.createdAt,
      })
      .onConflict('person')
      .merge();
  }

  async findByPerson(person: EntityRef): Promise<CalendarToken | undefined> {
    const row = await this.#knex<TokenRow>(TOKENS).where({ person }).first();
    return row && readRow(row);
  }

  async findByHash(hash: string): Promise<CalendarToken | undefined> {
    const row = await this.#knex<TokenRow>(TOKENS)
      .where({ token_hash: hash })
      .first();
    return row && readRow(row);
  }

  async remove(person: EntityRef): Promise<void> {
    await this.#knex<TokenRow>(TOKENS).where({ person }).delete();
  }
}
