import type { Knex } from 'knex';
import type { QueryWord } from '../domain/text/readQuery';
import {
  searchFieldNames,
  searchFields,
  type SearchDocument,
  type SearchField,
} from '../domain/text/searchDocument';
import { SEARCH } from './rows';
import type { SearchIndex, SqlPart } from './SearchIndex';

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

/** A lexeme as the text form of `tsvector` and `tsquery` takes it; words are letters and digits only. */
const lexeme = (word: string) => `'${word}'`;

/**
 * Full text in PostgreSQL, by `tsvector`. Vectors and queries are written in their text form, without the database's own
 * parser and dictionaries: the folding is ours, and the answers are those of SQLite.
 */
export class PostgresSearchIndex implements SearchIndex {
  async put(trx: Knex, toolId: number, document: SearchDocument) {
    const vector = searchFieldNames
      .flatMap(field =>
        document[field].map(
          word => `${lexeme(word)}:${positions[field]}${labels[field]}`,
        ),
      )
      .join(' ');
    await this.remove(trx, toolId);
    await trx.raw(
      `insert into ${SEARCH} (id, document) values (?, ?::tsvector)`,
      [toolId, vector],
    );
  }

  async remove(trx: Knex, toolId: number) {
    await trx(SEARCH).where({ id: toolId }).delete();
  }

  weigh(word: QueryWord): SqlPart {
    const [last, ...better] = [...searchFieldNames].reverse();
    const cases = better
      .reverse()
      .map(field => `when document @@ ?::tsquery then ${searchFields[field]}`)
      .join(' ');
    return {
      sql: `select id, case ${cases} else ${searchFields[last]} end as weight from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [
        ...better.map(field => terms(word, labels[field])),
        terms(word, ''),
      ],
    };
  }

  inTitle(word: QueryWord): SqlPart {
    return {
      sql: `select id from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [terms(word, labels.title)],
    };
  }
}

function terms(word: QueryWord, label: string): string {
  return [
    `${lexeme(word.stem)}:${label}`,
    ...(word.prefix ? [`${lexeme(word.prefix)}:*${label}`] : []),
  ]
    .map(term => term.replace(/:$/, ''))
    .join(' | ');
}
