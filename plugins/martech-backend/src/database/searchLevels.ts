import type { QueryWord } from '../domain/text/readQuery';
import {
  searchFieldNames,
  searchFields,
  type SearchField,
} from '../domain/text/searchDocument';

/** A word, or the beginning of one, in a field. */
export type SearchTerm = { field: SearchField; text: string; begins: boolean };

/** What a tool weighs that holds any of some terms, and none of a heavier level. */
export type SearchLevel = { weight: number; terms: SearchTerm[] };

/** A word that somebody finished counts more than one that only begins so. */
const WHOLE_WORD = 2;

/** The places in which a word can stand, the heaviest first: the same for every database. */
export function searchLevels(word: QueryWord): SearchLevel[] {
  const { stem, prefix } = word;
  const levels = new Map<number, SearchTerm[]>();
  const add = (weight: number, term: SearchTerm) =>
    levels.set(weight, [...(levels.get(weight) ?? []), term]);
  for (const field of searchFieldNames) {
    const weight = searchFields[field];
    add(weight * WHOLE_WORD, { field, text: stem, begins: false });
    if (prefix) add(weight, { field, text: prefix, begins: true });
  }
  return [...levels]
    .map(([weight, terms]) => ({ weight, terms }))
    .sort((a, b) => b.weight - a.weight);
}
