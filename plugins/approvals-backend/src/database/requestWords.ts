import { foldText } from './foldText';

const MAX_WORD_LENGTH = 64;
const MAX_WORDS = 200;
const MAX_SEARCHED_WORDS = 10;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]+/gu;

/** A command asks three times for the words of one request. */
let lastFound: { text: string; words: readonly string[] } = {
  text: '',
  words: [],
};

/** Sorts after whatever follows a prefix, byte by byte. */
const LAST_CHARACTER = '\u{10FFFF}';

/** By characters, so that none is cut in half. */
function cut(word: string): string {
  return [...word].slice(0, MAX_WORD_LENGTH).join('');
}

function chunksOf(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .map(chunk => chunk.replace(EDGES, ''));
}

/**
 * The words by which a text is found: what begins at the start of a word and ends at the next space. `l’outil` is found
 * by `l’outil` and by `outil`, `default/tool-7` by `tool-7` too.
 */
function wordsOf(text: string): string[] {
  return chunksOf(text).flatMap(chunk =>
    [...chunk.matchAll(LETTERS_AND_DIGITS)].map(({ index }) =>
      cut(chunk.slice(index)),
    ),
  );
}

/**
 * The words by which a request is found: those of its texts, and its number without prefix and zeros.
 *
 * @remarks
 * `migrations/20261122150000_list_indexes.js` made the words of older requests by the same rule: whoever changes it
 * brings a migration.
 */
export function requestWords(
  number: string,
  texts: ReadonlyArray<string | undefined>,
): readonly string[] {
  const text = [number, ...texts].filter(Boolean).join(' ');
  if (lastFound.text !== text) {
    const bare = number.match(/[1-9]\d*$/) ?? [];
    const words = [...new Set([...bare, ...wordsOf(text)])];
    lastFound = { text, words: words.slice(0, MAX_WORDS) };
  }
  return lastFound.words;
}

/** Up to ten words of a search, folded: each must begin a word of the request. */
export function searchWords(query: string): string[] {
  const words = chunksOf(query).filter(Boolean).map(cut);
  return [...new Set(words)].slice(0, MAX_SEARCHED_WORDS);
}

/** The words that begin with a prefix: from the first one on, and before the second one. */
export function prefixRange(prefix: string): [string, string] {
  return [prefix, prefix + LAST_CHARACTER];
}
