import { ConflictError } from '@backstage/errors';
import {
  toolAfterTriage,
  type EntityRef,
  type ShadowDecision,
} from '@passerelle/plugin-martech-common';
import { likenessOf } from '../../database/likenessTable';
import type { ToolStore } from '../../database/ToolStore';
import { duplicateReasons } from '../../domain/duplicateReasons';
import type { Likeness } from '../../domain/likeness';
import type { ToolState } from '../../domain/ToolState';
import type { Registry } from '../../services/Registry';
import type { LikenessStore } from '../registration/LikenessStore';
import type { PortalTools } from '../registration/PortalTools';
import { sheetOf } from '../registration/sheetOf';
import { detectedSheet } from './detectedSheet';
import type { Finding, FindingFacts } from './Finding';
import { refusalReason } from './shadowWords';

type Parts = {
  store: Pick<ToolStore, 'find'>;
  likeness: Pick<LikenessStore, 'findLikeEach'>;
  portalTools: Pick<PortalTools, 'create' | 'update'>;
  registry: Pick<Registry, 'recordOutcome'>;
};

/** So often a tool may change under our hands before we give up. */
const MAX_ATTEMPTS = 3;

/** What makes sure that two are the same tool. */
export type SureReason = 'same_name' | 'same_site' | 'same_vendor';

function surest(
  asked: Likeness,
  found: readonly ToolState[],
  by: readonly SureReason[],
): ToolState | undefined {
  const reasons = found.map(tool =>
    duplicateReasons(asked, likenessOf(tool.declaration)),
  );
  const places = by.map(wanted =>
    reasons.findIndex(codes => codes.some(({ code }) => code === wanted)),
  );
  return found[places.find(place => place >= 0) ?? -1];
}

/** What findings do to the tools of the registry. Each method may be repeated without harm. */
export class ShadowTools {
  readonly #parts: Parts;

  static create(parts: Parts): ShadowTools {
    return new ShadowTools(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async find(ref: EntityRef): Promise<ToolState | undefined> {
    return this.#parts.store.find(ref);
  }

  /**
   * The tool that surely is the same as each of some: by its name, and where it is told its site or its vendor.
   *
   * @param by - which likeness counts, the surest first
   * @returns in the order of the question; nothing where the registry has no such tool
   */
  async match(
    facts: ReadonlyArray<Pick<FindingFacts, 'name' | 'vendor' | 'url'>>,
    by: readonly SureReason[],
  ): Promise<Array<ToolState | undefined>> {
    const asked = facts.map(({ name, vendor, url }) => ({
      titles: { en: name, fr: name },
      vendor,
      url,
    }));
    const found = await this.#parts.likeness.findLikeEach(asked);
    return asked.map((one, index) => surest(one, found[index], by));
  }

  /** Shows a tool in the catalogue as in use and not listed. */
  async detect(
    facts: FindingFacts,
    options: { by: EntityRef; key: string },
  ): Promise<ToolState> {
    const { tool } = await this.#parts.portalTools.create(
      detectedSheet(facts),
      { ...options, detected: true },
    );
    return tool;
  }

  /**
   * Lets the tool follow what was decided, if it came to light by a finding alone.
   *
   * @throws ConflictError when somebody keeps changing its sheet, or it is managed in git by now.
   */
  async follow(finding: Finding, decision: ShadowDecision): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#followOnce(finding, decision);
        return;
      } catch (error) {
        const isLast = attempt === MAX_ATTEMPTS;
        if (isLast || !(error instanceof ConflictError)) throw error;
      }
    }
  }

  async #followOnce(finding: Finding, decision: ShadowDecision): Promise<void> {
    const { portalTools, registry } = this.#parts;
    const { toolRef } = finding;
    const tool = toolRef && (await this.find(toolRef));
    if (!tool) return;
    const expectedRevision = tool.sheetRevision;
    const { by, at, outcome, substitute, category } = decision;
    switch (toolAfterTriage(outcome, tool.status)) {
      case 'reference':
        await portalTools.update(
          tool.ref,
          { ...sheetOf(tool.declaration), ...(category && { category }) },
          { by, reference: true, expectedRevision },
        );
        return;
      case 'retire':
        await portalTools.update(
          tool.ref,
          { ...sheetOf(tool.declaration), lifecycle: 'retired' },
          { by, expectedRevision },
        );
        return;
      case 'refuse':
        await registry.recordOutcome(tool.ref, {
          id: `shadow-it/${finding.id}`,
          kind: 'validation_rejected',
          at,
          by,
          requestVersion: (finding.request?.version ?? 0) + 1,
          requestId: finding.request?.id ?? `shadow-it/${finding.id}`,
          requestNumber: finding.request?.number ?? '',
          criteria: [],
          refusal: {
            reason: refusalReason(decision),
            substitutes: substitute ? [substitute] : [],
          },
        });
        return;
      default:
    }
  }
}
