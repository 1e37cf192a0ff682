import { Readable } from 'stream';
import { CsvError as ParserError, parse } from 'csv-parse';
import { CsvError } from './CsvError';
import { defaultCsvLimits, type CsvLimits } from './csvLimits';
import { decodeCsv } from './decodeCsv';
import { detectDelimiter, type CsvDelimiter } from './detectDelimiter';
import { unescapeFormula } from './formulaEscape';

/** One row of a file. */
export type CsvRow = {
  /**
   * The row as a spreadsheet numbers it, from 1: blank rows count, and a cell with line breaks does not make it two.
   */
  line: number;
  /** Unquoted, and without the escape of formulas. */
  cells: string[];
};

/** A file of which the delimiter is known and the rows are read one after the other. */
export type CsvFile = { delimiter: CsvDelimiter; rows: AsyncIterable<CsvRow> };

type Parsed = {
  record: string[];
  info: { records: number; empty_lines: number };
};

function* following(start: string, rest: Iterable<string>) {
  yield start;
  yield* rest;
}

function explain(error: ParserError): CsvError {
  // The parser runs ahead of who reads, so the error itself says where it is.
  const done = Number(error.records ?? 0) + Number(error.empty_lines ?? 0);
  const line = done + 1;
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new CsvError({
        en: `Line ${line} is too long, or a quote " that opens in it is never closed`,
        fr: `La ligne ${line} est trop longue, ou un guillemet " ouvert dans cette ligne n’est jamais fermé`,
      });
    case 'CSV_QUOTE_NOT_CLOSED':
      return new CsvError({
        en: `Line ${line}: a quote " is never closed`,
        fr: `Ligne ${line}\u00a0: un guillemet " n’est jamais fermé`,
      });
    default:
      return new CsvError({
        en: `Line ${line}: a quote " stands inside a cell; accepted is a cell between quotes with its own quotes doubled, "like ""this"""`,
        fr: `Ligne ${line}\u00a0: un guillemet " se trouve à l’intérieur d’une cellule\u00a0; une telle cellule s’écrit entre guillemets, les siens doublés, "comme ""ceci"""`,
      });
  }
}

function refuseLarge({ line, cells }: CsvRow, limits: CsvLimits): void {
  const { maxRows, maxColumns, maxCellLength } = limits;
  if (line - 1 > maxRows) {
    throw new CsvError({
      en: `Line ${line}: the file has more than ${maxRows} lines below its header; import it in parts`,
      fr: `Ligne ${line}\u00a0: le fichier a plus de ${maxRows} lignes sous son en-tête\u00a0; importez-le en plusieurs parties`,
    });
  }
  if (cells.length > maxColumns) {
    throw new CsvError({
      en: `Line ${line} has ${cells.length} columns; accepted are ${maxColumns} at most`,
      fr: `La ligne ${line} a ${cells.length} colonnes\u00a0; ${maxColumns} au plus sont acceptées`,
    });
  }
  const large = cells.findIndex(cell => cell.length > maxCellLength);
  if (large >= 0) {
    throw new CsvError({
      en: `Line ${line}, column ${
        large + 1
      }: the cell has more than ${maxCellLength} characters`,
      fr: `Ligne ${line}, colonne ${
        large + 1
      }\u00a0: la cellule a plus de ${maxCellLength} caractères`,
    });
  }
}

async function* rowsOf(
  text: Iterable<string>,
  delimiter: CsvDelimiter,
  limits: CsvLimits,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: limits.maxCellLength * 20,
  });
  Readable.from(text).pipe(parser);
  try {
    const parsed: AsyncIterable<Parsed> = parser;
    for await (const { record, info } of parsed) {
      const line = info.records + info.empty_lines;
      const row = { line, cells: record.map(unescapeFormula) };
      refuseLarge(row, limits);
      // A spreadsheet writes a blank row as cells that are all empty.
      if (row.cells.some(cell => cell.trim() !== '')) yield row;
    }
  } catch (error) {
    throw error instanceof ParserError ? explain(error) : error;
  }
}

/**
 * Reads a file as spreadsheets write it, in French or English: semicolons, commas or tabs, UTF-8, UTF-16 or
 * Windows-1252, quotes and line breaks in cells. Rows are parsed while they are read, so that memory is bounded by the
 * bytes of the file.
 *
 * @throws CsvError for what is no CSV; reading `rows` throws it for a row that cannot be read or passes a limit.
 */
export function readCsv(
  bytes: Uint8Array,
  limits: CsvLimits = defaultCsvLimits,
): CsvFile {
  const text = decodeCsv(bytes);
  const first = text.next();
  const start = first.done ? '' : first.value;
  const { delimiter, skip } = detectDelimiter(start);
  return {
    delimiter,
    rows: rowsOf(following(start.slice(skip), text), delimiter, limits),
  };
}
