import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  missingInDecision,
  taxonomy,
  type DecideShadowInput,
  type ShadowDecision,
  type ShadowFinding,
} from '@passerelle/plugin-martech-common';
import { DateTime } from 'luxon';
import type { Viewer } from '../../domain/toolView';
import type { UserCredentials } from '../../services/Authorizer';
import type { RequestClosing } from './EngineClosing';
import type { Finding } from './Finding';
import { findingView } from './findingView';
import type { ShadowRights } from './ShadowRights';
import type { ShadowStore } from './ShadowStore';
import type { ShadowTools } from './ShadowTools';
import { decisionNotice, decisionSentence } from './shadowWords';

/** The families under which tools are listed. */
function isCategory(id: string): boolean {
  return taxonomy.categories.some(({ subcategories }) =>
    subcategories.some(known => known.id === id),
  );
}

/** After this long nobody is deciding any more: the process died. */
const ABANDONED_MILLISECONDS = 120_000;

const USABLE = ['approved', 'approved_with_conditions'];

type Parts = {
  findings: ShadowStore;
  tools: ShadowTools;
  rights: ShadowRights;
  closing: RequestClosing;
  language: 'en' | 'fr';
  /** Called when a message waits to be sent. */
  onNotice: () => void;
  now?: () => Date;
};

/**
 * What the IT department does with what was found. The outcome is a fact of the registry; the request of a declaration
 * is closed with it, in the name of whoever decides (docs/adr/0017).
 */
export class ShadowTriage {
  readonly #parts: Parts;
  readonly #now: () => Date;

  static create(parts: Parts): ShadowTriage {
    return new ShadowTriage(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => new Date());
  }

  /** @throws ConflictError when it is decided or withdrawn. */
  async take(credentials: UserCredentials, id: string): Promise<ShadowFinding> {
    const { findings } = this.#parts;
    const viewer = await this.#demandTriager(credentials, id);
    const by = credentials.principal.userEntityRef;
    if (!(await findings.take(id, by, this.#now().toISOString()))) {
      throw new ConflictError(`The finding ${id} is no longer open`);
    }
    return this.#view(id, viewer);
  }

  /**
   * Decides, once.
   *
   * @throws InputError that names what is missing in the decision
   * @throws NotAllowedError for whoever declared the tool
   * @throws ConflictError when it is decided or withdrawn, or somebody else is about to decide it
   */
  async decide(
    credentials: UserCredentials,
    id: string,
    input: DecideShadowInput,
  ): Promise<ShadowFinding> {
    const { findings } = this.#parts;
    const viewer = await this.#demandTriager(credentials, id);
    const by = credentials.principal.userEntityRef;
    const finding = await this.#find(id);
    // The engine says so too, but no longer once the request has ended by itself.
    if (finding.request && finding.declaredBy === by) {
      throw new NotAllowedError(
        `You declared ${finding.name}: somebody else of the IT department decides what becomes of it`,
      );
    }
    await this.#demandComplete(input);
    if (finding.decision || finding.state === 'withdrawn') {
      throw new ConflictError(`The finding ${id} is no longer open`);
    }
    const decision: ShadowDecision = {
      ...input,
      by,
      at: this.#now().toISOString(),
    };
    const before = this.#abandoned(finding, decision);
    if (!(await findings.intend(id, before, decision))) {
      throw new ConflictError(
        `Somebody else is deciding on the finding ${id}; read it again in a moment`,
      );
    }
    try {
      await this.#close(credentials, finding, decision);
    } catch (error) {
      await findings.intend(id, decision, before);
      throw error;
    }
    await this.settle(finding, decision);
    return this.#view(id, viewer);
  }

  /** Lets the tool follow a decision, keeps it, and tells whoever declared it. Repeating it changes nothing. */
  async settle(finding: Finding, decision: ShadowDecision): Promise<void> {
    const { findings, tools, onNotice } = this.#parts;
    await tools.follow(finding, decision);
    const substitute = await this.#titleOf(decision.substitute);
    const notice = decisionNotice(finding, decision, substitute);
    if (await findings.decide(finding.id, decision, notice)) onNotice();
  }

  /** What somebody was about to decide and may be taken over: their own attempt, or one that a crash left behind. */
  #abandoned(
    { intent }: Finding,
    { by, at }: ShadowDecision,
  ): ShadowDecision | undefined {
    if (!intent) return undefined;
    const isOld =
      Date.parse(at) - Date.parse(intent.at) > ABANDONED_MILLISECONDS;
    return intent.by === by || isOld ? intent : undefined;
  }

  /** Closes the request of a declaration with the decision in words; what was imported has none. */
  async #close(
    credentials: UserCredentials,
    finding: Finding,
    decision: ShadowDecision,
  ): Promise<void> {
    const { closing, language } = this.#parts;
    if (!finding.request) return;
    const sentence = await this.#sentence(finding, decision);
    const comment = [`${sentence[language]}.`, decision.comment?.trim()];
    await closing.close(
      credentials,
      finding.request.id,
      comment.filter(Boolean).join(' '),
    );
  }

  async #sentence(finding: Finding, decision: ShadowDecision) {
    return decisionSentence(
      finding,
      decision,
      await this.#titleOf(decision.substitute),
    );
  }

  async #titleOf(ref: string | undefined) {
    const tool = ref && (await this.#parts.tools.find(ref));
    return tool ? tool.declaration.title : undefined;
  }

  async #demandComplete(input: DecideShadowInput): Promise<void> {
    const missing = missingInDecision(input);
    if (missing.length > 0) throw new InputError(missing.join('; '));
    const { stopBy, substitute, category } = input;
    if (category !== undefined && !isCategory(category)) {
      throw new InputError(
        `category: '${category}' is no family of the catalogue; see /v1/taxonomy`,
      );
    }
    if (stopBy !== undefined && !DateTime.fromISO(stopBy).isValid) {
      throw new InputError(
        `stopBy: '${stopBy}' is no day; accepted is ISO 8601 such as 2027-02-28`,
      );
    }
    const tool = substitute && (await this.#parts.tools.find(substitute));
    if (substitute && (!tool || !USABLE.includes(tool.status))) {
      throw new InputError(
        `substitute: ${substitute} is no tool that may be used; accepted are tools that are ${USABLE.join(
          ' or ',
        )}`,
      );
    }
  }

  /** Who may not see a finding learns nothing of it; whoever declared it learns that others decide. */
  async #demandTriager(
    credentials: UserCredentials,
    id: string,
  ): Promise<Viewer> {
    const { rights } = this.#parts;
    const { isTriager } = await rights.reader(credentials);
    const finding = await this.#find(id);
    if (
      !isTriager &&
      finding.declaredBy !== credentials.principal.userEntityRef
    ) {
      throw new NotFoundError(`There is no finding ${id}`);
    }
    return rights.triager(credentials);
  }

  async #find(id: string): Promise<Finding> {
    const finding = await this.#parts.findings.find(id);
    if (!finding) throw new NotFoundError(`There is no finding ${id}`);
    return finding;
  }

  async #view(id: string, viewer: Viewer): Promise<ShadowFinding> {
    return findingView(await this.#find(id), viewer);
  }
}
