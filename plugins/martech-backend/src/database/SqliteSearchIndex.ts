import type { Knex } from 'knex';
import type { QueryWord } from '../domain/text/readQuery';
import type { SearchField } from '../domain/text/searchDocument';
import { SEARCH } from './rows';
import type { IndexedTool, SearchIndex, SqlPart } from './SearchIndex';
import { searchLevels, type SearchTerm } from './searchLevels';

const CHUNK = 100;

/** Any of some terms. Words are letters and digits only, and quoted, so a query cannot break the syntax. */
function anyOf(terms: readonly SearchTerm[]): string {
  return terms
    .map(
      ({ field, text, begins }) => `${field} : "${text}"${begins ? ' *' : ''}`,
    )
    .join(' OR ');
}

/** Full text in SQLite, by FTS5. */
export class SqliteSearchIndex implements SearchIndex {
  async put(trx: Knex, tools: readonly IndexedTool[]) {
    await this.remove(
      trx,
      tools.map(({ id }) => id),
    );
    const rows = tools.map(({ id, document }) => ({
      rowid: id,
      title: document.title.join(' '),
      need: document.need.join(' '),
      summary: document.summary.join(' '),
      other: document.other.join(' '),
    }));
    await trx.batchInsert(SEARCH, rows, CHUNK);
  }

  async remove(trx: Knex, toolIds: readonly number[]) {
    await trx(SEARCH).whereIn('rowid', toolIds).delete();
  }

  weigh(word: QueryWord): SqlPart {
    const levels = searchLevels(word);
    const union = levels
      .map(
        ({ weight }) =>
          `select rowid as id, ${weight} as weight from ${SEARCH} where ${SEARCH} match ?`,
      )
      .join(' union all ');
    return {
      sql: `select id, max(weight) as weight from (${union}) group by id`,
      bindings: levels.map(({ terms }) => anyOf(terms)),
    };
  }

  matching({ stem, prefix }: QueryWord): SqlPart {
    return {
      sql: `select rowid as id from ${SEARCH} where ${SEARCH} match ?`,
      bindings: [prefix ? `"${stem}" OR "${prefix}" *` : `"${stem}"`],
    };
  }

  holding(stem: string, fields: readonly SearchField[]): SqlPart {
    const terms = fields.map(field => ({ field, text: stem, begins: false }));
    return {
      sql: `select rowid as id from ${SEARCH} where ${SEARCH} match ?`,
      bindings: [anyOf(terms)],
    };
  }
}
