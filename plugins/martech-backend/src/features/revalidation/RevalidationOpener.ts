import type { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { readRefusal } from '@passerelle/plugin-approvals-common';
import type { ApprovalsFiling } from '@passerelle/plugin-approvals-node';
import type { ToolStore } from '../../database/ToolStore';
import {
  revalidationNotice,
  revalidationReason,
} from '../../domain/revalidationNotice';
import type { ToolState } from '../../domain/ToolState';
import { findOwnerPerson } from '../../services/findOwnerPerson';
import type { People } from '../../services/People';
import type { EndedValidation, RevalidationStore } from './RevalidationStore';

const BATCH = 100;
const MAX_ATTEMPTS = 10;
const FIRST_RETRY_MILLISECONDS = 60_000;

type Options = {
  ended: RevalidationStore;
  filing: Pick<ApprovalsFiling, 'file'>;
  logger: LoggerService;
  people: Pick<People, 'knows' | 'membersOf'>;
  store: Pick<ToolStore, 'find'>;
  onNotice: () => void;
  now?: () => Date;
};

/** Whether a tool whose validation has ended needs a new one from us. */
function needsValidation(tool: ToolState): boolean {
  return (
    tool.passport.running.length === 0 &&
    !['retiring', 'retired', 'suspended'].includes(tool.status)
  );
}

/** Whether asking again would give the same answer. */
function isFinal(error: unknown): boolean {
  const status = error instanceof ResponseError ? error.statusCode : 500;
  return status < 500 && status !== 429;
}

/**
 * Opens a new validation in the name of an owner when one has ended; where that is refused, the owners are told to ask
 * themselves. One worker among all replicas runs it, and the approval engine takes each of our keys once.
 */
export class RevalidationOpener {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): RevalidationOpener {
    return new RevalidationOpener(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns how many validations were opened. */
  async open(signal?: AbortSignal): Promise<number> {
    const due = await this.#options.ended.listDue(this.#now(), BATCH);
    let opened = 0;
    for (const ended of due) {
      if (signal?.aborted) break;
      if (await this.#handle(ended)) opened += 1;
    }
    return opened;
  }

  async #handle(ended: EndedValidation): Promise<boolean> {
    const { store, ended: list } = this.#options;
    const tool = await store.find(ended.ref);
    if (!tool || !needsValidation(tool)) {
      await list.settle(ended, this.#now());
      return false;
    }
    try {
      const request = await this.#file(tool, ended);
      await this.#tell(tool, ended, request);
      return request !== undefined;
    } catch (error) {
      await this.#fail(tool, ended, error);
      return false;
    }
  }

  /** @returns undefined when no owner is a person. */
  async #file(
    tool: ToolState,
    { ref, endedAt, criteria }: EndedValidation,
  ): Promise<{ id: string; number: string } | undefined> {
    const { filing, people } = this.#options;
    const requester = await findOwnerPerson(tool, people);
    if (!requester) return undefined;
    const reason = revalidationReason(criteria);
    return filing.file({
      type: 'tool-validation',
      subjectRef: ref,
      values: { reason: reason.fr },
      requester,
      reason,
      // Another owner is another request: the engine keeps a key for ever.
      key: `revalidation:${ref}:${endedAt}:${requester}`.slice(0, 200),
    });
  }

  async #tell(
    tool: ToolState,
    ended: EndedValidation,
    request: { id: string; number: string } | undefined,
  ): Promise<void> {
    const notice = revalidationNotice(tool, ended.criteria, request);
    await this.#options.ended.settle(ended, this.#now(), notice);
    this.#options.onNotice();
  }

  async #fail(
    tool: ToolState,
    ended: EndedValidation,
    error: unknown,
  ): Promise<void> {
    if (readRefusal(error)?.code === 'open-already') {
      await this.#options.ended.settle(ended, this.#now());
      return;
    }
    this.#options.logger.warn(
      `A new validation of ${ended.ref} could not be opened`,
      { error: String(error) },
    );
    if (isFinal(error) || ended.attempts + 1 >= MAX_ATTEMPTS) {
      await this.#tell(tool, ended, undefined);
      return;
    }
    const wait = FIRST_RETRY_MILLISECONDS * 2 ** ended.attempts;
    await this.#options.ended.tryLater(ended, new Date(+this.#now() + wait));
  }
}
