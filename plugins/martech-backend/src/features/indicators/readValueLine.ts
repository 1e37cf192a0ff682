import type {
  IndicatorUnit,
  LocalizedText,
} from '@passerelle/plugin-martech-common';
import { readDate } from '../../csv/cells';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import type { CsvTableRow } from '../../csv/readCsvTable';
import { importWords } from '../csv/importWords';
import { startOfDay } from '../health/calendar';
import type { DatedValue } from './IndicatorStore';
import {
  isKeepable,
  isToCome,
  readShare,
  type ValueColumn,
} from './readValues';
import { valueWords } from './valueWords';

const TOOL = /^(?:(?:component|api):[a-z0-9-]{1,63}\/)?[a-z0-9][a-z0-9._-]*$/;

/** What a line of a file is read with. */
export type ValueReading = {
  unit: IndicatorUnit;
  delimiter: CsvDelimiter;
  timeZone: string;
  now: Date;
};

function readCell(
  cell: string,
  { unit, delimiter }: ValueReading,
): number | LocalizedText {
  const value = readShare(cell, delimiter);
  if (value === undefined || !isKeepable(value)) {
    return valueWords.badValue(cell);
  }
  const isPerCent = cell.endsWith('%');
  // 34,5 could be 34,5 % or 3 450 %: it is asked, not guessed.
  if (unit === 'percent' && !isPerCent && Math.abs(value) > 1) {
    return valueWords.badShare(cell);
  }
  if (unit !== 'percent' && isPerCent) return valueWords.noShare(cell);
  return value;
}

/**
 * Reads one line of a file of values.
 *
 * @returns the value, or what is wrong with the line
 */
export function readValueLine(
  { cells, overflows }: CsvTableRow<ValueColumn>,
  reading: ValueReading,
): DatedValue | LocalizedText {
  const { at: date = '', value: number = '', tool = '' } = cells;
  if (overflows) return importWords.overflow;
  const day = readDate(date);
  if (day === undefined) return valueWords.badDate(date);
  const at = startOfDay(day, reading.timeZone).toISOString();
  if (isToCome(at, reading.now)) return valueWords.toCome;
  const value = readCell(number, reading);
  if (typeof value !== 'number') return value;
  if (tool === '') return { at, value };
  const named = tool.toLowerCase();
  if (!TOOL.test(named)) return valueWords.badTool(tool);
  const toolRef = named.includes(':') ? named : `component:default/${named}`;
  return { at, value, toolRef };
}
