import { NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  MartechServiceApi,
  ToolOutcome,
  ToolSubject,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../database/ToolStore';
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

/** What the registry offers to the services that it names; every method refuses the others. */
export class NamedServices {
  readonly #store: ToolStore;
  readonly #registry: Registry;
  readonly #authorizer: Authorizer;

  static create(options: {
    store: ToolStore;
    registry: Registry;
    authorizer: Authorizer;
  }): NamedServices {
    return new NamedServices(options);
  }

  private constructor(options: {
    store: ToolStore;
    registry: Registry;
    authorizer: Authorizer;
  }) {
    this.#store = options.store;
    this.#registry = options.registry;
    this.#authorizer = options.authorizer;
  }

  /** What the engine needs to judge a tool; for the approval engine. */
  async subject(
    credentials: ServiceCredentials,
    ref: EntityRef,
  ): Promise<ToolSubject> {
    this.#authorizer.demandService(credentials, [APPROVALS]);
    const tool = await this.#store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    const { declaration } = tool;
    return {
      ref,
      title: declaration.title,
      type: declaration.type,
      status: tool.status,
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
