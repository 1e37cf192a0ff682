import { InputError } from '@backstage/errors';
import type { IndicatorInput } from '@passerelle/plugin-martech-common';
import { acceptedCells, readDate, readNumber } from '../../csv/cells';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import { readCsvTable, type CsvColumn } from '../../csv/readCsvTable';
import { instant } from '../../domain/instant';
import { startOfDay } from '../health/calendar';
import type { DatedValue } from './IndicatorStore';
import { valueWords } from './valueWords';

const DAY_MILLISECONDS = 86_400_000;
const LARGEST = 1e15;
const MOST_ERRORS = 10;

function readInstant(text: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return instant(text);
  const start = startOfDay(text, timeZone);
  if (Number.isNaN(+start)) {
    throw new InputError(`'${text}' is no day of the calendar`);
  }
  return start.toISOString();
}

/** Whether a number can be kept. */
export function isKeepable(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST;
}

/** Whether an instant lies so far ahead that no clock of the world has reached its day. */
export function isToCome(at: string, now: Date): boolean {
  return Date.parse(at) > +now + DAY_MILLISECONDS;
}

/** Reads what a caller sent: a day means its beginning in the portal's calendar. */
export function readValue(
  item: IndicatorInput,
  where: string,
  now: Date,
  timeZone: string,
): DatedValue {
  const { value, toolRef } = item;
  if (!isKeepable(value)) {
    throw new InputError(`${where}: value must be a number below 10^15`);
  }
  const at = readInstant(item.at, timeZone);
  if (isToCome(at, now)) {
    throw new InputError(`${where}: ${item.at} is still to come`);
  }
  return { at, value, ...(toolRef ? { toolRef: toolRef.toLowerCase() } : {}) };
}

/** The columns of a file of values. */
export type ValueColumn = 'at' | 'value' | 'tool';

export const valueColumns: Array<CsvColumn<ValueColumn>> = [
  {
    id: 'at',
    title: valueWords.titles.at,
    aliases: ['day', 'jour'],
    required: true,
  },
  { id: 'value', title: valueWords.titles.value, required: true },
  { id: 'tool', title: valueWords.titles.tool, aliases: ['toolRef'] },
];

/** Spreadsheets write a share of one as per cent. */
export function readShare(
  text: string,
  delimiter: CsvDelimiter,
): number | undefined {
  const value = readNumber(text, delimiter);
  return value !== undefined && text.endsWith('%') ? value / 100 : value;
}

/**
 * Reads a file of values: a date, a value and perhaps a tool per line.
 *
 * @throws InputError that names the lines which cannot be read.
 */
export async function readValuesCsv(
  bytes: Uint8Array,
): Promise<IndicatorInput[]> {
  const table = await readCsvTable(bytes, valueColumns);
  const items: IndicatorInput[] = [];
  const errors: string[] = [];
  for await (const { line, cells } of table.rows) {
    const at = readDate(cells.at ?? '');
    const value = readShare(cells.value ?? '', table.delimiter);
    if (at === undefined) {
      errors.push(`line ${line}: date: ${acceptedCells.date.en}`);
    } else if (value === undefined) {
      errors.push(`line ${line}: value: ${acceptedCells.number.en}`);
    } else {
      items.push({ at, value, ...(cells.tool ? { toolRef: cells.tool } : {}) });
    }
    if (errors.length >= MOST_ERRORS) break;
  }
  if (errors.length > 0) throw new InputError(errors.join('; '));
  if (items.length === 0) throw new InputError('The file holds no value');
  return items;
}
