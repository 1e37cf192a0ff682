import type { Knex } from 'knex';
import type { SearchDocument } from '../domain/text/searchDocument';
import type { QueryWord } from '../domain/text/readQuery';
import { PostgresSearchIndex } from './PostgresSearchIndex';
import { SqliteSearchIndex } from './SqliteSearchIndex';

/** A piece of a query with its values. */
export type SqlPart = { sql: string; bindings: string[] };

/** The full-text index of one database. All give the same answer to the same question. */
export interface SearchIndex {
  put(trx: Knex, toolId: number, document: SearchDocument): Promise<void>;
  remove(trx: Knex, toolId: number): Promise<void>;
  /** A query of the tools that hold a word, in columns `id` and `weight`: the weight of the best field that holds it. */
  weigh(word: QueryWord): SqlPart;
  /** A query of the tools that hold a word in their title, in column `id`. */
  inTitle(word: QueryWord): SqlPart;
}

/** Chooses the index that the database offers. */
export function searchIndexFor(knex: Knex): SearchIndex {
  const client: unknown = knex.client.config.client;
  return String(client).includes('sqlite')
    ? new SqliteSearchIndex()
    : new PostgresSearchIndex();
}
