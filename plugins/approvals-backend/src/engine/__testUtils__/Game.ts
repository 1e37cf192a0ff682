import { decide } from '../decide';
import { evolve } from '../evolve';
import { isRefusal } from '../refusal';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Plan,
  Refusal,
  RequestState,
  SubjectSnapshot,
} from '../types';
import { planPath, type Policy } from '../../policy';
import { requester, type PlainStep } from './deeds';
import { loadPolicy, toModelPolicy } from './gamePolicy';
import type { DelegationSpec, GameSpec, PolicySpec } from './gameSpec';
import type { Fields, ModelPolicy } from './modelPolicy';
import { OTHER, OTHER_DAYS, otherRequest } from './otherRequest';
import { adminRefs, membersByRef, peopleOf, personOf, refOf } from './people';
import { RequestModel } from './RequestModel';

const START = Date.UTC(2026, 0, 5);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the service plans a path for. */
const PLANNED: ReadonlyArray<Command['type']> = [
  'submit',
  'notice_subject',
  'notice_owner',
];

/** What a command did. */
export type Played = {
  before: RequestState | undefined;
  after: RequestState;
  events: EngineEvent[];
};

/** The engine and the model side by side, with the same people, policies, subject and clock. */
export class Game {
  state: RequestState | undefined;
  readonly events: EngineEvent[] = [];
  readonly played: Played[] = [];
  readonly model: RequestModel;
  /** Who owns the subject. */
  owner: string;
  readonly beneficiary: string | undefined;
  readonly isExtension: boolean;
  /** Who filed the request, or benefits from it. */
  readonly involved: readonly string[];
  fields: Fields = { a: 0, b: 0 };
  subject: SubjectSnapshot;
  /** Revision of the subject that the request knows. */
  seenSubject = 1;
  /** In milliseconds. */
  now = START;
  /** Why the last command was refused. */
  refusal: string | undefined;
  /** Why commands were refused. */
  readonly refused = new Set<string>();
  /** What people have begun and want to go on with. */
  readonly intended: PlainStep[] = [];
  /** The request that asked for more time last. */
  asked = { requestId: 'x0', number: 'DEM-X0' };
  /** Whether the grant of the other request, on which this one asks for more time, has ended. */
  isOtherGrantOver = false;
  /** The configuration was edited while the request was under way. */
  editedInFlight = false;
  readonly #policies: Array<{
    spec: PolicySpec;
    engine: Policy;
    /** For the model, of requests to come. */
    model: ModelPolicy;
    /** For the model, of a request that was submitted. */
    pinned: ModelPolicy;
  }>;
  readonly #delegations: readonly DelegationSpec[];

  private constructor(spec: GameSpec) {
    this.owner = spec.owner;
    this.beneficiary = spec.beneficiary;
    this.isExtension = spec.isExtension;
    this.#delegations = spec.delegations;
    this.#policies = spec.policies.map(policy => {
      const model = toModelPolicy(policy, spec.owner);
      return { spec: policy, engine: loadPolicy(policy), model, pinned: model };
    });
    this.subject = {
      ref: 'component:default/thing',
      title: 'Thing',
      revision: 1,
      owner: refOf(spec.owner),
      data: { g: 0 },
    };
    this.involved = peopleOf([
      requester,
      ...(spec.beneficiary ? [spec.beneficiary] : []),
    ]);
    this.model = new RequestModel({
      involved: this.involved,
      admins: peopleOf(['Admins']),
      isExtension: spec.isExtension,
      actingFor: who =>
        this.#delegationsOf(who)
          .filter(({ requestType }) => requestType !== 'other')
          .map(({ from }) => from),
    });
  }

  /** Begins with a draft. */
  static async begin(spec: GameSpec): Promise<Game> {
    const game = new Game(spec);
    await game.send(requester, {
      type: 'create',
      id: 'r1',
      number: 'DEM-1',
      requestType: 'test',
      title: { en: 'Test', fr: 'Test' },
      values: game.fields,
      subjectRef: game.subject.ref,
      ...(spec.beneficiary && { beneficiary: refOf(spec.beneficiary) }),
      ...(spec.isExtension && { extends: OTHER }),
      submit: false,
    });
    return game;
  }

  get request(): RequestState {
    if (!this.state) {
      throw new Error('The request was not created');
    }
    return this.state;
  }

  /** The policy that the configuration has now, for the model. */
  get policy(): ModelPolicy {
    return this.#policies[0].model;
  }

  /** Whether the other grant can last until the end that the values ask for: the model's own reading of the rule. */
  get canAskMore(): boolean {
    return (
      !this.isExtension ||
      (!this.isOtherGrantOver && this.#until > START + OTHER_DAYS * DAY)
    );
  }

  /** The end that the values ask for. */
  get #until(): number {
    return START + (30 - 10 * this.fields.a) * DAY;
  }

  /** An operator edits the configuration while requests are in flight. */
  editPolicy(): void {
    this.#policies.reverse();
    this.editedInFlight ||= this.state?.policy !== undefined;
  }

  changeSubject(g: number): void {
    if (this.subject.data.g !== g) {
      const revision = this.subject.revision + 1;
      this.subject = { ...this.subject, revision, data: { g } };
    }
  }

  /** New requests go to the new owner; one that was approved keeps its slots, and is carried out by the new owner. */
  changeOwner(to: string): void {
    this.owner = to;
    this.subject = { ...this.subject, owner: refOf(to) };
    for (const policy of this.#policies) {
      policy.model = toModelPolicy(policy.spec, to);
      policy.pinned.fulfilment = policy.model.fulfilment;
    }
  }

  /** A person with those for whom they act at the moment. */
  personOf(who: string): Person {
    const actsFor = this.#delegationsOf(who).map(({ from, requestType }) => {
      const { ref, groups } = personOf(from);
      return { ref, groups, ...(requestType && { requestType }) };
    });
    return { ...personOf(who), actsFor };
  }

  /** What the engine says, without doing it. */
  ask(who: string, command: Command, plan?: Plan | Refusal) {
    return decide(this.state, command, this.context(who, plan));
  }

  /** @returns what happened; undefined for a refusal */
  async send(
    who: string,
    command: Command,
  ): Promise<EngineEvent[] | undefined> {
    const result = this.ask(who, command, await this.#planFor(command));
    if (isRefusal(result)) {
      this.refusal = result.code;
      this.refused.add(result.code);
      return undefined;
    }
    this.refusal = undefined;
    const before = this.state;
    this.events.push(...result);
    this.state = result.reduce<RequestState | undefined>(evolve, before);
    this.played.push({ before, after: this.request, events: result });
    return result;
  }

  #delegationsOf(who: string): DelegationSpec[] {
    const hours = (this.now - START) / HOUR;
    return this.#delegations.filter(
      ({ to, begins, ends }) => to === who && begins <= hours && hours < ends,
    );
  }

  /** As the service plans: by the pinned policy when there is one. */
  async #planFor(command: Command): Promise<Plan | Refusal | undefined> {
    if (!PLANNED.includes(command.type)) {
      return undefined;
    }
    const mode = command.type === 'submit' ? 'submission' : 'revision';
    return await this.plan(requester, mode, this.request);
  }

  /** The path of a request of somebody, as things are. */
  async plan(
    who: string,
    mode: 'submission' | 'revision',
    { editors, policy }: Pick<Partial<RequestState>, 'editors' | 'policy'>,
  ): Promise<Plan | Refusal> {
    return await planPath({
      policy: policy ?? this.#policies[0].engine,
      requestType: 'test',
      values: this.fields,
      subject: this.subject,
      requester: refOf(who),
      requesterGroups: personOf(who).groups,
      beneficiary: this.beneficiary && refOf(this.beneficiary),
      editors: editors ?? [],
      resolveReviewer: async () => [],
      expandMembers: async ref => membersByRef[ref] ?? [],
      mode,
    });
  }

  /** What a command of somebody needs to know. */
  context(who: string, plan: Plan | Refusal | undefined): CommandContext {
    return {
      now: new Date(this.now).toISOString(),
      actor:
        who === 'engine'
          ? { kind: 'system', ref: 'plugin:approvals' }
          : { kind: 'person', ...this.personOf(who) },
      admins: adminRefs,
      subject: this.subject,
      plan,
      members: membersByRef,
      ...(this.isExtension && {
        extended: otherRequest({
          start: START,
          requester,
          beneficiary: this.beneficiary,
          subjectRef: this.subject.ref,
          isOver: this.isOtherGrantOver,
        }),
        until: new Date(this.#until).toISOString(),
      }),
      // People who never rest; working time has tests of its own.
      calendar: {
        dueAt: hours => new Date(this.now + hours * HOUR).toISOString(),
        workingDay: instant => instant.slice(0, 10),
      },
    };
  }
}
