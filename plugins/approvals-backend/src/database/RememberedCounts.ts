import { createHash } from 'node:crypto';

const REMEMBERED_MILLISECONDS = 30_000;
const MAX_REMEMBERED = 2_000;

/**
 * How long lists are that reach the cap, for half a minute: who turns their pages need not have ten thousand rows counted
 * for each. Everything below the cap is counted each time, because there the number is exact (contract of lists).
 */
export class RememberedCounts {
  readonly #counts = new Map<string, { until: number; count: number }>();
  readonly #cap: number;
  readonly #now: () => number;

  constructor(cap: number, now: () => number = Date.now) {
    this.#cap = cap;
    this.#now = now;
  }

  /**
   * @param list - all that the count depends on: the filters, and who asks.
   */
  async get(list: unknown, count: () => Promise<number>): Promise<number> {
    const text = JSON.stringify(list);
    const key = createHash('sha256').update(text).digest('base64url');
    const known = this.#counts.get(key);
    if (known && known.until > this.#now()) {
      return known.count;
    }
    const counted = await count();
    if (counted > this.#cap) {
      if (this.#counts.size >= MAX_REMEMBERED) {
        this.#counts.clear();
      }
      const until = this.#now() + REMEMBERED_MILLISECONDS;
      this.#counts.set(key, { until, count: counted });
    }
    return counted;
  }
}
