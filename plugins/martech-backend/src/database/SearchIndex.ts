import type { Knex } from 'knex';
import type {
  SearchDocument,
  SearchField,
} from '../domain/text/searchDocument';
import type { QueryWord } from '../domain/text/readQuery';
import { PostgresSearchIndex } from './PostgresSearchIndex';
import { SqliteSearchIndex } from './SqliteSearchIndex';

/** The full-text index of one database. All give the same answer to the same question. */
export interface SearchIndex {
  put(trx: Knex, toolId: number, document: SearchDocument): Promise<void>;
  remove(trx: Knex, toolId: number): Promise<void>;
  /** A query of the ids of the tools that hold a word in a field, in column `id`. */
  matches(
    word: QueryWord,
    field: SearchField,
  ): { sql: string; bindings: string[] };
}

/** Chooses the index that the database offers. */
export function searchIndexFor(knex: Knex): SearchIndex {
  const client: unknown = knex.client.config.client;
  return String(client).includes('sqlite')
    ? new SqliteSearchIndex()
    : new PostgresSearchIndex();
}
