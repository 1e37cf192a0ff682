const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** A token longer than this is no word that anybody searches for. */
const MAX_TOKEN_LENGTH = 64;

/**
 * Folds a text for the finder: lower case, no accents, no ligatures, `e-mail` and `email` alike.
 * The same function reads what is indexed and what is asked, so both databases answer alike without any extension.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßø]/g, letter => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\b([eam])-(?=\p{L})/gu, '$1');
}

/** Splits a text into its folded words: letters and digits only, so that no query syntax of a database can come through. */
export function splitWords(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(word =>
    word.slice(0, MAX_TOKEN_LENGTH),
  );
}
