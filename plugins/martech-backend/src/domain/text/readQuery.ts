import { splitWords } from './foldText';
import { stemWord } from './stemWord';
import { stopWords } from './stopWords';

/** One word that somebody asked for. */
export type QueryWord = {
  raw: string;
  stem: string;
  /** The word as it was typed, when it may be the beginning of a longer one. */
  prefix?: string;
  /** Together with the word after it: some write `hub spot`, or `e signature`. */
  joined?: string;
};

/** More words than this add nothing to a need. */
const MAX_WORDS = 12;

/**
 * Reads a need in French or English. Words that say nothing are left out, unless there is nothing else.
 *
 * @returns no word at all for a text without letters and digits, which nothing answers.
 */
export function readQuery(text: string): QueryWord[] {
  const meaningful = readWords(text);
  return meaningful.length > 0 ? meaningful : toWords(text, splitWords(text));
}

/** Reads the words of a text that say something; there may be none. */
export function readWords(text: string): QueryWord[] {
  return toWords(
    text,
    splitWords(text).filter(word => !stopWords.has(word)),
  );
}

function toWords(text: string, chosen: readonly string[]): QueryWord[] {
  const all = splitWords(text);
  const last = all[all.length - 1];
  const isFinished = /\s$/.test(text);
  const words = new Map<string, QueryWord>();
  for (const word of chosen) {
    const stem = stemWord(word);
    const next = all[all.indexOf(word) + 1];
    words.set(stem, {
      raw: word,
      stem,
      ...(word === last && !isFinished && word.length > 1
        ? { prefix: word }
        : {}),
      ...(next ? { joined: `${word}${next}` } : {}),
    });
  }
  return [...words.values()].slice(0, MAX_WORDS);
}
