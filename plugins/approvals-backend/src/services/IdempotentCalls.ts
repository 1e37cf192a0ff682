import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '@backstage/errors';
import type {
  Claim,
  IdempotencyStore,
  IdempotentCall,
  KeptAnswer,
} from '../database/IdempotencyStore';
import { MissedRow } from '../database/MissedRow';
import type { Writes } from '../database/Writes';
import { errorDetails, withCode } from './codedError';
import { keptRefusal } from './keptRefusal';
import { refusalAnswer } from './refusalAnswer';

const POLL_MILLISECONDS = 100;
const MAX_WAIT_MILLISECONDS = 10_000;

/** Keeps the answer with what the command writes. */
export type KeepAnswer = (writes: Writes, answer: KeptAnswer) => void;

/** Gives the first answer again to the same call, and runs a new one once. */
export class IdempotentCalls {
  readonly #store: IdempotencyStore;

  static create(options: { store: IdempotencyStore }): IdempotentCalls {
    return new IdempotentCalls(options.store);
  }

  private constructor(store: IdempotencyStore) {
    this.#store = store;
  }

  /**
   * @param call - undefined when the caller gave no key: the command just runs.
   * @param run - must hand its answer to `keep` with what it writes.
   * @throws the refusal that the first call got; ConflictError for a key that was used with another body, or whose
   * first call runs for too long.
   */
  async answer(
    call: IdempotentCall | undefined,
    run: (keep: KeepAnswer) => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    if (!call) {
      return await run(() => {});
    }
    const until = Date.now() + MAX_WAIT_MILLISECONDS;
    do {
      const result = await this.#store.claim(call, Date.now());
      if (result.kind === 'answered') {
        const refusal = keptRefusal(result.answer);
        if (refusal) {
          throw refusal;
        }
        return result.answer;
      }
      if (result.kind === 'claimed') {
        return await this.#runClaimed(result.claim, run);
      }
      if (result.kind === 'reused') {
        throw withCode(
          new ConflictError(
            'This Idempotency-Key was used with another body; use a new key for a new command',
          ),
          'idempotency-key-reused',
        );
      }
      await sleep(POLL_MILLISECONDS);
    } while (Date.now() < until);
    throw withCode(
      new ConflictError(
        'The first call with this Idempotency-Key still runs; try again in a moment',
      ),
      'call-still-running',
    );
  }

  async #runClaimed(
    claim: Claim,
    run: (keep: KeepAnswer) => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    try {
      return await this.#runAndKeep(claim, run);
    } catch (error) {
      throw error instanceof MissedRow
        ? new ConflictError('The same call is being answered by another one')
        : error;
    }
  }

  async #runAndKeep(
    claim: Claim,
    run: (keep: KeepAnswer) => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    let isKept = false;
    try {
      const answer = await run((writes, kept) => {
        this.#store.keep(writes, claim, kept);
        isKept = true;
      });
      if (!isKept) {
        await this.#store.keepOutside(claim, answer);
      }
      return answer;
    } catch (error) {
      // Somebody was in the way: a second try may well succeed.
      const isPassing = error instanceof Error && isBusy(error);
      const refusal = isPassing ? undefined : refusalAnswer(error);
      if (refusal) {
        await this.#store.keepOutside(claim, refusal);
      } else {
        await this.#store.release(claim);
      }
      throw error;
    }
  }
}

function isBusy(error: Error): boolean {
  return errorDetails(error).code === 'busy';
}
