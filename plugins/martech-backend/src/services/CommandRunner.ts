import { createHash } from 'crypto';
import canonicalize from 'canonicalize';
import { ConflictError, InputError, isError } from '@backstage/errors';
import type {
  IdempotencyStore,
  KeptAnswer,
} from '../database/IdempotencyStore';

/** One command as it came in. */
export type Command = {
  person: string;
  method: string;
  path: string;
  key?: string;
  body: unknown;
};

const statuses: Record<string, number> = {
  InputError: 400,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

function hash(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

function refusal(error: unknown): KeptAnswer | undefined {
  if (!isError(error)) return undefined;
  const status = statuses[error.name];
  return status
    ? {
        status,
        body: {
          error: { name: error.name, message: error.message },
          response: { statusCode: status },
        },
      }
    : undefined;
}

/**
 * Runs commands so that a repeated one with the same `Idempotency-Key` answers the same and happens once
 * (contract.md, 1). Refusals by the business are kept too; a failure of the machine is not, so it can be tried again.
 */
export class CommandRunner {
  readonly #keys: IdempotencyStore;

  static create(keys: IdempotencyStore): CommandRunner {
    return new CommandRunner(keys);
  }

  private constructor(keys: IdempotencyStore) {
    this.#keys = keys;
  }

  /** @throws ConflictError when the key was used with another body, or its first call still runs. */
  async run(
    command: Command,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    const { person, method, path, key, body } = command;
    if (key === undefined) return work();
    if (!/^[\x20-\x7e]{1,200}$/.test(key)) {
      throw new InputError(
        'Idempotency-Key accepts 1 to 200 printable ASCII characters',
      );
    }
    const scope = hash([person, method, path, key]);
    const state = await this.#keys.claim(scope, hash(body), new Date());
    switch (state.kind) {
      case 'answered':
        return state.answer;
      case 'other-body':
        throw new ConflictError(
          'This Idempotency-Key was used with another body; take a new key',
        );
      case 'running':
        throw new ConflictError(
          'The first call with this Idempotency-Key still runs; repeat it in a moment',
        );
      default:
        return this.#first(scope, work);
    }
  }

  async #first(
    scope: string,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    const answer = await this.#done(scope, work);
    // What is done stays done: a key whose answer cannot be kept is answered with a conflict, and never runs again.
    await this.#keys.keep(scope, answer);
    return answer;
  }

  async #done(
    scope: string,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    try {
      return await work();
    } catch (error) {
      const kept = refusal(error);
      await (kept ? this.#keys.keep(scope, kept) : this.#keys.forget(scope));
      throw error;
    }
  }
}
