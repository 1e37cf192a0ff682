import type { JsonObject, JsonValue } from '@backstage/types';

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The dotted paths that conditions may use, from the schema of what is judged: a misspelt field stops the start instead of never holding.
 *
 * @param schema - a JSON Schema with nested `properties`; lists count as one field
 */
export function subjectFieldsOf(schema: JsonObject): string[] {
  if (!isObject(schema.properties)) {
    return [];
  }
  return Object.entries(schema.properties).flatMap(([name, child]) => [
    name,
    ...(isObject(child)
      ? subjectFieldsOf(child).map(path => `${name}.${path}`)
      : []),
  ]);
}
