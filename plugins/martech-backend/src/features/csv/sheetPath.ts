/** A sheet as a tree of fields. */
export type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path such as `data/retention`. */
export function valueAt(fields: Fields, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, key) => (isFields(value) ? value[key] : undefined),
      fields,
    );
}

/** The fields with another value at a path; `undefined` takes the field away, and a section that is empty then. */
export function withValueAt(
  fields: Fields,
  path: string,
  value: unknown,
): Fields {
  const [key, ...rest] = path.split('/');
  const { [key]: before, ...others } = fields;
  const inner = isFields(before) ? before : {};
  const after =
    rest.length > 0 ? withValueAt(inner, rest.join('/'), value) : value;
  const isGone =
    after === undefined || (isFields(after) && Object.keys(after).length === 0);
  return isGone ? others : { ...others, [key]: after };
}
