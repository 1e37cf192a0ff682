import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  MartechServiceApi,
  SeededSuspension,
  ToolOutcome,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../database/ToolStore';
import type { Passport } from '../domain/Passport';
import { canonicalSheet } from '../domain/ToolDeclaration';
import type { Authorizer, ServiceCredentials } from './Authorizer';
import type { Registry } from './Registry';

const APPROVALS = 'plugin:approvals';
const CATALOG = 'plugin:catalog';

/**
 * A transaction that began earlier may be written later: reading again this much of the past loses none, and telling a
 * status twice does no harm.
 */
const OVERLAP_MILLISECONDS = 10_000;

type Store = Pick<ToolStore, 'find' | 'listStatuses'>;
type Writer = Pick<Registry, 'recordOutcome' | 'seedSuspension'>;

function runningValidation(
  running: Passport['running'][number],
): ToolSubject['runningValidation'] {
  const { requestId, requestNumber } = running;
  return { requestId, ...(requestNumber ? { requestNumber } : {}) };
}

function runningPilot({ pilot }: Passport): Pick<ToolSubject, 'pilot'> {
  const isOver =
    !pilot || pilot.scorecard || Date.parse(pilot.endsAt) <= Date.now();
  if (isOver) return {};
  const { startsAt, endsAt, requestId } = pilot;
  return { pilot: { startsAt, endsAt, requestId } };
}

/** What the registry offers to the services that it names; every method refuses the others. */
export class NamedServices {
  readonly #store: Store;
  readonly #registry: Writer;
  readonly #authorizer: Authorizer;
  readonly #isProduction: boolean;

  static create(options: {
    store: Store;
    registry: Writer;
    authorizer: Authorizer;
    /** In production no story is told. */
    isProduction: boolean;
  }): NamedServices {
    return new NamedServices(options);
  }

  private constructor(options: {
    store: Store;
    registry: Writer;
    authorizer: Authorizer;
    isProduction: boolean;
  }) {
    this.#store = options.store;
    this.#registry = options.registry;
    this.#authorizer = options.authorizer;
    this.#isProduction = options.isProduction;
  }

  /** What the engine needs to judge a tool; for the approval engine. */
  async subject(
    credentials: ServiceCredentials,
    ref: EntityRef,
  ): Promise<ToolSubject> {
    this.#authorizer.demandService(credentials, [APPROVALS]);
    const tool = await this.#store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    const { declaration, passport } = tool;
    const running = passport.running.at(-1);
    return {
      ref,
      title: declaration.title,
      type: declaration.type,
      status: tool.status,
      ...(running ? { runningValidation: runningValidation(running) } : {}),
      conditions: passport.conditions,
      ...runningPilot(passport),
      lifecycle: declaration.lifecycle,
      owners: { business: declaration.owner, ...declaration.sheet.owners },
      sheetRevision: tool.sheetRevision,
      sheet: declaration.sheet,
      text: canonicalSheet(declaration),
    };
  }

  /** For the approval engine alone: nobody else writes a verdict. */
  async recordOutcome(
    credentials: ServiceCredentials,
    ref: EntityRef,
    outcome: ToolOutcome,
  ): Promise<void> {
    this.#authorizer.demandService(credentials, [APPROVALS]);
    await this.#registry.recordOutcome(ref, outcome);
  }

  /**
   * For the story of an example company, which the approval engine tells: the logic of a real suspension, at an instant
   * of the past, without a notice.
   *
   * @throws NotAllowedError in production, for what is not marked as seeded, and for people who suspend no tool.
   * @throws InputError for an instant to come.
   */
  async seedSuspension(
    credentials: ServiceCredentials,
    ref: EntityRef,
    suspension: SeededSuspension,
  ): Promise<void> {
    this.#authorizer.demandService(credentials, [APPROVALS]);
    const { at, by, reason, seeded } = suspension;
    if (this.#isProduction) {
      throw new NotAllowedError(
        'Stories are told in development only, and NODE_ENV is production',
      );
    }
    if (!seeded) {
      throw new NotAllowedError(
        'A service suspends a tool in a story only, marked as seeded; at work, people do it',
      );
    }
    if (Date.parse(at) > Date.now()) {
      throw new InputError(`A story tells of the past, and ${at} is to come`);
    }
    await this.#authorizer.demandSuspender(by);
    await this.#registry.seedSuspension(ref, { at, by, reason, seeded });
  }

  /** For the catalog, which shows them as annotations. */
  async statuses(
    credentials: ServiceCredentials,
    since: string | undefined,
  ): ReturnType<MartechServiceApi['listStatuses']> {
    this.#authorizer.demandService(credentials, [CATALOG]);
    const cursor = new Date(Date.now() - OVERLAP_MILLISECONDS).toISOString();
    return { items: await this.#store.listStatuses(since), cursor };
  }
}
