import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import type { Change, RequestStore, Work } from '../database/RequestStore';
import type { NewDelivery } from '../database/OutboxStore';
import { decide, refsToExpand, subjectDiffers } from '../engine';
import type {
  Command,
  CommandContext,
  Person,
  Plan,
  Refusal,
  RequestState,
} from '../engine/types';
import type { PathPlanner } from './PathPlanner';
import type { PersonDirectory } from './PersonDirectory';
import { refusalToError } from './refusalToError';
import type { RequestTypes } from './RequestTypes';

const MAX_PREPARATIONS = 8;
/** The name under which the engine itself acts. */
export const ENGINE_ACTOR = 'plugin:approvals';

/** Who gives a command, and when: the story of the example company has its own clock. */
export type Invocation = {
  person: Person;
  directory: PersonDirectory;
  now(): string;
  seeded?: boolean;
};

/** A command on one request. */
export type Run = {
  requestId: string;
  /** Undefined for a new request. Throws when the person may not even try. */
  toCommand(
    state: RequestState | undefined,
    subject: RequestSubject | undefined,
  ): Command;
  /** The type, subject and people of a new request; they are in the state of one that exists. */
  fresh?: { requestType: string; subject?: RequestSubject };
  alsoWrite?(transaction: Knex.Transaction, change: Change): Promise<void>;
};

type RunnerOptions = {
  store: RequestStore;
  types: RequestTypes;
  planner: PathPlanner;
  calendarAt(now: string): CommandContext['calendar'];
  admins: readonly EntityRef[];
  deliveriesOf(change: Change): NewDelivery[];
  /** Called after each commit. */
  onCommitted(change: Change): void;
};

function needsPlan(command: Command): boolean {
  return (
    command.type === 'submit' || (command.type === 'create' && command.submit)
  );
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
   * @throws what the refusal of the engine becomes, NotFoundError for an unknown request, ServiceUnavailableError when
   * the catalog or the subject cannot be asked.
   */
  async run(run: Run, invocation: Invocation): Promise<Change> {
    for (let attempt = 1; attempt <= MAX_PREPARATIONS; attempt += 1) {
      const change = await this.#try(run, invocation);
      if (change) {
        return change;
      }
    }
    throw new ConflictError(
      `Request ${run.requestId} is being changed by others; load it again and retry`,
    );
  }

  /** Lets a request notice that its subject changed; nothing happens when it did not. */
  async noticeSubject(
    requestId: string,
    invocation: Omit<Invocation, 'person'>,
  ): Promise<void> {
    for (let attempt = 1; attempt <= MAX_PREPARATIONS; attempt += 1) {
      const state = await this.#load(requestId);
      const subject = await this.#subjectOf(state);
      if (
        !subjectDiffers(state, subject) ||
        (await this.#notice(state, subject, invocation)) !== 'moved'
      ) {
        return;
      }
    }
  }

  /** Ends a grant whose time is over; nothing happens when it was extended or revoked. */
  async expireGrant(
    requestId: string,
    invocation: Omit<Invocation, 'person'>,
  ): Promise<void> {
    for (let attempt = 1; attempt <= MAX_PREPARATIONS; attempt += 1) {
      const state = await this.#load(requestId);
      const outcome = await this.#execute({
        requestId,
        expectedVersion: state.version,
        decide: current =>
          decide(
            current,
            { type: 'expire_grant' },
            this.#systemContext(invocation, undefined, undefined),
          ),
      });
      if (outcome.kind !== 'moved') {
        return;
      }
    }
  }

  /** @returns undefined when the request moved, so that all must be looked up again. */
  async #try(run: Run, invocation: Invocation): Promise<Change | undefined> {
    const state = run.fresh ? undefined : await this.#load(run.requestId);
    const subject = state ? await this.#subjectOf(state) : run.fresh?.subject;
    const command = run.toCommand(state, subject);
    if (state && subjectDiffers(state, subject)) {
      const noticed = await this.#notice(state, subject, invocation);
      if (noticed !== 'unchanged') {
        return undefined;
      }
    }
    const context = await this.#contextFor(state, command, subject, invocation);
    const outcome = await this.#execute({
      requestId: run.requestId,
      expectedVersion: state?.version ?? 0,
      decide: (current, number) =>
        decide(
          current,
          command.type === 'create' ? { ...command, number } : command,
          context,
        ),
      alsoWrite: run.alsoWrite,
    });
    if (outcome.kind === 'refused') {
      throw refusalToError(outcome.refusal);
    }
    return outcome.kind === 'done' ? outcome.change : undefined;
  }

  async #execute(work: Omit<Work, 'deliveries'>) {
    const { store, deliveriesOf, onCommitted } = this.#options;
    const outcome = await store.execute({ ...work, deliveries: deliveriesOf });
    if (outcome.kind === 'done' && outcome.change.events.length > 0) {
      onCommitted(outcome.change);
    }
    return outcome;
  }

  async #load(requestId: string): Promise<RequestState> {
    const state = await this.#options.store.load(requestId);
    if (!state) {
      throw new NotFoundError(`There is no request ${requestId}`);
    }
    return state;
  }

  async #subjectOf(state: RequestState): Promise<RequestSubject | undefined> {
    return state.subjectRef
      ? await this.#options.types.loadSubject(state.type, state.subjectRef)
      : undefined;
  }

  async #notice(
    state: RequestState,
    subject: RequestSubject | undefined,
    invocation: Omit<Invocation, 'person'>,
  ): Promise<'noticed' | 'unchanged' | 'moved'> {
    const plan = await this.#options.planner.planRevision(
      { ...this.#pathOf(state), subject, pinned: state.policy },
      invocation.directory,
    );
    const context = this.#systemContext(invocation, subject, plan);
    const outcome = await this.#execute({
      requestId: state.id,
      expectedVersion: state.version,
      decide: current => decide(current, { type: 'notice_subject' }, context),
    });
    if (outcome.kind === 'refused') {
      throw refusalToError(outcome.refusal);
    }
    if (outcome.kind === 'moved') {
      return 'moved';
    }
    return outcome.change.events.length > 0 ? 'noticed' : 'unchanged';
  }

  #pathOf(state: RequestState) {
    return {
      requestType: state.type,
      values: state.values,
      requester: state.requester,
      beneficiary: state.beneficiary,
      editors: state.editors,
    };
  }

  #systemContext(
    invocation: Omit<Invocation, 'person'>,
    subject: RequestSubject | undefined,
    plan: Plan | Refusal | undefined,
  ): CommandContext {
    const now = invocation.now();
    return {
      now,
      actor: { kind: 'system', ref: ENGINE_ACTOR },
      admins: this.#options.admins,
      calendar: this.#options.calendarAt(now),
      seeded: invocation.seeded,
      subject,
      plan,
    };
  }

  async #contextFor(
    state: RequestState | undefined,
    command: Command,
    subject: RequestSubject | undefined,
    invocation: Invocation,
  ): Promise<CommandContext> {
    const { person, directory, seeded } = invocation;
    const now = invocation.now();
    const calendar = this.#options.calendarAt(now);
    const workingDay = calendar.workingDay(now);
    return {
      now,
      actor: { kind: 'person', ...person, workingDay },
      admins: this.#options.admins,
      calendar,
      seeded,
      subject,
      members: state && (await this.#membersFor(state, command, directory)),
      plan: needsPlan(command)
        ? await this.#plan(state, command, subject, invocation)
        : undefined,
    };
  }

  async #membersFor(
    state: RequestState,
    command: Command,
    directory: PersonDirectory,
  ) {
    const entries = await Promise.all(
      refsToExpand(state, command).map(
        async ref => [ref, await directory.members(ref)] as const,
      ),
    );
    return Object.fromEntries(entries);
  }

  async #plan(
    state: RequestState | undefined,
    command: Command,
    subject: RequestSubject | undefined,
    { person, directory }: Invocation,
  ): Promise<Plan | Refusal | undefined> {
    const { planner } = this.#options;
    if (state) {
      const path = { ...this.#pathOf(state), subject, pinned: state.policy };
      return await planner.planSubmission(path, directory);
    }
    if (command.type !== 'create') {
      return undefined;
    }
    const { requestType, values, beneficiary } = command;
    return await planner.planSubmission(
      {
        requestType,
        values,
        subject,
        requester: person.ref,
        beneficiary,
        editors: [person.ref],
      },
      directory,
    );
  }
}
