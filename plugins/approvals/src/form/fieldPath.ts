const ROOT = 'root';

/** What the form puts between the parts of a field's id. */
export const FIELD_SEPARATOR = '.';

/**
 * The dotted path of a field: `root.team.0.name` is `team.0.name`.
 *
 * @param fieldId - the id that the form gave the field
 */
export function pathOfField(fieldId: string): string {
  return fieldId.startsWith(`${ROOT}${FIELD_SEPARATOR}`)
    ? fieldId.slice(ROOT.length + FIELD_SEPARATOR.length)
    : '';
}

/**
 * The id that the form gives the field at a dotted path.
 */
export function fieldIdOf(path: string): string {
  return `${ROOT}${FIELD_SEPARATOR}${path}`;
}
