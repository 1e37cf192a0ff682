import { createHash } from 'node:crypto';

const REMEMBERED_MILLISECONDS = 30_000;
const MAX_REMEMBERED = 2_000;
/** Up to here, counting costs less than a page does. */
const CHEAP_COUNT = 1_000;

/**
 * How long long lists are, for half a minute: who turns the pages of a list need not have ten thousand rows counted for
 * each. Short lists are counted each time, because there people see when a number is not true.
 */
export class RememberedCounts {
  readonly #counts = new Map<string, { until: number; count: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
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
    if (counted > CHEAP_COUNT) {
      if (this.#counts.size >= MAX_REMEMBERED) {
        this.#counts.clear();
      }
      const until = this.#now() + REMEMBERED_MILLISECONDS;
      this.#counts.set(key, { until, count: counted });
    }
    return counted;
  }
}
