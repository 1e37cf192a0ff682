/**
 * Joins what a document is found by. Words with accents are there without them too: search engines tell them apart, and
 * people who type do not.
 */
export function searchText(...parts: Array<string | undefined>): string {
  const text = parts
    .filter(part => part !== undefined && part !== '')
    .join(' ');
  const words = text.split(/[\s’'.,;:!?()«»“”/|-]+/);
  const plain = words.flatMap(word => {
    const folded = word
      .replace(/œ/gi, 'oe')
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
    return folded === word ? [] : [folded];
  });
  return [text, ...new Set(plain)].join(' ');
}
