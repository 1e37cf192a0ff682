/** A person at work makes many calls in a row; more people than this at once make the cache forget early. */
const MAX_ENTRIES = 5_000;

/**
 * Keeps answers for a few seconds, for reads only. Callers that ask while an answer is on its way share it; a failure is
 * never kept.
 */
export class ShortCache<T> {
  readonly #seconds: () => number;
  readonly #entries = new Map<string, { until: number; answer: Promise<T> }>();

  /** @param seconds - 0 keeps nothing; what changes over time is asked for at each answer. */
  constructor(seconds: number | (() => number)) {
    this.#seconds = typeof seconds === 'number' ? () => seconds : seconds;
  }

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const milliseconds = this.#seconds() * 1000;
    if (milliseconds <= 0) return load();
    const now = Date.now();
    const kept = this.#entries.get(key);
    if (kept && kept.until > now) return kept.answer;
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear();
    const answer = load();
    this.#entries.set(key, { until: now + milliseconds, answer });
    answer.catch(() => this.#entries.delete(key));
    return answer;
  }
}
