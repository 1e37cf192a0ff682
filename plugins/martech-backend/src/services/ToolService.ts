import { NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  Tool,
  ToolHistoryEntry,
  ToolPage,
} from '@passerelle/plugin-martech-common';
import type { ToolFinder } from '../database/ToolFinder';
import type { ToolStore } from '../database/ToolStore';
import { flowsOfOthers } from '../domain/flowsOfOthers';
import { toolView } from '../domain/toolView';
import type { ToolState } from '../domain/ToolState';
import type { Authorizer, UserCredentials } from './Authorizer';
import type { FinderRequest } from './FinderRequest';
import type { QuestionReader } from './QuestionReader';
import type { Registry } from './Registry';
import { RememberedViews } from './RememberedViews';
import type { PageRequest, RequestLister } from './RequestLister';

const MAX_ALTERNATIVES = 10;

/** What people do with tools; every method authorises first. */
export class ToolService {
  readonly #store: ToolStore;
  readonly #finder: ToolFinder;
  readonly #questions: QuestionReader;
  readonly #registry: Registry;
  readonly #authorizer: Authorizer;
  readonly #requests: RequestLister;
  readonly #views = RememberedViews.create();

  static create(options: {
    store: ToolStore;
    finder: ToolFinder;
    questions: QuestionReader;
    registry: Registry;
    authorizer: Authorizer;
    requests: RequestLister;
  }): ToolService {
    return new ToolService(options);
  }

  private constructor(options: {
    store: ToolStore;
    finder: ToolFinder;
    questions: QuestionReader;
    registry: Registry;
    authorizer: Authorizer;
    requests: RequestLister;
  }) {
    this.#store = options.store;
    this.#finder = options.finder;
    this.#questions = options.questions;
    this.#registry = options.registry;
    this.#authorizer = options.authorizer;
    this.#requests = options.requests;
  }

  async list(
    credentials: UserCredentials,
    request: FinderRequest,
  ): Promise<ToolPage> {
    const viewer = await this.#authorizer.viewer(credentials);
    const query = await this.#questions.read(request);
    const found = await this.#finder.find(query);
    const { nextCursor, prevCursor } = found;
    const now = new Date();
    return {
      items: found.tools.map(tool => this.#views.of(tool, viewer, now)),
      totalItems: found.totalItems,
      ...(found.totalCapped ? { totalCapped: true } : {}),
      pageInfo: {
        ...(nextCursor === undefined ? {} : { nextCursor }),
        ...(prevCursor === undefined ? {} : { prevCursor }),
      },
      ...(request.facets.length > 0 ? { facets: found.facets } : {}),
    };
  }

  async get(credentials: UserCredentials, ref: EntityRef): Promise<Tool> {
    const viewer = await this.#authorizer.viewer(credentials);
    const [tool, naming] = await Promise.all([
      this.#find(ref),
      this.#store.listNaming(ref),
    ]);
    const view = toolView(tool, viewer, new Date());
    const said = flowsOfOthers(tool, naming);
    return said.length === 0
      ? view
      : { ...view, integration: { ...view.integration, flowsOfOthers: said } };
  }

  /** Lets somebody in who may see tools, where no tool is read. */
  async demandReader(credentials: UserCredentials): Promise<void> {
    await this.#authorizer.viewer(credentials);
  }

  /** Newest first. */
  async history(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<{ items: ToolHistoryEntry[] }> {
    await this.#authorizer.viewer(credentials);
    await this.#find(ref);
    return { items: await this.#store.listHistory(ref) };
  }

  /**
   * What to use instead: the substitutes that a refusal names, in its order, then approved tools that do most of the
   * same things, or stand in the same category.
   */
  async alternatives(
    credentials: UserCredentials,
    ref: EntityRef,
  ): Promise<{ items: Tool[] }> {
    const viewer = await this.#authorizer.viewer(credentials);
    const tool = await this.#find(ref);
    const named = tool.passport.refusal?.substitutes ?? [];
    const substitutes = await this.#store.findMany(named);
    const similar = await this.#store.findSimilar(tool, MAX_ALTERNATIVES + 20);
    const ordered = [
      ...named
        .map(name => substitutes.find(found => found.ref === name))
        .filter(found => found !== undefined),
      ...similar.filter(found => !named.includes(found.ref)),
    ];
    const now = new Date();
    const shown = ordered.slice(0, MAX_ALTERNATIVES);
    return { items: shown.map(found => toolView(found, viewer, now)) };
  }

  /** The requests about a tool that the person may see. */
  async requests(
    credentials: UserCredentials,
    ref: EntityRef,
    page: PageRequest,
  ): Promise<unknown> {
    await this.#authorizer.viewer(credentials);
    await this.#find(ref);
    return this.#requests.list(credentials, ref, page);
  }

  async suspend(
    credentials: UserCredentials,
    ref: EntityRef,
    reason: string,
  ): Promise<Tool> {
    await this.#find(ref);
    const viewer = await this.#authorizer.suspender(credentials);
    const by = credentials.principal.userEntityRef;
    const tool = await this.#registry.suspend(ref, by, reason);
    return toolView(tool, viewer, new Date());
  }

  async resume(
    credentials: UserCredentials,
    ref: EntityRef,
    comment: string,
  ): Promise<Tool> {
    await this.#find(ref);
    const viewer = await this.#authorizer.suspender(credentials);
    const by = credentials.principal.userEntityRef;
    const tool = await this.#registry.resume(ref, by, comment);
    return toolView(tool, viewer, new Date());
  }

  async #find(ref: EntityRef): Promise<ToolState> {
    const tool = await this.#store.find(ref);
    if (!tool) throw new NotFoundError(`There is no tool ${ref}`);
    return tool;
  }
}
