import type { JsonObject, JsonValue } from '@backstage/types';
import { dynamicPart, type NamePart } from './expression';

/** Enough for any form; stops a schema that refers to itself. */
const maxDepth = 40;

/**
 * Whether a JSON Schema can describe something under a dotted name.
 *
 * @param root - the whole schema, for `$ref`
 * @param path - the parts of the name below the root, for instance `['annualCost']`
 */
export function schemaHasPath(
  root: JsonObject,
  path: readonly NamePart[],
): boolean {
  return has(root, root, path, 0);
}

function has(
  root: JsonObject,
  schema: JsonValue | undefined,
  path: readonly NamePart[],
  depth: number,
): boolean {
  if (!isObject(schema) || depth > maxDepth) {
    return false;
  }
  if (path.length === 0) {
    return true;
  }
  return (
    hasDirectly(root, schema, path, depth) ||
    alternativesOf(root, schema).some(alternative =>
      has(root, alternative, path, depth + 1),
    )
  );
}

function hasDirectly(
  root: JsonObject,
  schema: JsonObject,
  [part, ...rest]: readonly NamePart[],
  depth: number,
): boolean {
  if (part === dynamicPart) {
    return [schema.items, schema.additionalProperties].some(next =>
      has(root, next, rest, depth + 1),
    );
  }
  const { properties, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, part)) {
    return has(root, properties[part], rest, depth + 1);
  }
  return (
    has(root, additionalProperties, rest, depth + 1) ||
    (schema.type === 'object' &&
      properties === undefined &&
      additionalProperties !== false)
  );
}

function alternativesOf(root: JsonObject, schema: JsonObject): JsonValue[] {
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap(key => {
    const list = schema[key];
    return Array.isArray(list) ? list : [];
  });
  return [
    ...branches,
    ...['then', 'else'].map(key => schema[key]),
    resolveReference(root, schema.$ref),
  ].filter(branch => branch !== undefined);
}

function resolveReference(
  root: JsonObject,
  reference: JsonValue | undefined,
): JsonValue | undefined {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) {
    return undefined;
  }
  return reference
    .slice(2)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>(
      (value, part) =>
        isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined,
      root,
    );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
