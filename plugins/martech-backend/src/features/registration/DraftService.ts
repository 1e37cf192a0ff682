import { randomUUID } from 'crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  checkDraft,
  MAX_KEPT_DEFINITION_CHARACTERS,
  isDraft,
  isRegistration,
  type ToolDraft,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import type {
  Authorizer,
  Registrar,
  UserCredentials,
} from '../../services/Authorizer';
import { demandRegistration } from './declarationOf';
import { demandReturn } from './demandReturn';
import type { DraftStore } from './DraftStore';
import type { PortalTools } from './PortalTools';

const MAX_DRAFTS = 50;
const MAX_CHARACTERS = 400_000;

/** What people do with registrations that they did not finish. A draft is seen by its author and by admins. */
export class DraftService {
  readonly #authorizer: Authorizer;
  readonly #drafts: DraftStore;
  readonly #tools: PortalTools;

  static create(options: {
    authorizer: Authorizer;
    drafts: DraftStore;
    tools: PortalTools;
  }): DraftService {
    return new DraftService(options);
  }

  private constructor(options: {
    authorizer: Authorizer;
    drafts: DraftStore;
    tools: PortalTools;
  }) {
    this.#authorizer = options.authorizer;
    this.#drafts = options.drafts;
    this.#tools = options.tools;
  }

  /** The caller's own, without definitions. */
  async list(credentials: UserCredentials): Promise<{ items: ToolDraft[] }> {
    const { userRef } = await this.#authorizer.registrar(credentials);
    return { items: await this.#drafts.listOf(userRef, MAX_DRAFTS) };
  }

  async get(credentials: UserCredentials, id: string): Promise<ToolDraft> {
    return (await this.#find(credentials, id)).draft;
  }

  /** @throws ConflictError for one more draft than anybody finishes. */
  async create(
    credentials: UserCredentials,
    sheet: unknown,
  ): Promise<ToolDraft> {
    const { userRef } = await this.#authorizer.registrar(credentials);
    const checked = readDraft(sheet);
    const own = await this.#drafts.listOf(userRef, MAX_DRAFTS);
    if (own.length >= MAX_DRAFTS) {
      throw new ConflictError(
        `You have ${MAX_DRAFTS} drafts; delete or publish one first`,
      );
    }
    const at = new Date().toISOString();
    const draft: ToolDraft = {
      id: randomUUID(),
      draft: true,
      author: userRef,
      sheet: checked,
      createdAt: at,
      updatedAt: at,
    };
    await this.#drafts.add(draft);
    return draft;
  }

  async save(
    credentials: UserCredentials,
    id: string,
    sheet: unknown,
  ): Promise<ToolDraft> {
    const { draft } = await this.#find(credentials, id);
    const checked = readDraft(sheet);
    const updatedAt = new Date().toISOString();
    await this.#drafts.save(id, checked, updatedAt);
    return { ...draft, sheet: checked, updatedAt };
  }

  async delete(credentials: UserCredentials, id: string): Promise<void> {
    await this.#find(credentials, id);
    await this.#drafts.delete(id);
  }

  /**
   * Registers what the draft says for its author, once, and deletes it.
   *
   * @throws InputError that names what is missing or wrong.
   */
  async publish(
    credentials: UserCredentials,
    id: string,
  ): Promise<{ tool: ToolState; registrar: Registrar }> {
    const { draft, registrar } = await this.#find(credentials, id);
    const { sheet } = draft;
    if (!isRegistration(sheet)) {
      demandRegistration(sheet);
      throw new InputError('The draft is not complete');
    }
    const { tool } = await this.#tools.create(sheet, {
      by: draft.author,
      key: `draft/${id}`,
      authorizeReturn: gone => demandReturn(gone, registrar),
    });
    await this.#drafts.delete(id);
    return { tool, registrar };
  }

  async #find(
    credentials: UserCredentials,
    id: string,
  ): Promise<{ draft: ToolDraft; registrar: Registrar }> {
    const registrar = await this.#authorizer.registrar(credentials);
    const draft = await this.#drafts.find(id);
    if (!draft || (draft.author !== registrar.userRef && !registrar.isAdmin)) {
      throw new NotFoundError(`There is no draft ${id}`);
    }
    return { draft, registrar };
  }
}

/** @throws InputError for what no draft may hold. */
function readDraft(sheet: unknown) {
  if (!isDraft(sheet)) throw new InputError(checkDraft(sheet).join('; '));
  const { definition, ...rest } = sheet;
  const { length } = JSON.stringify(rest);
  if (length > MAX_CHARACTERS) {
    throw new InputError(
      `The draft has ${length} characters beside /definition; ${MAX_CHARACTERS} are accepted`,
    );
  }
  if (
    definition !== undefined &&
    (typeof definition !== 'string' ||
      definition.length > MAX_KEPT_DEFINITION_CHARACTERS)
  ) {
    throw new InputError(
      `/definition must be the text of a specification, of ${MAX_KEPT_DEFINITION_CHARACTERS} characters at most`,
    );
  }
  return sheet;
}
