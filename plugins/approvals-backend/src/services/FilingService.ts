import { createHash } from 'node:crypto';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { FileRequestInput } from '@passerelle/plugin-approvals-common';
import type { KeptAnswer } from '../database/IdempotencyStore';
import type { RequestStore } from '../database/RequestStore';
import type { Person, RequestState } from '../engine/types';
import type { Caller } from './Caller';
import { withCode } from './codedError';
import type { CommandRunner } from './CommandRunner';
import type { PersonDirectory } from './PersonDirectory';
import type { RequestPresenter } from './RequestPresenter';
import type { RunBuilder } from './RunBuilder';

type FilingOptions = {
  /** Subjects of the services that may file. */
  filers: readonly string[];
  requests: Pick<RequestStore, 'load'>;
  builder: RunBuilder;
  runner: CommandRunner;
  directory: PersonDirectory;
  presenter: RequestPresenter;
};

type FilingInput = Omit<FileRequestInput, 'values'> & { values: JsonObject };

/** Requests that other parts of the portal open for people, for instance when a date comes near. */
export class FilingService {
  readonly #options: FilingOptions;

  static create(options: FilingOptions): FilingService {
    return new FilingService(options);
  }

  private constructor(options: FilingOptions) {
    this.#options = options;
  }

  /**
   * Submits a request for a person by the rules of a request of their own; the portal's permission policy is not asked,
   * because nobody but the configuration stands for the call.
   *
   * @returns 201 with the new request; 200 with the one of an earlier call with the same key.
   * @throws NotAllowedError for everybody whom `approvals.filers` does not name, InputError for a requester whom the
   * catalog does not know, ConflictError for a key of another request, and what a submission throws.
   */
  async file(caller: Caller, input: FilingInput): Promise<KeptAnswer> {
    const service = this.#requireFiler(caller);
    const requestId = requestIdOf(service, input.key);
    const known = await this.#options.requests.load(requestId);
    if (known) {
      return this.#answer(200, sameRequest(known, input), caller);
    }
    try {
      return await this.#submit(service, requestId, input, caller);
    } catch (error) {
      // Another replica may have been faster with the same key.
      const other = await this.#options.requests.load(requestId);
      if (other) {
        return this.#answer(200, sameRequest(other, input), caller);
      }
      throw error;
    }
  }

  #requireFiler({ credentials: { principal } }: Caller): string {
    if (
      principal.type !== 'service' ||
      !this.#options.filers.includes(principal.subject)
    ) {
      const who = principal.type === 'service' ? principal.subject : 'A person';
      throw withCode(
        new NotAllowedError(
          `${who} cannot file requests for others; approvals.filers names the services that can`,
        ),
        'filers-only',
      );
    }
    return principal.subject;
  }

  async #submit(
    service: string,
    requestId: string,
    { key: _key, reason, requester, ...input }: FilingInput,
    caller: Caller,
  ): Promise<KeptAnswer> {
    const { builder, directory, runner } = this.#options;
    const person = await this.#requireRequester(requester);
    const run = await builder.toCreate(input, directory, {
      requestId,
      filedBy: { service, reason },
    });
    const now = () => new Date().toISOString();
    const { after } = await runner.run(run, { person, directory, now });
    return this.#answer(201, after, caller);
  }

  async #requireRequester(ref: string): Promise<Person> {
    const person = await this.#options.directory.find(ref);
    if (!person) {
      throw withCode(
        new InputError(
          `requester ${ref} is nobody in the catalog; accepted: a user of the catalog`,
        ),
        'requester-unknown',
        { requester: ref },
      );
    }
    return person;
  }

  #answer(status: number, state: RequestState, caller: Caller): KeptAnswer {
    const { presenter } = this.#options;
    const body = presenter.present(state, undefined, caller.language);
    return { status, body };
  }
}

/** @throws ConflictError when the key was used for another request. */
function sameRequest(state: RequestState, input: FilingInput): RequestState {
  const isSame =
    state.type === input.type &&
    state.requester === input.requester &&
    state.beneficiary === input.beneficiary &&
    state.subjectRef === input.subjectRef;
  if (!isSame) {
    throw withCode(
      new ConflictError(
        `key "${input.key}" was used for request ${state.number}, which is of another type, requester, beneficiary or subject; use a new key for a new request`,
      ),
      'filing-key-reused',
      { request: state.id, number: state.number },
    );
  }
  return state;
}

/** A UUID of version 8 (RFC 9562) made of the key: the key of a request that exists never makes a second one. */
function requestIdOf(service: string, key: string): string {
  const bytes = createHash('sha256').update(`${service}\n${key}`).digest();
  bytes[6] = 0x80 + (bytes[6] % 0x10);
  bytes[8] = 0x80 + (bytes[8] % 0x40);
  const hex = bytes.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
