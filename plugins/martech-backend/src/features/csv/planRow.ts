import canonicalize from 'canonicalize';
import {
  checkRegistration,
  isRegistration,
  toolNameOf,
  type EntityRef,
  type LocalizedText,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import { acceptedCells } from '../../csv/cells';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import type { CsvTableRow } from '../../csv/readCsvTable';
import { columnOf, explainError } from './explainError';
import { importWords } from './importWords';
import { valueAt, withValueAt, type Fields } from './sheetPath';
import { bothLanguages, fieldColumns, type FieldColumn } from './toolColumns';
import { HIDDEN } from './toolRow';

/** Which tool a line is about. */
export type RowKey = { ref: EntityRef; name: string };

/** What a line asks for. */
export type RowPlan =
  | { kind: 'same' }
  | {
      kind: 'write';
      sheet: RegistrationSheet;
      changed: LocalizedText[];
      emptied: LocalizedText[];
    }
  | { kind: 'refused'; problems: LocalizedText[] };

const REF =
  /^(component|api):[a-z0-9-]{1,63}\/([a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?)$/;
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/;
const typeColumn = fieldColumns.find(({ id }) => id === 'type');

/**
 * The tool of a line: by its reference, else by its name, else by its title. A name that is no identifier, as people
 * write it, becomes one.
 *
 * @returns a problem for a line that names none.
 */
export function readKey(
  row: CsvTableRow<string>,
  delimiter: CsvDelimiter,
): RowKey | LocalizedText {
  const { ref = '', name = '', type = '' } = row.cells;
  if (ref !== '') {
    const [, , found] = REF.exec(ref.toLowerCase()) ?? [];
    return found === undefined
      ? importWords.badRef(ref)
      : { ref: ref.toLowerCase(), name: found };
  }
  const { title, title_fr: french, title_en: english } = row.cells;
  const called = [name, title, french, english].find(cell => cell);
  if (!called) return importWords.noKey;
  const found = NAME.test(called) ? called : toolNameOf(called);
  const kind =
    typeColumn?.kind.read(type, delimiter) === 'api' ? 'api' : 'component';
  return { ref: `${kind}:default/${found}`, name: found };
}

/** @returns whether two values of a field are the same text. */
function isSame(left: unknown, right: unknown): boolean {
  return canonicalize(left) === canonicalize(right);
}

/** Whether a cell says what an export says of the field, in either language: then it changes nothing. */
function saysTheSame(column: FieldColumn, cell: string, value: unknown) {
  if (value === undefined) return cell === '';
  return (['en', 'fr'] as const).some(language => {
    const written = column.kind.write(value, language) ?? '';
    return String(written).trim() === cell || HIDDEN[language] === cell;
  });
}

/** What people write for both languages at once, as one cell for each. */
function spread(cells: Readonly<Record<string, string | undefined>>) {
  const spreadCells = { ...cells };
  for (const both of bothLanguages) {
    const common = cells[both.id];
    if (common === undefined) continue;
    for (const { id } of columnsOf(both.paths)) {
      spreadCells[id] = cells[id] || common;
    }
  }
  return spreadCells;
}

function columnsOf(paths: readonly string[]): FieldColumn[] {
  return fieldColumns.filter(({ path }) => paths.includes(path));
}

/** A text that is there in one language only stands for the other one too. */
function completeText(sheet: Fields, section: string, fallback?: string) {
  const english = valueAt(sheet, `${section}/en`);
  const french = valueAt(sheet, `${section}/fr`);
  const known = english ?? french ?? fallback;
  if (known === undefined) return sheet;
  return withValueAt(sheet, section, {
    en: english ?? known,
    fr: french ?? known,
  });
}

/**
 * Plans what a line of a file does to a tool.
 *
 * @remarks
 * A column that the file does not have leaves its field as it is; an empty cell takes the field away; a cell that says
 * what an export says changes nothing, so that a file can be exported and imported again without effect.
 *
 * @param known - the sheet of the tool, when there is one already.
 */
export function planRow(
  row: CsvTableRow<string>,
  key: RowKey,
  delimiter: CsvDelimiter,
  known: RegistrationSheet | undefined,
): RowPlan {
  const problems: LocalizedText[] = [];
  const misread = new Set<FieldColumn>();
  const changed: LocalizedText[] = [];
  const emptied: LocalizedText[] = [];
  const cells = spread(row.cells);
  let sheet: Fields = known ?? { name: key.name };
  for (const column of fieldColumns) {
    const cell = cells[column.id];
    const before = valueAt(sheet, column.path);
    if (cell === undefined || saysTheSame(column, cell, before)) continue;
    if (cell === '') {
      if (column.keepsWhenEmpty) continue;
      sheet = withValueAt(sheet, column.path, undefined);
      emptied.push(column.title);
      continue;
    }
    const value = column.kind.read(cell, delimiter);
    if (value === undefined) {
      misread.add(column);
      problems.push(
        column.kind.accepted === acceptedCells.date
          ? importWords.badDate(column.title, cell)
          : importWords.badCell(column.title, cell, column.kind.accepted),
      );
    } else if (!isSame(value, before)) {
      sheet = withValueAt(sheet, column.path, value);
      changed.push(column.title);
    }
  }
  // Cells that moved aside say nothing of what the line lacks.
  if (row.overflows) {
    return { kind: 'refused', problems: [importWords.overflow, ...problems] };
  }
  if (known && problems.length + changed.length + emptied.length === 0) {
    return { kind: 'same' };
  }
  const called = row.cells.name || key.name;
  const complete: unknown = known
    ? sheet
    : completeText(completeText(sheet, 'title', called), 'summary');
  if (problems.length === 0 && isRegistration(complete)) {
    return { kind: 'write', sheet: complete, changed, emptied };
  }
  // All at once: nobody wants to learn of the next mistake when the first is mended.
  const others = checkRegistration(complete).filter(error => {
    const column = columnOf(error);
    return !column || !misread.has(column);
  });
  return {
    kind: 'refused',
    problems: [...problems, ...others.map(explainError)],
  };
}
