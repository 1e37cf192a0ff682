import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { CsvError } from './CsvError';
import type { CsvLimits } from './csvLimits';
import type { CsvDelimiter } from './detectDelimiter';
import { readCsv, type CsvRow } from './readCsv';

/** A column that a file may have: found by its id, its title in either language, or another name. */
export type CsvColumn<Id extends string = string> = {
  id: Id;
  title: LocalizedText;
  aliases?: readonly string[];
  required?: boolean;
};

/** One row below the header. */
export type CsvTableRow<Id extends string> = {
  line: number;
  /** Trimmed; a column that the file does not have is absent, an empty cell is ''. */
  cells: Partial<Record<Id, string>>;
  /** The row has more cells than the header: probably a cell with a delimiter that was not quoted. */
  overflows: boolean;
};

/** A file whose header was understood. */
export type CsvTable<Id extends string> = {
  delimiter: CsvDelimiter;
  /** The columns of the file, in its order. */
  columns: Id[];
  /** Headers that mean no column; only when they may be ignored. */
  ignored: string[];
  rows: AsyncIterable<CsvTableRow<Id>>;
};

/** Case, accents, spaces and punctuation of a header do not matter. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

function findColumns<Id extends string>(
  header: CsvRow,
  columns: ReadonlyArray<CsvColumn<Id>>,
  ignoreUnknown: boolean,
): { ids: Array<Id | undefined>; ignored: string[] } {
  const known = new Map(
    columns.flatMap(({ id, title, aliases = [] }) =>
      [id, title.en, title.fr, ...aliases].map(name => [foldHeader(name), id]),
    ),
  );
  const named = header.cells.map(cell => cell.trim());
  const ids = named.map(name => known.get(foldHeader(name)));
  const ignored = named.filter(
    (name, index) => name !== '' && ids[index] === undefined,
  );
  const accepted = (language: keyof LocalizedText) =>
    columns.map(column => column.title[language]).join(', ');
  if (ignored.length > 0 && !ignoreUnknown) {
    throw new CsvError({
      en: `Line ${header.line}: the column '${
        ignored[0]
      }' is unknown; accepted: ${accepted('en')}`,
      fr: `Ligne ${header.line}\u00a0: la colonne «\u00a0${
        ignored[0]
      }\u00a0» est inconnue\u00a0; acceptées\u00a0: ${accepted('fr')}`,
    });
  }
  const double = named.find(
    (_, index) => ids[index] !== undefined && ids.indexOf(ids[index]) !== index,
  );
  if (double !== undefined) {
    throw new CsvError({
      en: `Line ${header.line}: the column '${double}' is there twice`,
      fr: `Ligne ${header.line}\u00a0: la colonne «\u00a0${double}\u00a0» figure deux fois`,
    });
  }
  const missing = columns.find(
    ({ id, required }) => required && !ids.includes(id),
  );
  if (missing) {
    throw new CsvError({
      en: `Line ${header.line}: the column '${missing.title.en}' is missing`,
      fr: `Ligne ${header.line}\u00a0: la colonne «\u00a0${missing.title.fr}\u00a0» manque`,
    });
  }
  return { ids, ignored };
}

async function* tableRows<Id extends string>(
  rows: AsyncIterator<CsvRow>,
  ids: ReadonlyArray<Id | undefined>,
): AsyncGenerator<CsvTableRow<Id>> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const row = next.value;
    const cells: Partial<Record<Id, string>> = {};
    ids.forEach((id, index) => {
      if (id !== undefined) cells[id] = (row.cells[index] ?? '').trim();
    });
    const overflows = row.cells
      .slice(ids.length)
      .some(cell => cell.trim() !== '');
    yield { line: row.line, cells, overflows };
  }
}

/**
 * Reads a file with a header.
 *
 * @param columns - what the header may name.
 * @param options - `ignoreUnknown` for files that other programs wrote, of which only some columns are of interest.
 * @throws CsvError when the header is missing, or names a column that is unknown, there twice or not at all; reading
 * `rows` throws it for a row that cannot be read or passes a limit.
 */
export async function readCsvTable<Id extends string>(
  bytes: Uint8Array,
  columns: ReadonlyArray<CsvColumn<Id>>,
  options: { limits?: CsvLimits; ignoreUnknown?: boolean } = {},
): Promise<CsvTable<Id>> {
  const { delimiter, rows } = readCsv(bytes, options.limits);
  const iterator = rows[Symbol.asyncIterator]();
  const header = await iterator.next();
  if (header.done) {
    throw new CsvError({
      en: 'The file is empty; its first line must name the columns',
      fr: 'Le fichier est vide ; sa première ligne doit nommer les colonnes',
    });
  }
  const { ids, ignored } = findColumns(
    header.value,
    columns,
    options.ignoreUnknown ?? false,
  );
  return {
    delimiter,
    columns: ids.filter(id => id !== undefined),
    ignored,
    rows: tableRows(iterator, ids),
  };
}
