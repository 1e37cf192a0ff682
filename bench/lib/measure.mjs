/**
 * @param {number[]} sorted
 * @param {number} share - 0.5 for the median
 */
export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const ascending = (a, b) => a - b;

/** The middle of some figures, and between which two they lie. */
export function summarize(figures) {
  const sorted = [...figures].sort(ascending);
  return {
    median: percentile(sorted, 0.5),
    lowest: sorted[0],
    highest: sorted[sorted.length - 1],
  };
}

/** @param {number[]} times - milliseconds, in any order */
export function percentilesOf(times) {
  const sorted = [...times].sort(ascending);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/**
 * Runs a job many times with a number of clients at once.
 *
 * @param {object} options
 * @param {number} options.count - how many times in all
 * @param {number} options.clients - how many at once
 * @param {(index: number) => Promise<void>} options.job
 * @returns {Promise<{ rate: number, p50: number, p99: number, times: number[] }>} per second, milliseconds
 */
export async function measure({ count, clients, job }) {
  const times = [];
  let next = 0;
  const client = async () => {
    while (next < count) {
      const index = next++;
      const started = performance.now();
      await job(index);
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  return { rate: count / seconds, times, ...percentilesOf(times) };
}
