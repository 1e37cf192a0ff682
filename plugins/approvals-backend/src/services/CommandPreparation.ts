import type { JsonObject } from '@backstage/types';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import { refsToExpand } from '../engine';
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
import type { RequestTypes } from './RequestTypes';

/** The name under which the engine itself acts. */
export const ENGINE_ACTOR = 'plugin:approvals';

/** Who gives a command, and when: the story of the example company has its own clock. */
export type Invocation = {
  person: Person;
  directory: PersonDirectory;
  now(): string;
  seeded?: boolean;
};

/** What the engine does by itself. */
export type EngineInvocation = Omit<Invocation, 'person'>;

type PreparationOptions = {
  requests: { load(id: string): Promise<RequestState | undefined> };
  /** The end of a grant that the values of a request ask for. */
  grantEnd(type: string, values: JsonObject): string | undefined;
  types: RequestTypes;
  planner: PathPlanner;
  calendarAt(now: string): CommandContext['calendar'];
  admins: readonly EntityRef[];
};

function pathOf(state: RequestState) {
  return {
    requestId: state.id,
    requestType: state.type,
    values: state.values,
    requester: state.requester,
    beneficiary: state.beneficiary,
    editors: state.editors,
    extends: state.extends !== undefined,
    pinned: state.policy,
  };
}

/** Looks up all that a decision needs, before the transaction: inside one nothing may be asked of anybody. */
export class CommandPreparation {
  readonly #options: PreparationOptions;

  static create(options: PreparationOptions): CommandPreparation {
    return new CommandPreparation(options);
  }

  private constructor(options: PreparationOptions) {
    this.#options = options;
  }

  /** The subject of a request as it is now. */
  async subjectOf(state: RequestState): Promise<RequestSubject | undefined> {
    return state.subjectRef
      ? await this.#options.types.loadSubject(state.type, state.subjectRef)
      : undefined;
  }

  /** What a command of a person needs. */
  async forPerson(
    state: RequestState | undefined,
    command: Command,
    subject: RequestSubject | undefined,
    invocation: Invocation,
  ): Promise<CommandContext> {
    const { person, directory } = invocation;
    const context = this.#baseFor(invocation);
    const workingDay = context.calendar.workingDay(context.now);
    return {
      ...context,
      actor: { kind: 'person', ...person, workingDay },
      subject,
      ...(await this.#extensionFor(state, command)),
      endOf: ({ type, values }) => this.#options.grantEnd(type, values),
      members: state && (await this.#membersFor(state, command, directory)),
      plan: await this.#planFor(state, command, subject, invocation),
    };
  }

  /** What the engine needs to notice that a subject changed. */
  async forNotice(
    state: RequestState,
    subject: RequestSubject | undefined,
    invocation: EngineInvocation,
  ): Promise<CommandContext> {
    const plan = await this.#options.planner.planRevision(
      { ...pathOf(state), subject },
      invocation.directory,
    );
    return { ...this.forEngine(invocation), subject, plan };
  }

  /** What the engine needs for what only the clock tells it. */
  forEngine(invocation: EngineInvocation): CommandContext {
    return {
      ...this.#baseFor(invocation),
      actor: { kind: 'system', ref: ENGINE_ACTOR },
    };
  }

  #baseFor({ now, seeded }: EngineInvocation) {
    const instant = now();
    return {
      now: instant,
      admins: this.#options.admins,
      calendar: this.#options.calendarAt(instant),
      seeded,
    };
  }

  /** The request whose grant should last longer, and until when. */
  async #extensionFor(
    state: RequestState | undefined,
    command: Command,
  ): Promise<Pick<CommandContext, 'extended' | 'until'>> {
    const { grantEnd, requests } = this.#options;
    const asking =
      command.type === 'create'
        ? { ...command, type: command.requestType }
        : state;
    const isAsked = command.type === 'create' || command.type === 'submit';
    return isAsked && asking?.extends !== undefined
      ? {
          extended: await requests.load(asking.extends),
          until: grantEnd(asking.type, asking.values),
        }
      : {};
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

  async #planFor(
    state: RequestState | undefined,
    command: Command,
    subject: RequestSubject | undefined,
    { person, directory, now }: Invocation,
  ): Promise<Plan | Refusal | undefined> {
    const { planner } = this.#options;
    if (state && command.type === 'submit') {
      const path = { ...pathOf(state), subject, at: now() };
      return await planner.planSubmission(path, directory);
    }
    if (command.type === 'create' && command.submit) {
      const { id, requestType, values, beneficiary } = command;
      const isExtension = command.extends !== undefined;
      return await planner.planSubmission(
        {
          requestId: id,
          at: now(),
          requestType,
          values,
          subject,
          requester: person.ref,
          beneficiary,
          editors: [person.ref],
          extends: isExtension,
        },
        directory,
      );
    }
    return undefined;
  }
}
