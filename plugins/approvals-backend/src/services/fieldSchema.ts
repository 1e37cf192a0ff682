import type { JsonValue } from '@backstage/types';
import type { RequestType } from '@passerelle/plugin-approvals-node';

const VALUES = '/values/';

/** What is under a key of an object; nothing under any key of anything else. */
export function childOf(
  value: JsonValue | undefined,
  key: string,
): JsonValue | undefined {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

/**
 * What the schema of the values says about a field; it knows nothing of subjects. The items of a list share the pointer
 * of the list.
 *
 * @param path - a JSON Pointer below `/values` or `/subject`
 */
export function fieldSchema(
  type: RequestType | undefined,
  path: string,
): JsonValue | undefined {
  if (!type || !path.startsWith(VALUES)) {
    return undefined;
  }
  return path
    .slice(VALUES.length)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>(
      (schema, name) =>
        childOf(
          childOf(childOf(schema, 'items') ?? schema, 'properties'),
          name,
        ),
      type.schema,
    );
}
