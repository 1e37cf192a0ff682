import type { ExtensionFailure } from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import { claimsOf } from '../engine';
import type { RequestState } from '../engine/types';
import type { EngineInvocation } from './CommandPreparation';
import type { CommandRunner } from './CommandRunner';
import { errorDetails } from './codedError';

const FAILURES: readonly ExtensionFailure[] = [
  'no-active-grant',
  'extension-too-late',
];

type KeeperOptions = {
  requests: { load(id: string): Promise<RequestState | undefined> };
  runner: Pick<CommandRunner, 'keepTime'>;
  /** The end that the values of a request ask for. */
  grantEnd(type: string, values: JsonObject): string | undefined;
};

type Extension = RequestState & { extends: string };

function isExtension(state: RequestState | undefined): state is Extension {
  return state?.extends !== undefined;
}

function referTo({ id, number }: Extension) {
  return { requestId: id, number };
}

/**
 * Keeps a grant and the request for more time on it in step, from the outbox. It looks at both as they are and does what
 * is missing, so that it can be called again at any time, in any order, and after a crash.
 */
export class ExtensionKeeper {
  readonly #options: KeeperOptions;

  static create(options: KeeperOptions): ExtensionKeeper {
    return new ExtensionKeeper(options);
  }

  private constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /**
   * @param requestId - of the extension
   * @throws when it cannot be done now; the outbox tries again.
   */
  async settle(requestId: string, invocation: EngineInvocation): Promise<void> {
    let seen: RequestState['status'] | undefined;
    // What was noted may have ended while it was noted.
    for (;;) {
      const extension = await this.#options.requests.load(requestId);
      if (!isExtension(extension) || extension.status === seen) {
        return;
      }
      seen = extension.status;
      if (extension.status === 'approved') {
        await this.#carryOut(extension, invocation);
      } else {
        await this.#note(extension, claimsOf(extension).length > 0, invocation);
      }
    }
  }

  /**
   * Ends a grant whose time is over, but first gives it the time that was approved meanwhile: a late delivery takes
   * nothing away.
   *
   * @param requestId - of the request that has the grant
   * @throws when it cannot be done now; the outbox tries again.
   */
  async expire(requestId: string, invocation: EngineInvocation): Promise<void> {
    const { requests, runner } = this.#options;
    const granted = await requests.load(requestId);
    const { status, extension } = granted?.grant ?? {};
    if (status === 'active' && extension) {
      await this.settle(extension.requestId, invocation);
    }
    await runner.keepTime(requestId, { type: 'expire_grant' }, invocation);
  }

  async #note(
    extension: Extension,
    isOpen: boolean,
    invocation: EngineInvocation,
  ): Promise<void> {
    await this.#options.runner.keepTime(
      extension.extends,
      { type: 'note_extension', extension: referTo(extension), isOpen },
      invocation,
    );
  }

  async #carryOut(
    extension: Extension,
    invocation: EngineInvocation,
  ): Promise<void> {
    if (extension.fulfilment?.status !== 'pending') {
      return;
    }
    const failure = await this.#extend(extension, invocation);
    await this.#note(extension, false, invocation);
    await this.#options.runner.keepTime(
      extension.id,
      { type: 'report_extension', ...(failure && { failure }) },
      invocation,
    );
  }

  /** @returns why it cannot be, for good. */
  async #extend(
    extension: Extension,
    invocation: EngineInvocation,
  ): Promise<ExtensionFailure | undefined> {
    const { grantEnd, runner } = this.#options;
    const until = grantEnd(extension.type, extension.values);
    if (until === undefined) {
      throw new Error(
        `Request type "${extension.type}" no longer says until when its grants last; install its plugin again`,
      );
    }
    try {
      await runner.keepTime(
        extension.extends,
        { type: 'extend_by_request', extension: referTo(extension), until },
        invocation,
      );
      return undefined;
    } catch (error) {
      const { code } = error instanceof Error ? errorDetails(error) : {};
      const failure = FAILURES.find(known => known === code);
      if (!failure) {
        throw error;
      }
      return failure;
    }
  }
}
