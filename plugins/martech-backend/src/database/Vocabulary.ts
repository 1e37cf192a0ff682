import type { Knex } from 'knex';
import { closestWord, trigrams } from '../domain/text/closestWord';
import type { QueryWord } from '../domain/text/readQuery';
import { stemWord } from '../domain/text/stemWord';
import { TRIGRAMS, WORDS } from './rows';

const MAX_CANDIDATES = 20;
const CHUNK = 200;
const ACRONYM_LENGTH = 3;
const MAX_REMEMBERED = 10_000;

/** Adds the words of a tool. In a fixed order, so that two writers never wait for each other in a circle. */
export async function addWords(
  trx: Knex.Transaction,
  words: readonly string[],
): Promise<void> {
  const unique = [...new Set(words)].sort();
  for (let start = 0; start < unique.length; start += CHUNK) {
    const added = await trx<{ word: string }>(WORDS)
      .insert(unique.slice(start, start + CHUNK).map(word => ({ word })))
      .onConflict('word')
      .ignore()
      .returning('word');
    const rows = added.flatMap(({ word }) =>
      trigrams(word).map(trigram => ({ trigram, word })),
    );
    if (rows.length > 0) await trx.batchInsert(TRIGRAMS, rows, CHUNK);
  }
}

/** A known word as short as an acronym is one: `SEA` is no beginning of `search`. */
function finished(word: QueryWord): QueryWord {
  const { raw, stem } = word;
  return raw.length <= ACRONYM_LENGTH ? { raw, stem } : word;
}

/** The words that any tool ever used: with them a typo is told from a word. */
export class Vocabulary {
  readonly #knex: Knex;
  readonly #remembered = new Set<string>();

  static create(knex: Knex): Vocabulary {
    return new Vocabulary(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Replaces the words that no tool uses: two that make one known word together by that word, others by the nearest known
   * one, when there is one.
   */
  async correct(words: readonly QueryWord[]): Promise<QueryWord[]> {
    const known = await this.#known(words);
    const isKnown = (word: QueryWord) =>
      known.has(word.raw) || known.has(word.stem);
    const meant: Array<QueryWord | Promise<QueryWord>> = [];
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place];
      const { joined } = word;
      const next: QueryWord | undefined = words[place + 1];
      const follows = next !== undefined && joined === word.raw + next.raw;
      const areTwo = isKnown(word) && follows && isKnown(next);
      if (joined !== undefined && known.has(joined) && !areTwo) {
        meant.push({ raw: joined, stem: stemWord(joined) });
        if (follows) place += 1;
      } else {
        meant.push(isKnown(word) ? finished(word) : this.#correctOne(word));
      }
    }
    return Promise.all(meant);
  }

  /** Which spellings of some words are known. A word that once is known stays so, and is not looked up again. */
  async #known(words: readonly QueryWord[]): Promise<ReadonlySet<string>> {
    const spellings = ({ raw, stem, joined = raw }: QueryWord) => [
      raw,
      stem,
      joined,
    ];
    const known = new Set(
      words.flatMap(spellings).filter(word => this.#remembered.has(word)),
    );
    const asked = words.filter(
      ({ raw, stem, joined = raw }) =>
        !(known.has(raw) || known.has(stem)) ||
        !(joined === raw || known.has(joined)),
    );
    if (asked.length === 0) return known;
    const rows = await this.#knex<{ word: string }>(WORDS)
      .whereIn('word', asked.flatMap(spellings))
      .select('word');
    if (this.#remembered.size > MAX_REMEMBERED) this.#remembered.clear();
    for (const { word } of rows) {
      known.add(word);
      this.#remembered.add(word);
    }
    return known;
  }

  async #correctOne(word: QueryWord): Promise<QueryWord> {
    if (word.prefix && (await this.#begins(word.prefix))) return word;
    const rows = await this.#knex(TRIGRAMS)
      .whereIn('trigram', trigrams(word.raw))
      .groupBy('word')
      .orderByRaw('count(*) desc, word')
      .limit(MAX_CANDIDATES)
      .select<Array<{ word: string }>>('word');
    const meant = closestWord(
      word.raw,
      rows.map(row => row.word),
    );
    return meant === undefined ? word : { raw: meant, stem: stemWord(meant) };
  }

  /** Whether a longer word begins so: then it is not finished, rather than wrong. */
  async #begins(prefix: string): Promise<boolean> {
    const start = [...prefix].slice(0, 2).join('');
    const row = await this.#knex<{ trigram: string; word: string }>(TRIGRAMS)
      .where({ trigram: `_${start}` })
      .andWhere('word', 'like', `${prefix}%`)
      .first('word');
    return row !== undefined;
  }
}
