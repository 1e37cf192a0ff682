import type { Knex } from 'knex';
import type { QueryWord } from '../domain/text/readQuery';
import type {
  SearchDocument,
  SearchField,
} from '../domain/text/searchDocument';
import { SEARCH } from './rows';
import type { SearchIndex } from './SearchIndex';

const labels: Record<SearchField, string> = {
  title: 'A',
  need: 'B',
  summary: 'C',
  other: 'D',
};

/** A lexeme as the text form of `tsvector` and `tsquery` takes it; words are letters and digits only. */
const lexeme = (word: string) => `'${word}'`;

/**
 * Full text in PostgreSQL, by `tsvector`. Vectors and queries are written in their text form, without the database's own
 * parser and dictionaries: the folding is ours, and the answers are those of SQLite.
 */
export class PostgresSearchIndex implements SearchIndex {
  async put(trx: Knex, toolId: number, document: SearchDocument) {
    const vector = (Object.keys(labels) as SearchField[])
      .flatMap(field =>
        document[field].map(word => `${lexeme(word)}:1${labels[field]}`),
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

  matches(word: QueryWord, field: SearchField) {
    const label = labels[field];
    const terms = [
      `${lexeme(word.stem)}:${label}`,
      ...(word.prefix ? [`${lexeme(word.prefix)}:*${label}`] : []),
    ].join(' | ');
    return {
      sql: `select id from ${SEARCH} where document @@ ?::tsquery`,
      bindings: [terms],
    };
  }
}
