import type { DraftSheet } from '@passerelle/plugin-martech-common';

/** A sheet while it is written: fields that the form does not know stay as they are. */
export type FormSheet = DraftSheet & Record<string, unknown>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(path: string): string[] {
  return path.split('/').slice(1);
}

/** What stands at a path, for instance `/finance/annualCost`. */
export function fieldAt(sheet: FormSheet, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (value, key) => (isRecord(value) ? value[key] : undefined),
    sheet,
  );
}

/** The text at a path; empty when there is none. */
export function textAt(sheet: FormSheet, path: string): string {
  const value = fieldAt(sheet, path);
  return typeof value === 'string' ? value : '';
}

/** The texts at a path. */
export function listAt(sheet: FormSheet, path: string): string[] {
  const value = fieldAt(sheet, path);
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}

function put(
  record: Record<string, unknown>,
  [key, ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  const inner = record[key];
  const next =
    rest.length === 0 ? value : put(isRecord(inner) ? inner : {}, rest, value);
  const { [key]: _, ...others } = record;
  return isBlank(next) ? others : { ...record, [key]: next };
}

/** The sheet with another value at a path; what is blank is left out, and sections that become empty with it. */
export function withField(
  sheet: FormSheet,
  path: string,
  value: unknown,
): FormSheet {
  return put(sheet, keysOf(path), value);
}

/** Titles of a sheet that came with one for both languages stand in both. */
export function openSheet(sheet: DraftSheet): FormSheet {
  const { title } = sheet;
  return {
    ...sheet,
    ...(typeof title === 'string' ? { title: { en: title, fr: title } } : {}),
  };
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]),
      )
    : value;
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
    ([, value]) => !isBlank(value),
  );
  return Object.fromEntries(entries);
}
