/**
 * The form of a request for more time: its one date, until when the access is
 * needed, must be given. With several dates the engine alone knows which.
 *
 * @param schema - the form's schema
 */
export function withDueDate(
  schema: Record<string, unknown>,
): Record<string, unknown> {
  const { properties } = schema;
  const dates = Object.entries(
    typeof properties === 'object' && properties !== null ? properties : {},
  )
    .filter(([, field]) => isDate(field))
    .map(([name]) => name);
  const required = Array.isArray(schema.required) ? schema.required : [];
  return dates.length === 1
    ? { ...schema, required: [...new Set([...required, ...dates])] }
    : schema;
}

function isDate(field: unknown): boolean {
  return (
    typeof field === 'object' &&
    field !== null &&
    'format' in field &&
    field.format === 'date'
  );
}
