/** A shorter word has too many neighbours to guess what was meant. */
const LEAST_LENGTH = 5;

/** The sequences of three letters of a word, with its beginning and its end marked. */
export function trigrams(word: string): string[] {
  const letters = [...`_${word}_`];
  return [
    ...new Set(
      letters
        .slice(2)
        .map((_, index) => letters.slice(index, index + 3).join('')),
    ),
  ];
}

/** How many letters must be added, removed, replaced or swapped with the next one to get from one word to the other. */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let beforeLast: number[] = [];
  let last = target.map((_, index) => index).concat(target.length);
  source.forEach((letter, row) => {
    const current = [row + 1];
    target.forEach((other, column) => {
      const same = letter === other;
      const swapped =
        row > 0 &&
        column > 0 &&
        letter === target[column - 1] &&
        source[row - 1] === other;
      current.push(
        Math.min(
          last[column] + (same ? 0 : 1),
          last[column + 1] + 1,
          current[column] + 1,
          ...(swapped ? [beforeLast[column - 1] + 1] : []),
        ),
      );
    });
    beforeLast = last;
    last = current;
  });
  return last[target.length];
}

/**
 * The word that was probably meant: one slip in a short word, two in a long one.
 *
 * @param candidates - words that share letters with it, the most alike first.
 * @returns undefined when none is near enough.
 */
export function closestWord(
  word: string,
  candidates: readonly string[],
): string | undefined {
  if (word.length < LEAST_LENGTH || /^\d+$/.test(word)) return undefined;
  const most = word.length < 7 ? 1 : 2;
  const [nearest] = candidates
    .map(candidate => ({ candidate, slips: editDistance(word, candidate) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.candidate;
}
