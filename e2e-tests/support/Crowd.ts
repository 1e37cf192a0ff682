import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from './Ledger';

/** The example company has reviews of its own, which are due first. */
const REVIEWS_AT_ONCE = 200;
const PAUSE_MILLISECONDS = 30;

/** A person as the crowd needs them: a name, and a token that outlives the back end. */
export type Member = { ref: string; token: string };

/** People who go on filing, deciding and carrying out requests until they are told to stop, whatever happens to the portal. */
export class Crowd {
  /** Requests that the crowd filed. */
  readonly requests = new Set<string>();
  readonly #ledger: Ledger;
  readonly #random: () => number;
  readonly #base: string;
  #isOver = false;

  private constructor(ledger: Ledger, base: string, random: () => number) {
    this.#ledger = ledger;
    this.#base = base;
    this.#random = random;
  }

  static create(options: {
    ledger: Ledger;
    base: string;
    random: () => number;
  }): Crowd {
    return new Crowd(options.ledger, options.base, options.random);
  }

  /** Everybody ends what they began. */
  stop(): void {
    this.#isOver = true;
  }

  /** Files requests of a type, one after the other. */
  async files(
    { token }: Member,
    type: string,
    nextSubject: () => string | undefined,
  ): Promise<void> {
    await this.#untilOver(async () => {
      const subjectRef = nextSubject();
      if (!subjectRef) {
        return;
      }
      const { status, body } = await this.#ledger.post(
        token,
        '/api/approvals/v1/requests',
        key => ({ type, subjectRef, values: { reason: key } }),
      );
      if (status === 201 && body.id) {
        this.requests.add(body.id);
      }
    });
  }

  /** Answers whatever waits for the person, now and then against. */
  async reviews({ token }: Member, approval = 0.8): Promise<void> {
    await this.#untilOver(async () => {
      const task = this.#pick(await this.#tasks(token));
      if (!task) {
        return;
      }
      const { request, review } = task;
      const verdict =
        this.#random() < approval
          ? 'approve'
          : this.#pick(['reject', 'approve_with_conditions', 'recuse']);
      await this.#ledger.post(
        token,
        `/api/approvals/v1/requests/${request.id}/decisions`,
        key => ({
          reviewId: review.id,
          verdict,
          revision: request.revision,
          comment: key,
          ...(verdict === 'approve_with_conditions' && {
            conditions: ['In the EU'],
          }),
        }),
      );
    });
  }

  /** Carries out what was approved. */
  async fulfils({ token }: Member): Promise<void> {
    await this.#untilOver(async () => {
      const approved = this.#ledger
        .accepted(/\/decisions$/)
        .filter(({ body }) => body.fulfilment?.status === 'pending')
        .map(({ body }) => String(body.id));
      const done = new Set(
        this.#ledger.accepted(/\/fulfilment$/).map(({ body }) => body.id),
      );
      const id = this.#pick(approved.filter(one => !done.has(one)));
      if (id) {
        await this.#ledger.post(
          token,
          `/api/approvals/v1/requests/${id}/fulfilment`,
          key => ({ status: 'done', comment: key }),
        );
      }
    });
  }

  async #tasks(
    token: string,
  ): Promise<
    Array<{ request: { id: string; revision: number }; review: { id: string } }>
  > {
    const response = await fetch(
      `${
        this.#base
      }/api/approvals/v1/tasks?state=open&limit=${REVIEWS_AT_ONCE}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    const { items = [] } = await response.json();
    return items.filter(({ request }: { request: { id: string } }) =>
      this.requests.has(request.id),
    );
  }

  async #untilOver(act: () => Promise<void>): Promise<void> {
    while (!this.#isOver) {
      try {
        await act();
      } catch (error) {
        // Reading fails while the portal is down; a command that was given up fails the test.
        if (error instanceof Error && error.message.startsWith('No answer')) {
          throw error;
        }
      }
      await sleep(PAUSE_MILLISECONDS * (0.5 + this.#random()));
    }
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#random() * items.length)];
  }
}
