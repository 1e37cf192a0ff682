import type { CelInput } from '@bufbuild/cel';
import type { JsonValue } from '@backstage/types';

/**
 * A JSON value as CEL takes it. Objects become maps, so that a key such as `constructor` is a key and nothing else.
 */
export function toCelInput(value: JsonValue): CelInput {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toCelInput);
  }
  return new Map(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, toCelInput(item)]],
    ),
  );
}
