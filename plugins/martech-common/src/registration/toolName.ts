/** Longer names are refused by the catalog. */
const MAX_LENGTH = 63;
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/**
 * The name that a tool gets from its title: `Éditeur d’e-mails` becomes `editeur-d-e-mails`.
 *
 * @returns `tool` for a title without a letter or digit of the Latin alphabet.
 * @public
 */
export function toolNameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[œæßø]/g, letter => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  return name || 'tool';
}

/**
 * The names to try for a title, best first: the name of the title, then with a number.
 *
 * @public
 */
export function toolNamesOf(title: string, count: number): string[] {
  const name = toolNameOf(title);
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return name;
    const suffix = `-${index + 1}`;
    return `${name.slice(0, MAX_LENGTH - suffix.length)}${suffix}`;
  });
}
