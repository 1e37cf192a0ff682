import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MILLISECONDS = 250;
const STILL_RUNS = /Idempotency-Key still runs|answered by another one/;

/** What an answer says, as far as the journeys look at it: a request, or why there is none. */
export type AnswerBody = {
  id?: string;
  fulfilment?: { status: string };
  error?: { name: string; message: string; stack?: string };
};

/** A command that was answered, whatever it took. */
export type Answered = {
  key: string;
  path: string;
  sent: Record<string, unknown>;
  status: number;
  body: AnswerBody;
  /** How often it was sent. */
  tries: number;
};

/**
 * Sends commands as a careful client does: each with a key of its own, and again with the same key until there is an
 * answer, however often the back end dies in between. It keeps what was answered.
 */
export class Ledger {
  readonly answered: Answered[] = [];
  /** How many answers were lost with their connection. */
  lost = 0;
  readonly #addresses: readonly string[];
  readonly #patience: number;

  private constructor(addresses: readonly string[], patience: number) {
    this.#addresses = addresses;
    this.#patience = patience;
  }

  /**
   * @param addresses - of the back ends; a second try goes to the next one
   * @param patience - milliseconds after which a command without an answer fails the test
   */
  static create(addresses: readonly string[], patience = 180_000): Ledger {
    return new Ledger(addresses, patience);
  }

  /** Waits until so many more commands were answered, or the time is over. */
  async grow(count: number, milliseconds: number): Promise<void> {
    const target = this.answered.length + count;
    const until = Date.now() + milliseconds;
    while (this.answered.length < target && Date.now() < until) {
      await sleep(10);
    }
  }

  /** Commands that were answered with 200 or 201: what must be in the trail. */
  accepted(path: RegExp): Answered[] {
    return this.answered.filter(
      answer => path.test(answer.path) && answer.status < 300,
    );
  }

  /**
   * @param options - `key` to send a command twice, `at` which address first, `impatience` milliseconds after which the
   * first try hangs up
   */
  async post(
    token: string,
    path: string,
    toBody: (key: string) => Record<string, unknown>,
    options: { key?: string; at?: number; impatience?: number } = {},
  ): Promise<Answered> {
    const { key = randomUUID(), at = 0, impatience } = options;
    const sent = toBody(key);
    const until = Date.now() + this.#patience;
    for (let tries = 1; Date.now() < until; tries += 1) {
      const address =
        this.#addresses[(at + tries - 1) % this.#addresses.length];
      const answer = await this.#try(
        `${address}${path}`,
        token,
        key,
        sent,
        tries === 1 ? impatience : undefined,
      );
      if (answer) {
        const kept = { ...answer, key, path, sent, tries };
        this.answered.push(kept);
        return kept;
      }
      await sleep(RETRY_MILLISECONDS);
    }
    throw new Error(`No answer to ${path} with key ${key}`);
  }

  /** @returns undefined when the same command must be sent again */
  async #try(
    url: string,
    token: string,
    key: string,
    sent: Record<string, unknown>,
    impatience: number | undefined,
  ): Promise<Pick<Answered, 'status' | 'body'> | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(sent),
        ...(impatience !== undefined && {
          signal: AbortSignal.timeout(Math.ceil(impatience)),
        }),
      });
      const body: AnswerBody = await response.json();
      const again =
        response.status >= 500 ||
        response.status === 429 ||
        (response.status === 409 && STILL_RUNS.test(`${body.error?.message}`));
      return again ? undefined : { status: response.status, body };
    } catch {
      this.lost += 1;
      return undefined;
    }
  }
}
