import type { DraftSheet } from '@passerelle/plugin-martech-common';

/** A sheet while it is written: fields that the form does not know stay as they are. */
export type FormSheet = DraftSheet & Record<string, unknown>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(path: string): string[] {
  return path.split('/').slice(1);
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? value[key] : undefined;
}

/** What stands at a path, for instance `/finance/annualCost` or `/flows/0/with`. */
export function fieldAt(sheet: FormSheet, path: string): unknown {
  return keysOf(path).reduce<unknown>(childOf, sheet);
}

/** The text at a path; empty when there is none. */
export function textAt(sheet: FormSheet, path: string): string {
  const value = fieldAt(sheet, path);
  return typeof value === 'string' ? value : '';
}

/** The texts at a path. */
export function listAt(sheet: FormSheet, path: string): string[] {
  return rowsAt(sheet, path).filter(item => typeof item === 'string');
}

/** The rows at a path, whatever is in them. */
export function rowsAt(sheet: FormSheet, path: string): unknown[] {
  const value = fieldAt(sheet, path);
  return Array.isArray(value) ? value : [];
}

/** Says nothing. A list without rows is none of these: it says that there is none of its things. */
function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}

function put(
  record: Record<string, unknown>,
  key: string,
  value: unknown,
): Record<string, unknown> {
  const { [key]: _, ...others } = record;
  return isBlank(value) ? others : { ...record, [key]: value };
}

/** The value with another one inside of it. A row of a list stays when it becomes blank: somebody is writing it. */
function changed(
  value: unknown,
  [key, ...rest]: string[],
  field: unknown,
): unknown {
  const next =
    rest.length === 0 ? field : changed(childOf(value, key), rest, field);
  return Array.isArray(value)
    ? value.map((row, index) => (index === Number(key) ? next ?? '' : row))
    : put(isRecord(value) ? value : {}, key, next);
}

/** The sheet with another value at a path; what is blank is left out, and sections that become empty with it. */
export function withField(
  sheet: FormSheet,
  path: string,
  value: unknown,
): FormSheet {
  const [key, ...rest] = keysOf(path);
  const next = rest.length === 0 ? value : changed(sheet[key], rest, value);
  return put(sheet, key, next);
}

/** The sheet with one more row at the end of a list. */
export function withRow(
  sheet: FormSheet,
  path: string,
  row: unknown,
): FormSheet {
  return withField(sheet, path, [...rowsAt(sheet, path), row]);
}

/** The sheet without a row of a list. */
export function withoutRow(
  sheet: FormSheet,
  path: string,
  place: number,
): FormSheet {
  const rows = rowsAt(sheet, path).filter((_, index) => index !== place);
  return withField(sheet, path, rows.length > 0 ? rows : undefined);
}

/** Titles of a sheet that came with one for both languages stand in both. */
export function openSheet(sheet: DraftSheet): FormSheet {
  const { title } = sheet;
  return {
    ...sheet,
    ...(typeof title === 'string' ? { title: { en: title, fr: title } } : {}),
  };
}

/** What has become empty by trimming says nothing; what was empty before stays so. */
function unlessEmptied<T extends object>(
  before: object,
  after: T,
): T | undefined {
  return Object.keys(after).length === 0 && Object.keys(before).length > 0
    ? undefined
    : after;
}

/** The value without blanks around and between what it says. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const rows = value.map(trimmed).filter(row => !isBlank(row));
    return unlessEmptied(value, rows);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const next = trimmed(inner);
    return next === undefined ? [] : [[key, next]];
  });
  return unlessEmptied(value, Object.fromEntries(entries));
}

/**
 * Where a path of the sheet as it is sent stands in the sheet as it is written: rows that nobody filled in are not sent,
 * so that later ones have other places there.
 */
export function writtenPath(sheet: FormSheet, path: string): string {
  let value: unknown = sheet;
  const keys = keysOf(path).map(key => {
    const places = Array.isArray(value)
      ? value.flatMap((row, place) => (isBlank(trimmed(row)) ? [] : [place]))
      : [];
    const known = String(places[Number(key)] ?? key);
    value = childOf(value, known);
    return known;
  });
  return ['', ...keys].join('/');
}

/** A text that was given in one language only stands for both. */
function inBoth(text: unknown): unknown {
  if (!isRecord(text)) return text;
  const { en, fr } = text;
  return isBlank(en) && isBlank(fr)
    ? undefined
    : { en: isBlank(en) ? fr : en, fr: isBlank(fr) ? en : fr };
}

/** Amounts are in euros unless the sheet says otherwise; a currency alone says nothing. */
function withCurrency(sheet: FormSheet): FormSheet {
  const { finance } = sheet;
  if (!isRecord(finance)) return sheet;
  const { currency: _, ...rest } = finance;
  return {
    ...sheet,
    finance: isBlank(rest) ? undefined : { currency: 'EUR', ...finance },
  };
}

/** The sheet as it is sent: trimmed, with each text in both languages. */
export function closeSheet(sheet: FormSheet): FormSheet {
  const { definition, ...rest } = sheet;
  const clean = trimmed(rest);
  if (!isRecord(clean)) return {};
  const { title, summary } = clean;
  const both = { ...clean, title: inBoth(title), summary: inBoth(summary) };
  const entries = Object.entries({ ...withCurrency(both), definition }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return Object.fromEntries(entries);
}
