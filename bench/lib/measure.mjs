/**
 * Runs a job many times with a number of clients at once.
 *
 * @param {object} options
 * @param {number} options.count - how many times in all
 * @param {number} options.clients - how many at once
 * @param {(index: number) => Promise<void>} options.job
 * @returns {Promise<{ rate: number, p50: number, p99: number }>} per second, milliseconds
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
  times.sort((a, b) => a - b);
  const percentile = share =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { rate: count / seconds, p50: percentile(0.5), p99: percentile(0.99) };
}
