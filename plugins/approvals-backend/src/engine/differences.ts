import type { JsonObject, JsonValue } from '@backstage/types';

/** One field that differs. A missing side means that the field was not there. */
export type Difference = {
  /** JSON Pointer. */
  path: string;
  before?: JsonValue;
  after?: JsonValue;
};

/**
 * Field by field, what differs between two texts. A list counts as one field: its items have no identity.
 *
 * @param root - put before every path, for instance `/values`
 */
export function differenceBetween(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  root: string = '',
): Difference[] {
  return compare(before ?? {}, after ?? {}, root);
}

/** Every field of a text with its value, at the depth at which {@link differenceBetween} tells differences. */
export function fieldsOf(
  object: JsonObject | undefined,
  root: string,
): Array<{ path: string; value: JsonValue }> {
  return Object.entries(object ?? {}).flatMap(([key, value]) => {
    if (value === undefined) {
      return [];
    }
    const path = below(root, key);
    return isObject(value) && Object.keys(value).length > 0
      ? fieldsOf(value, path)
      : [{ path, value }];
  });
}

/** The paths of {@link differenceBetween}. */
export function changedPaths(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  root: string,
): string[] {
  return differenceBetween(before, after, root).map(({ path }) => path);
}

/**
 * The changed paths that a verdict depends on: the field itself, a part of it, or something that contains it.
 *
 * @param dependsOn - JSON Pointers; undefined means everything
 */
export function relevantChanges(
  dependsOn: readonly string[] | undefined,
  changed: readonly string[],
): string[] {
  return changed.filter(
    path =>
      dependsOn === undefined ||
      dependsOn.some(field => contains(field, path) || contains(path, field)),
  );
}

function compare(before: JsonObject, after: JsonObject, root: string) {
  // Before each command a sheet is compared with what reviewers were shown, and hardly ever differs.
  if (isEqual(before, after)) {
    return [];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].sort().flatMap((key): Difference[] => {
    const [old, now] = [valueAt(before, key), valueAt(after, key)];
    const path = below(root, key);
    if (isObject(old) && isObject(now)) {
      return compare(old, now, path);
    }
    return isEqual(old, now)
      ? []
      : [
          {
            path,
            ...(old !== undefined && { before: old }),
            ...(now !== undefined && { after: now }),
          },
        ];
  });
}

function below(root: string, key: string): string {
  return `${root}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function valueAt(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isEqual(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => isEqual(item, other[index]))
    );
  }
  if (isObject(one) && isObject(other)) {
    const held = (object: JsonObject) =>
      Object.keys(object).filter(key => object[key] !== undefined);
    const keys = held(one);
    return (
      keys.length === held(other).length &&
      keys.every(key => isEqual(one[key], valueAt(other, key)))
    );
  }
  return one === other;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function contains(pointer: string, path: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`);
}
