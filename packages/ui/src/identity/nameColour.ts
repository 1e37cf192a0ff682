/** Each stands out against white text by 4.5 to 1 or more (WCAG 2.2, 1.4.3). */
const COLOURS = [
  '#0b7a55',
  '#1f5493',
  '#2c4bff',
  '#3f4b5b',
  '#5b3fb3',
  '#7a3e9d',
  '#8a4b05',
  '#9b2c5e',
  '#a33327',
  '#b3261e',
  '#0f6b78',
  '#37612a',
  '#4a4f9c',
  '#6b4f1d',
  '#2d2d33',
  '#a8336b',
] as const;

/**
 * The colour that a name always has.
 *
 * @param name - any text; case and surrounding space do not matter
 */
export function nameColour(name: string): string {
  let hash = 0;
  for (const character of name.trim().toLocaleLowerCase('en')) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  }
  return COLOURS[hash % COLOURS.length];
}
