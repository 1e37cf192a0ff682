import { splitWords } from './foldText';
import { stemWord } from './stemWord';
import { stopWords } from './stopWords';

/** One word that somebody asked for. */
export type QueryWord = {
  raw: string;
  stem: string;
  /** The word as it was typed, when it may be the beginning of a longer one. */
  prefix?: string;
};

/** What somebody asked, ready for the index. */
export type FinderQuestion = {
  words: QueryWord[];
  /** "Works with Salesforce": the tool that an answer must work with, and the words of the rest of the question. */
  worksWith?: { name: string; words: QueryWord[] };
};

/** More words than this add nothing to a need. */
const MAX_WORDS = 12;

const worksWithPhrase =
  /(?:^|\s)(?:(?:that\s+)?(?:works?|working|integrates?|integrated|connects?|connected|compatible)\s+(?:with|to)|(?:qui\s+)?(?:marche|fonctionne|s['’]integre|communique|compatible|connecte|integre|relie)e?s?\s+(?:avec|a))\s+(.+)$/;

/** @param whenNothingElse - whether words that say nothing count when there are no others. */
function readWords(text: string, whenNothingElse: boolean): QueryWord[] {
  const all = splitWords(text);
  const meaningful = all.filter(word => !stopWords.has(word));
  const chosen = meaningful.length === 0 && whenNothingElse ? all : meaningful;
  const last = all[all.length - 1];
  const words = new Map<string, QueryWord>();
  for (const word of chosen) {
    const stem = stemWord(word);
    const endsQuery = word === last && !/\s$/.test(text) && word.length > 1;
    words.set(stem, {
      raw: word,
      stem,
      ...(endsQuery && { prefix: word }),
    });
  }
  return [...words.values()].slice(0, MAX_WORDS);
}

function foldForPhrases(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim();
}

/**
 * Reads a need in French or English. Words that say nothing are left out, unless there is nothing else.
 *
 * @returns no word at all for a text without letters and digits, which nothing answers.
 */
export function readQuery(text: string): FinderQuestion {
  const words = readWords(text, true);
  const folded = foldForPhrases(text);
  const phrase = worksWithPhrase.exec(folded);
  if (!phrase) return { words };
  const rest = readWords(`${folded.slice(0, phrase.index)} `, false);
  return { words, worksWith: { name: phrase[1], words: rest } };
}
