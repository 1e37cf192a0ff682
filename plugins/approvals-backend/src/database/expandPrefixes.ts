import type { Knex } from 'knex';
import type { ListSource } from './ListSource';
import { prefixRange, searchWords } from './requestWords';

const MAX_WORDS_OF_PREFIX = 24;

/** Each word that begins with a prefix, found by jumping from one to the next; nothing when there are many. */
async function expand(
  knex: Knex,
  prefix: string,
): Promise<string[] | undefined> {
  const [from, before] = prefixRange(prefix);
  const next = (after: string) =>
    `select min(w.word) from request_words w where w.word ${after} and w.word < ?`;
  const result = await knex
    .withRecursive(
      'found',
      ['word'],
      knex.raw(
        `${next('>= ?')} union all
         select (${next(
           '> found.word',
         )}) from found where found.word is not null`,
        [from, before, before],
      ),
    )
    .from('found')
    .whereNotNull('word')
    .limit(MAX_WORDS_OF_PREFIX + 1)
    .pluck('word');
  return result.length > MAX_WORDS_OF_PREFIX ? undefined : result;
}

/**
 * The words of a search whose requests can be read in the order of their creation: those that begin few words.
 *
 * @returns sources by what they cover.
 */
export async function expandPrefixes(
  knex: Knex,
  q: string | undefined,
): Promise<Map<string, ListSource>> {
  const sources = new Map<string, ListSource>();
  for (const prefix of q ? searchWords(q) : []) {
    const words = await expand(knex, prefix);
    if (words) {
      const covers = `word ${prefix}`;
      sources.set(covers, {
        covers,
        table: 'request_words',
        ranges: words.map(word => ({
          starts: query => query.where('s.word', word),
          isUnique: true,
        })),
        inOrderOf: ['created_at'],
      });
    }
  }
  return sources;
}
