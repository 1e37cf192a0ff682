import { randomUUID } from 'crypto';
import type {
  ShadowDecision,
  ShadowStep,
} from '@passerelle/plugin-martech-common';
import type { CatalogLookup } from '../registration/CatalogLookup';
import type { Finding, FindingFacts } from './Finding';
import type { ShadowStore } from './ShadowStore';
import type { ShadowTools } from './ShadowTools';
import type { ShadowTriage } from './ShadowTriage';

type Parts = {
  findings: ShadowStore;
  tools: ShadowTools;
  triage: Pick<ShadowTriage, 'settle'>;
  lookup: Pick<CatalogLookup, 'groupOf'>;
};

function factsOf({ declaration }: ShadowStep): FindingFacts {
  const { tool, yearlyCost, ...facts } = declaration;
  return {
    ...facts,
    name: tool,
    ...(yearlyCost !== undefined && { yearlyCost, currency: 'EUR' }),
  };
}

/** What a decision in the request itself means, when it was not taken in the triage. */
function decisionOf(step: ShadowStep): ShadowDecision {
  const { at, by = step.declaredBy, comment } = step;
  const base = { by, at, ...(comment !== undefined && { comment }) };
  return step.kind === 'approved'
    ? { ...base, outcome: 'referenced' }
    : { ...base, outcome: 'stopped', stopBy: at.slice(0, 10) };
}

/** Hears of declarations from the approval engine. Telling a step again changes nothing. */
export class ShadowDeclarations {
  readonly #parts: Parts;

  static create(parts: Parts): ShadowDeclarations {
    return new ShadowDeclarations(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async record(step: ShadowStep): Promise<void> {
    const { findings, triage } = this.#parts;
    const finding =
      (await findings.findByRequest(step.requestId)) ?? (await this.#add(step));
    switch (step.kind) {
      case 'declared':
        if ((finding.request?.version ?? 0) < step.requestVersion) {
          await findings.correct(finding.id, factsOf(step), {
            version: step.requestVersion,
            at: step.at,
            by: step.declaredBy,
          });
        }
        return;
      case 'withdrawn':
        await findings.withdraw(finding.id, step.declaredBy, step.at);
        return;
      default:
        if (finding.decision) return;
        await triage.settle(finding, finding.intent ?? decisionOf(step));
    }
  }

  async #add(step: ShadowStep): Promise<Finding> {
    const { findings, tools, lookup } = this.#parts;
    const { declaredBy, requestId, requestNumber, requestVersion } = step;
    const facts = factsOf(step);
    const known =
      (step.toolRef && (await tools.find(step.toolRef))) ||
      (await tools.match([facts], ['same_name']))[0];
    const tool =
      known ||
      (await tools.detect(facts, {
        by: declaredBy,
        key: `shadow-it/${requestId}`,
      }));
    const finding: Finding = {
      ...facts,
      id: randomUUID(),
      source: 'declaration',
      state: 'new',
      request: {
        id: requestId,
        number: requestNumber,
        version: requestVersion,
      },
      declaredBy,
      team: await lookup.groupOf(declaredBy),
      toolRef: tool.ref,
      ...(known && { category: known.declaration.sheet.category }),
      foundAt: step.at,
    };
    await findings.add(finding);
    // Somebody else may have been quicker: theirs counts.
    return (await findings.findByRequest(requestId)) ?? finding;
  }
}
