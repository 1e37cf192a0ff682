import type { QueryWord } from '../domain/text/readQuery';
import type { RememberedSizes } from './RememberedSizes';
import type { SearchIndex, SqlPart } from './SearchIndex';

const STEPS_PER_DOUBLING = 4;
const keyOf = ({ stem, prefix = '' }: QueryWord) => `word ${stem} ${prefix}`;

/** How much a word tells that so many of all tools hold: nothing when none does, more the fewer they are. */
export function tellingWeight(holders: number, tools: number): number {
  if (holders === 0) return 0;
  const doublings = Math.log2(Math.max(1, tools / holders));
  return 1 + Math.round(STEPS_PER_DOUBLING * doublings);
}

/**
 * Tells how much each word of a question tells apart, from how many tools hold it (inverse document frequency, in whole
 * steps, so that every database computes the same).
 */
export class WordWeights {
  readonly #sizes: RememberedSizes;
  readonly #index: SearchIndex;

  static create(sizes: RememberedSizes, index: SearchIndex): WordWeights {
    return new WordWeights(sizes, index);
  }

  private constructor(sizes: RememberedSizes, index: SearchIndex) {
    this.#sizes = sizes;
    this.#index = index;
  }

  /**
   * @param tools - how many there are.
   * @returns a weight for each word, and how many tools hold any of them at most.
   */
  async of(
    words: readonly QueryWord[],
    tools: number,
  ): Promise<{ weights: number[]; holders: number }> {
    if (words.length === 0) return { weights: [], holders: 0 };
    const sizes = await this.#sizes.of(
      new Map<string, SqlPart>([
        ...words.map(
          word => [keyOf(word), this.#index.matching(word)] as const,
        ),
      ]),
    );
    const held = words.map(word => sizes.get(keyOf(word)) ?? 0);
    return {
      weights: held.map(holders => tellingWeight(holders, tools)),
      holders: held.reduce((sum, holders) => sum + holders, 0),
    };
  }
}
