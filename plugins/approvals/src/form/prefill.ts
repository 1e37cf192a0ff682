import type { FormValues } from './SchemaForm';

type JsonRecord = Record<string, unknown>;

const PREFIX = 'values.';

/** What an address says about the answers of a form. */
export type Prefill = {
  values: FormValues;
  /** Names in the address that the form does not ask for, or not in this way. */
  ignored: string[];
};

/**
 * Reads answers from an address: `values.reason=…`. A list of texts repeats its
 * name; what holds several answers is JSON. What does not fit the form is left
 * out and named: nothing gets in that a person could not type.
 *
 * @param address - the query of the form's page
 * @param schema - the form's schema
 */
export function readPrefill(
  address: URLSearchParams,
  schema: JsonRecord,
): Prefill {
  const values: FormValues = {};
  const ignored: string[] = [];
  const names = [...new Set(address.keys())]
    .filter(key => key.startsWith(PREFIX))
    .map(key => key.slice(PREFIX.length));
  for (const name of names) {
    const value = readAnswer(
      address.getAll(PREFIX + name),
      fieldOf(schema, name),
    );
    if (value === undefined) {
      ignored.push(name);
    } else {
      values[name] = value;
    }
  }
  return { values, ignored };
}

/** Writes answers as {@link readPrefill} reads them; what is empty is left out. */
export function writePrefill(values: FormValues): Array<[string, string]> {
  return Object.entries(values).flatMap(([name, value]) =>
    toTexts(value).map((text): [string, string] => [PREFIX + name, text]),
  );
}

function readAnswer(
  texts: readonly string[],
  field: JsonRecord | undefined,
): unknown {
  const [text] = texts;
  switch (field?.type) {
    case 'string':
      return isChoice(field, text) ? text : undefined;
    case 'number':
    case 'integer': {
      const number = text.trim() === '' ? NaN : Number(text);
      return Number.isFinite(number) && isChoice(field, number)
        ? number
        : undefined;
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    case 'array':
      return readList(texts, field);
    case 'object': {
      const value = parse(text);
      return isRecord(value) ? value : undefined;
    }
    default:
      return undefined;
  }
}

function readList(texts: readonly string[], field: JsonRecord): unknown {
  const items = isRecord(field.items) ? field.items : undefined;
  if (items?.type === 'object') {
    const value = parse(texts[0]);
    return Array.isArray(value) ? value : undefined;
  }
  const values = texts.map(text => readAnswer([text], items));
  return values.includes(undefined) ? undefined : values;
}

function toTexts(value: unknown): string[] {
  if (value === undefined || value === null || value === '') {
    return [];
  }
  if (Array.isArray(value)) {
    return value.some(item => typeof item === 'object')
      ? [JSON.stringify(value)]
      : value.map(String);
  }
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

function fieldOf(schema: JsonRecord, name: string): JsonRecord | undefined {
  const { properties } = schema;
  const field =
    isRecord(properties) && Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
  return isRecord(field) ? field : undefined;
}

function isChoice(field: JsonRecord, value: unknown): boolean {
  return !Array.isArray(field.enum) || field.enum.includes(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An address that somebody typed: it counts as not given.
    return undefined;
  }
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
