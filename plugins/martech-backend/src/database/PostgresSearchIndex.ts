import type { Knex } from 'knex';
import type { QueryWord } from '../domain/text/readQuery';
import {
  searchFieldNames,
  type SearchDocument,
  type SearchField,
} from '../domain/text/searchDocument';
import { SEARCH } from './rows';
import type { IndexedTool, SearchIndex, SqlPart } from './SearchIndex';
import { searchLevels, type SearchTerm } from './searchLevels';

const labels: Record<SearchField, string> = {
  title: 'A',
  need: 'B',
  summary: 'C',
  other: 'D',
};

/** A position of its own for each field: at one position, a vector keeps only the heaviest label of a word. */
const positions: Record<SearchField, number> = {
  title: 1,
  need: 2,
  summary: 3,
  other: 4,
};

const CHUNK = 200;

/** A lexeme as the text form of `tsvector` and `tsquery` takes it; words are letters and digits only. */
const lexeme = (word: string) => `'${word}'`;

function vectorOf(document: SearchDocument): string {
  return searchFieldNames
    .flatMap(field =>
      document[field].map(
        word => `${lexeme(word)}:${positions[field]}${labels[field]}`,
      ),
    )
    .join(' ');
}

/** Any of some terms, as the text form of `tsquery`. */
function anyOf(terms: readonly SearchTerm[]): string {
  return terms
    .map(
      ({ field, text, begins }) =>
        `${lexeme(text)}:${begins ? '*' : ''}${labels[field]}`,
    )
    .join(' | ');
}

function anywhere({ stem, prefix }: QueryWord): string {
  return prefix ? `${lexeme(stem)} | ${lexeme(prefix)}:*` : lexeme(stem);
}

/**
 * Full text in PostgreSQL, by `tsvector`. Vectors and queries are written in their text form, without the database's own
 * parser and dictionaries: the folding is ours, and the answers are those of SQLite.
 */
export class PostgresSearchIndex implements SearchIndex {
  async put(trx: Knex, tools: readonly IndexedTool[]) {
    for (let start = 0; start < tools.length; start += CHUNK) {
      const chunk = tools.slice(start, start + CHUNK);
      await trx.raw(
        `insert into ${SEARCH} (id, document) values ${chunk
          .map(() => '(?, ?::tsvector)')
          .join(', ')}
         on conflict (id) do update set document = excluded.document`,
        chunk.flatMap(({ id, document }) => [id, vectorOf(document)]),
      );
    }
  }

  async remove(trx: Knex, toolIds: readonly number[]) {
    await trx(SEARCH).whereIn('id', toolIds).delete();
  }

  weigh(word: QueryWord): SqlPart {
    const levels = searchLevels(word);
    const cases = levels
      .map(({ weight }) => `when document @@ ?::tsquery then ${weight}`)
      .join(' ');
    return {
      sql: `select id, case ${cases} else 0 end as weight from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [...levels.map(({ terms }) => anyOf(terms)), anywhere(word)],
    };
  }

  matching(word: QueryWord): SqlPart {
    return {
      sql: `select id from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [anywhere(word)],
    };
  }

  holding(stem: string, fields: readonly SearchField[]): SqlPart {
    const terms = fields.map(field => ({ field, text: stem, begins: false }));
    return {
      sql: `select id from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [anyOf(terms)],
    };
  }
}
