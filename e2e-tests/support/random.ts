/**
 * Numbers from 0 to 1 that a seed repeats (mulberry32, by Tommy Ettinger, public domain).
 */
export function createRandom(seed: number): () => number {
  let state = Math.trunc(seed) % 2 ** 32;
  const next = (value: number) => Math.imul(value, 1) >>> 0;
  return () => {
    state = next(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed of the environment, which repeats a run, or a new one. */
export function seedOf(variable: string): number {
  return Number(process.env[variable] ?? Date.now() % 2 ** 31);
}
