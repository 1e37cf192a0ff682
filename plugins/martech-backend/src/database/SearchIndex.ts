import type { Knex } from 'knex';
import type {
  SearchDocument,
  SearchField,
} from '../domain/text/searchDocument';
import type { QueryWord } from '../domain/text/readQuery';
import { PostgresSearchIndex } from './PostgresSearchIndex';
import { SqliteSearchIndex } from './SqliteSearchIndex';

/** A piece of a query with its values. */
export type SqlPart = { sql: string; bindings: string[] };

/** What the index holds of a tool. */
export type IndexedTool = { id: number; document: SearchDocument };

/** The full-text index of one database. All give the same answer to the same question. */
export interface SearchIndex {
  /** Replaces what is held of some tools, in few statements. */
  put(trx: Knex, tools: readonly IndexedTool[]): Promise<void>;
  remove(trx: Knex, toolIds: readonly number[]): Promise<void>;
  /** A query of the tools that hold a word, in columns `id` and `weight`: the weight of the best place where it stands. */
  weigh(word: QueryWord): SqlPart;
  /** A query of the tools that hold a word anywhere, in column `id`. */
  matching(word: QueryWord): SqlPart;
  /** A query of the tools that hold a word as it is in one of some fields, in column `id`. */
  holding(stem: string, fields: readonly SearchField[]): SqlPart;
}

/** Whether a database is SQLite. */
export function isSqlite(knex: Knex): boolean {
  const client: unknown = knex.client.config.client;
  return String(client).includes('sqlite');
}

/** Chooses the index that the database offers. */
export function searchIndexFor(knex: Knex): SearchIndex {
  return isSqlite(knex) ? new SqliteSearchIndex() : new PostgresSearchIndex();
}
