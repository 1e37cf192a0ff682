import { escapePointer } from './jsonValues';

/**
 * Tells which part of a value stands at a line of its JSON text, as `JSON.stringify(value, null, 2)` writes it.
 *
 * @param lines - counted from 1.
 * @returns a JSON Pointer per line.
 */
export function pointersAtLines(
  value: unknown,
  lines: ReadonlySet<number>,
): Map<number, string> {
  const found = new Map<number, string>();
  const last = Math.max(0, ...lines);
  let line = 1;

  const visit = (node: unknown, path: string): void => {
    if (lines.has(line)) found.set(line, path);
    if (typeof node !== 'object' || node === null || line > last) return;
    const entries = Object.entries(node).filter(
      ([, child]) => child !== undefined,
    );
    if (entries.length === 0) return;
    for (const [key, child] of entries) {
      line += 1;
      if (line > last) return;
      visit(child, `${path}/${escapePointer(key)}`);
    }
    // The closing bracket has a line of its own.
    line += 1;
  };

  visit(value, '');
  return found;
}
