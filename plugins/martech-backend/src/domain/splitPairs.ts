import type { EntityRef } from '@passerelle/plugin-martech-common';

/** A tool, and something that it says that it works with. */
export type Pair = { id: number; ref: EntityRef };

/** What is new and what is gone between two lists of pairs. */
export function splitPairs(
  before: readonly Pair[],
  after: readonly Pair[],
): { added: Pair[]; gone: Pair[] } {
  const keyOf = ({ id, ref }: Pair) => `${id} ${ref}`;
  const old = new Set(before.map(keyOf));
  const now = new Set(after.map(keyOf));
  return {
    added: after.filter(pair => !old.has(keyOf(pair))),
    gone: before.filter(pair => !now.has(keyOf(pair))),
  };
}
