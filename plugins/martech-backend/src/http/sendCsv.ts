import { pipeline } from 'stream/promises';
import type { Response } from 'express';
import { writeCsv, type CsvCell } from '../csv/writeCsv';

/** Answers with a file that a spreadsheet opens, written as fast as it is read. */
export async function sendCsv(
  response: Response,
  name: string,
  rows: Iterable<CsvCell[]> | AsyncIterable<CsvCell[]>,
): Promise<void> {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.attachment(name);
  await pipeline(writeCsv(rows), response);
}
