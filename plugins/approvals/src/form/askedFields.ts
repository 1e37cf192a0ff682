import type { FormValues } from './SchemaForm';

type JsonRecord = Record<string, unknown>;

/**
 * The schema without the fields that only a link or an earlier version fills
 * in (`x-only-filled`), as far as nothing did.
 *
 * @param schema - the form's schema
 * @param values - what the form holds when it opens
 */
export function askedFields(
  schema: JsonRecord,
  values: FormValues,
): JsonRecord {
  const { properties } = schema;
  if (!isRecord(properties)) {
    return schema;
  }
  const asked = Object.entries(properties).filter(
    ([name, field]) =>
      !(isRecord(field) && field['x-only-filled'] === true) ||
      values[name] !== undefined,
  );
  return { ...schema, properties: Object.fromEntries(asked) };
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
