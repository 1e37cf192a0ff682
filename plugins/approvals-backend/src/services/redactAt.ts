import type { JsonValue } from '@backstage/types';

/** A field that somebody may not read. */
export type HiddenField = {
  /** JSON Pointer below `/subject`. */
  path: string;
  /** What they see instead; nothing at all without it. */
  instead?(value: JsonValue): JsonValue;
};

/** A value as somebody may see it. */
export type Redacted = {
  /** Undefined when nothing is left. */
  value?: JsonValue;
  /** JSON Pointers of the fields that were replaced or left out. */
  redacted: string[];
};

/**
 * Replaces what somebody may not read in the value of a field: the field itself, or fields below it.
 *
 * @param path - where the value stands, a JSON Pointer such as `/subject`
 */
export function redactAt(
  path: string,
  value: JsonValue | undefined,
  hidden: readonly HiddenField[],
): Redacted {
  if (value === undefined) {
    return { redacted: [] };
  }
  const field = hidden.find(
    known => path === known.path || path.startsWith(`${known.path}/`),
  );
  if (field) {
    const isWhole = path === field.path && field.instead !== undefined;
    return {
      ...(isWhole && { value: field.instead?.(value) }),
      redacted: [path],
    };
  }
  const isAbove = hidden.some(known => known.path.startsWith(`${path}/`));
  if (!isAbove || typeof value !== 'object' || value === null) {
    return { value, redacted: [] };
  }
  return Array.isArray(value)
    ? { redacted: [path] }
    : redactBelow(path, value, hidden);
}

function redactBelow(
  path: string,
  object: { [key: string]: JsonValue | undefined },
  hidden: readonly HiddenField[],
): Redacted {
  const parts = Object.entries(object).map(([key, part]) => {
    const name = key.replaceAll('~', '~0').replaceAll('/', '~1');
    return { key, ...redactAt(`${path}/${name}`, part, hidden) };
  });
  const kept = parts.flatMap(
    ({ key, value }): Array<[string, JsonValue]> =>
      value === undefined ? [] : [[key, value]],
  );
  return {
    value: Object.fromEntries(kept),
    redacted: parts.flatMap(({ redacted }) => redacted),
  };
}
