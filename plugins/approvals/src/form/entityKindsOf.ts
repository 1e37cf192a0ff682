/**
 * The kinds of the catalog from which a field lets people choose, under
 * `x-entity-kinds` of its schema; none for any other field.
 */
export function entityKindsOf(
  schema: Readonly<Record<string, unknown>> | undefined,
): string[] {
  const kinds = schema?.['x-entity-kinds'];
  return Array.isArray(kinds)
    ? kinds.filter((kind): kind is string => typeof kind === 'string')
    : [];
}
