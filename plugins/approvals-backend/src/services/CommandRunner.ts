import type {
  TracingService,
  TracingServiceSpan,
} from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import type { NewDelivery } from '../database/Delivery';
import type { RequestStore } from '../database/RequestStore';
import type { Change, StoredRequest, Work } from '../database/Work';
import { decide, ownerDiffers, subjectDiffers } from '../engine';
import type { Command, CommandContext, RequestState } from '../engine/types';
import { traceCommand } from '../observability/traceCommand';
import { withCode } from './codedError';
import type {
  CommandPreparation,
  EngineInvocation,
  Invocation,
} from './CommandPreparation';
import { unknownRequest } from './refusals';
import type { CommandTraffic } from './CommandTraffic';
import { refusalToError } from './refusalToError';
import type { Found, Run } from './Run';

const MAX_PREPARATIONS = 8;

type RunnerOptions = {
  store: RequestStore;
  preparation: CommandPreparation;
  traffic: CommandTraffic;
  tracing: Pick<TracingService, 'startActiveSpan'>;
  deliveriesOf(change: Change): NewDelivery[];
  /** Called after each commit. */
  onCommitted(change: Change): void;
};

/** What a request must be told of its subject before anything else happens to it. */
function noticeFor(
  state: RequestState,
  subject: RequestSubject | undefined,
): Command | undefined {
  if (subjectDiffers(state, subject)) {
    return { type: 'notice_subject' };
  }
  return ownerDiffers(state, subject) ? { type: 'notice_owner' } : undefined;
}

/** Whether something was looked up for this very version of the request. */
function isTied({ plan, members = {} }: CommandContext): boolean {
  return plan !== undefined || Object.keys(members).length > 0;
}

/**
 * Runs commands: looks up all that a decision needs, then decides and writes in one transaction, and begins again when
 * the request moved meanwhile.
 */
export class CommandRunner {
  readonly #options: RunnerOptions;

  static create(options: RunnerOptions): CommandRunner {
    return new CommandRunner(options);
  }

  private constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /**
   * Looks a request and its subject up.
   *
   * @throws NotFoundError for an unknown request, ServiceUnavailableError when the subject cannot be asked.
   */
  async find(requestId: string): Promise<Found> {
    const stored = await this.#options.store.find(requestId);
    if (!stored) {
      throw unknownRequest(requestId);
    }
    const subject = await this.#options.preparation.subjectOf(stored.state);
    return { stored, subject };
  }

  /**
   * @param found - what {@link CommandRunner.find} began to look up while the caller was identified; at a second try it
   * is looked up anew.
   * @throws what the refusal of the engine becomes, NotFoundError for an unknown request, ServiceUnavailableError when
   * the catalog or the subject cannot be asked.
   */
  async run(
    run: Run,
    invocation: Invocation,
    found?: Promise<Found>,
  ): Promise<Change> {
    const { requestId, fresh } = run;
    let first = found;
    const attempt = async (span: TracingServiceSpan) => {
      const known = fresh
        ? { stored: undefined, subject: fresh.subject }
        : await (first ?? this.find(requestId));
      first = undefined;
      return await this.#try(run, invocation, known, span);
    };
    const { traffic, tracing } = this.#options;
    return await traceCommand(tracing, requestId, span =>
      traffic.during(() => this.#repeat(requestId, () => attempt(span))),
    );
  }

  /**
   * Lets a request notice that its subject changed, or has another owner.
   *
   * @returns whether there was anything to notice.
   */
  async noticeSubject(
    requestId: string,
    invocation: EngineInvocation,
  ): Promise<boolean> {
    return await this.#repeat(requestId, async () => {
      const { stored, subject } = await this.find(requestId);
      const notice = stored && noticeFor(stored.state, subject);
      if (!notice) {
        return false;
      }
      const change = await this.#notice(stored, notice, subject, invocation);
      return change && true;
    });
  }

  /** Does what the clock or another request tells; nothing happens when it makes no sense any more, or was done by another replica. */
  async keepTime(
    requestId: string,
    command: Command,
    invocation: EngineInvocation,
  ): Promise<void> {
    const context = this.#options.preparation.forEngine(invocation);
    await this.#execute({
      requestId,
      expectedVersion: 'newest',
      decide: state => decide(state, command, context),
    });
  }

  /** Tries until it gives something: undefined means that the request moved, and all must be looked up again. */
  async #repeat<Result>(
    requestId: string,
    attempt: () => Promise<Result | undefined>,
  ): Promise<Result> {
    for (let count = 1; count <= MAX_PREPARATIONS; count += 1) {
      const result = await attempt();
      if (result !== undefined) {
        return result;
      }
    }
    throw withCode(
      new ConflictError(
        `Request ${requestId} is being changed by others; load it again and retry`,
      ),
      'busy',
    );
  }

  async #try(
    run: Run,
    invocation: Invocation,
    { stored, subject }: Found,
    span: TracingServiceSpan,
  ): Promise<Change | undefined> {
    const state = stored?.state;
    if (state) {
      run.check?.(state);
    }
    const notice = stored && noticeFor(stored.state, subject);
    if (notice) {
      const noticed = await this.#notice(stored, notice, subject, invocation);
      if (!noticed || noticed.events.length > 0) {
        return undefined;
      }
    }
    const command = run.toCommand(state, subject);
    span.setAttribute('approvals.command', command.type);
    const context = await this.#options.preparation.forPerson(
      state,
      command,
      subject,
      invocation,
    );
    return await this.#decide(run, stored, subject, context);
  }

  async #decide(
    run: Run,
    found: StoredRequest | undefined,
    subject: RequestSubject | undefined,
    context: CommandContext,
  ): Promise<Change | undefined> {
    const prepared = found?.state;
    const isTiedToVersion = !prepared || isTied(context);
    return await this.#execute({
      requestId: run.requestId,
      found,
      expectedVersion: isTiedToVersion ? prepared?.version ?? 0 : 'newest',
      decide: (state, number) => {
        if (state) {
          run.check?.(state);
        }
        // Somebody was faster, and showed people another subject than the one that we looked up.
        const hasMoved = state && state.version !== prepared?.version;
        if (hasMoved && noticeFor(state, subject)) {
          return 'moved';
        }
        const command = run.toCommand(state, subject);
        return decide(
          state,
          command.type === 'create' ? { ...command, number } : command,
          context,
        );
      },
      alsoWrite: run.alsoWrite,
    });
  }

  async #notice(
    found: StoredRequest,
    notice: Command,
    subject: RequestSubject | undefined,
    invocation: EngineInvocation,
  ): Promise<Change | undefined> {
    const { state } = found;
    const context = await this.#options.preparation.forNotice(
      state,
      subject,
      invocation,
    );
    return await this.#execute({
      requestId: state.id,
      found,
      expectedVersion: state.version,
      decide: current => decide(current, notice, context),
    });
  }

  /** @returns undefined when the request moved. */
  async #execute(work: Omit<Work, 'deliveries'>): Promise<Change | undefined> {
    const { store, deliveriesOf, onCommitted } = this.#options;
    const outcome = await store.execute({ ...work, deliveries: deliveriesOf });
    if (outcome.kind === 'refused') {
      throw refusalToError(outcome.refusal);
    }
    if (outcome.kind === 'moved') {
      return undefined;
    }
    if (outcome.change.events.length > 0) {
      onCommitted(outcome.change);
    }
    return outcome.change;
  }
}
