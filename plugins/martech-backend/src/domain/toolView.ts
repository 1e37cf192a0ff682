import {
  costBand,
  riskTier,
  shownHealthState,
  type EntityRef,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { statusFacts } from './Passport';
import { isPassportValid } from '@passerelle/plugin-martech-common';
import { ownerRefs } from './ownerRefs';
import { mayScorePilot } from './scorePilot';
import { toolFlows, toolIntegration } from './toolFlows';
import type { ToolState } from './ToolState';

export { ownerRefs } from './ownerRefs';

/** Who looks, as far as it matters to what is shown. */
export type Viewer = {
  /** The person, and every group of theirs with its ancestors. */
  refs: ReadonlySet<EntityRef>;
  /** May see the amounts of every tool: finance, the IT department, managers. */
  seesAllAmounts: boolean;
};

function validUntil(tool: ToolState, now: Date): string | undefined {
  const facts = statusFacts(tool.passport, tool.declaration.lifecycle);
  if (!isPassportValid(facts, now)) return undefined;
  return tool.passport.criteria
    .map(criterion => criterion.expiresAt)
    .filter(instant => instant !== undefined)
    .sort()[0];
}

/** Its pilot, its end and its last renewal, as far as there are any. */
function lifeOf({ passport, ...tool }: ToolState, viewer: Viewer) {
  const { pilot, retirement, renewal } = passport;
  return {
    pilot: pilot && {
      requestId: pilot.requestId,
      requester: pilot.requester,
      startsAt: pilot.startsAt,
      endsAt: pilot.endsAt,
      successCriteria: pilot.successCriteria,
      ...(pilot.team !== undefined && { team: pilot.team }),
      ...(pilot.scorecard && { scorecard: pilot.scorecard }),
      maySubmitScorecard: mayScorePilot({ ...tool, passport }, viewer.refs),
    },
    retirement: retirement && {
      date: retirement.date,
      requestId: retirement.requestId,
      ...(retirement.replacement && { replacement: retirement.replacement }),
    },
    renewal,
  };
}

/**
 * A tool as the registry answers it to a person (contract.md, 4); what is undefined is not in the JSON. Amounts are for
 * owners, finance, the IT department and managers; others see the cost band.
 */
export function toolView(tool: ToolState, viewer: Viewer, now: Date): Tool {
  const { declaration, passport } = tool;
  const { sheet } = declaration;
  const { finance } = sheet;
  const seesAmounts =
    viewer.seesAllAmounts || ownerRefs(tool).some(ref => viewer.refs.has(ref));
  const running = passport.running[passport.running.length - 1];
  return {
    ref: tool.ref,
    type: declaration.type,
    name: declaration.name,
    title: declaration.title,
    summary: sheet.summary,
    category: sheet.category,
    capabilities: sheet.capabilities ?? [],
    origin: tool.origin,
    lifecycle: declaration.lifecycle,
    owners: { business: declaration.owner, ...sheet.owners },
    sheetRevision: tool.sheetRevision,
    validation: {
      status: tool.status,
      conditions: passport.conditions,
      criteria: passport.criteria,
      validUntil: validUntil(tool, now),
      refusal: tool.status === 'refused' ? passport.refusal : undefined,
      requestId: running?.requestId,
      suspension: passport.suspension,
    },
    integration: {
      status: toolIntegration(tool),
      flows: toolFlows(tool),
    },
    health: {
      state: shownHealthState(
        tool.health?.state ?? 'unknown',
        tool.health?.checkedAt,
        now,
      ),
      checkedAt: tool.health?.checkedAt,
    },
    apis: declaration.apis,
    activeAccesses: tool.activeGrants,
    // A cost raises the risk from an amount on: who sees a band sees the risk of the rest.
    risk: riskTier(seesAmounts ? sheet : { ...sheet, finance: undefined }),
    updatedAt: tool.updatedAt,
    vendor: sheet.vendor,
    url: sheet.url,
    hosting: sheet.hosting,
    data: sheet.data,
    security: sheet.security,
    finance: seesAmounts ? finance : undefined,
    costBand: finance && costBand(finance.annualCost),
    accessibility: sheet.accessibility,
    ...lifeOf(tool, viewer),
    rating: tool.rating,
  };
}
