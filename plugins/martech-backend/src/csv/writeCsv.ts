import { Readable } from 'stream';
import { stringify } from 'csv-stringify';
import { escapeFormula } from './formulaEscape';

/** A cell as it is written: numbers with a decimal comma, which belongs to the semicolon. */
export type CsvCell = string | number | undefined;

function textOf(cell: CsvCell): string {
  switch (typeof cell) {
    case 'undefined':
      return '';
    case 'number':
      return String(cell).replace('.', ',');
    default:
      return escapeFormula(cell);
  }
}

/**
 * Writes rows so that Excel in French opens the file with a double click: UTF-8 with a byte order mark, semicolons,
 * decimal commas, lines that end as on Windows. No cell can be taken for a formula. Rows are taken as fast as the
 * reader of the stream takes the text.
 */
export function writeCsv(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): Readable {
  const stringifier = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /^\s|\s$|[\r\n]/,
  });
  const source = Readable.from(
    (async function* texts() {
      for await (const row of rows) yield row.map(textOf);
    })(),
  );
  source.on('error', error => stringifier.destroy(error));
  return source.pipe(stringifier);
}
