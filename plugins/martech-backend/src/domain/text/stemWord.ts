/** Endings of French and English, longest first; `least` is the length that the word must have to lose it. */
const endings: ReadonlyArray<{ end: string; by: string; least: number }> = [
  { end: 'eaux', by: 'eau', least: 6 },
  { end: 'aux', by: 'al', least: 6 },
  { end: 'ies', by: 'y', least: 5 },
  { end: 'ie', by: 'y', least: 5 },
  { end: 'sses', by: 'ss', least: 6 },
  { end: 'xes', by: 'x', least: 5 },
  { end: 'ches', by: 'ch', least: 7 },
  { end: 'ss', by: 'ss', least: 3 },
  { end: 'us', by: 'us', least: 4 },
  { end: 's', by: '', least: 4 },
  { end: 'x', by: '', least: 6 },
];

const verbEndings: ReadonlyArray<{ end: string; least: number }> = [
  { end: 'ing', least: 7 },
  { end: 'ez', least: 6 },
  { end: 'er', least: 6 },
];

/**
 * Brings the usual plurals and verb forms of both languages to one form (`campagnes`, `canaux`, `sending`, `envoyez`).
 * Light on purpose: it may join words that a linguist would not, and never tells two forms of a name apart from a query
 * that is written the same way. Takes a folded word.
 */
export function stemWord(word: string): string {
  const plural = endings.find(
    ({ end, least }) => word.length >= least && word.endsWith(end),
  );
  const singular = plural
    ? word.slice(0, -plural.end.length) + plural.by
    : word;
  const verb = verbEndings.find(
    ({ end, least }) => singular.length >= least && singular.endsWith(end),
  );
  const stem = verb ? singular.slice(0, -verb.end.length) : singular;
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
