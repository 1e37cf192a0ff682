function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function same(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((item, index) => same(item, after[index]))
    );
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].every(key => same(before[key], after[key]));
  }
  return before === after;
}

function compare(before: unknown, after: unknown, path: string): string[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap(key =>
      compare(before[key], after[key], `${path}/${escapePointer(key)}`),
    );
  }
  return same(before, after) ? [] : [path];
}

/**
 * The fields that differ between two sheets, as JSON Pointers in alphabetical order. A list counts as one field,
 * and so does a whole section that appears or disappears.
 *
 * @public
 */
export function changedSheetPaths(before: object, after: object): string[] {
  return compare(before, after, '').sort();
}
