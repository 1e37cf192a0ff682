/** Takes accents and case off, so that « Créer » is found by `creer`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Up to ten words of a search, folded; each must be in the text. */
export function searchWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean).slice(0, 10);
}
