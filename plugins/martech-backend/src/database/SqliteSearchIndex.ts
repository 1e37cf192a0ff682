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

/**
 * Full text in SQLite, by FTS5. Words are letters and digits only, and quoted, so a query cannot break its syntax.
 */
export class SqliteSearchIndex implements SearchIndex {
  async put(trx: Knex, toolId: number, document: SearchDocument) {
    await this.remove(trx, toolId);
    await trx(SEARCH).insert({
      rowid: toolId,
      title: document.title.join(' '),
      need: document.need.join(' '),
      summary: document.summary.join(' '),
      other: document.other.join(' '),
    });
  }

  async remove(trx: Knex, toolId: number) {
    await trx(SEARCH).where({ rowid: toolId }).delete();
  }

  weigh(word: QueryWord): SqlPart {
    const parts = searchFieldNames.map(field => ({
      ...this.#matches(word, field),
      weight: searchFields[field],
    }));
    const union = parts
      .map(({ sql, weight }) => `select id, ${weight} as weight from (${sql})`)
      .join(' union all ');
    return {
      sql: `select id, max(weight) as weight from (${union}) group by id`,
      bindings: parts.flatMap(part => part.bindings),
    };
  }

  inTitle(word: QueryWord): SqlPart {
    return this.#matches(word, 'title');
  }

  #matches(word: QueryWord, field: SearchField): SqlPart {
    const terms = [
      `"${word.stem}"`,
      ...(word.prefix ? [`"${word.prefix}" *`] : []),
    ].join(' OR ');
    return {
      sql: `select rowid as id from ${SEARCH} where ${SEARCH} match ?`,
      bindings: [`${field} : (${terms})`],
    };
  }
}
