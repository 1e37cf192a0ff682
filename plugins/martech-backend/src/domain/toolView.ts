import {
  costBand,
  riskTier,
  shownHealthState,
  type EntityRef,
  type HealthState,
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

/** What of a tool depends on who looks, and on when. */
export type Circumstances = {
  seesAmounts: boolean;
  maySubmitScorecard: boolean;
  validUntil: string | undefined;
  healthState: HealthState;
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
function lifeOf(
  { passport }: ToolState,
  { maySubmitScorecard }: Circumstances,
) {
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
      maySubmitScorecard,
    },
    retirement: retirement && {
      date: retirement.date,
      requestId: retirement.requestId,
      ...(retirement.replacement && { replacement: retirement.replacement }),
    },
    renewal,
  };
}

/** Amounts are for owners, finance, the IT department and managers; others see the cost band. */
export function circumstancesOf(
  tool: ToolState,
  viewer: Viewer,
  now: Date,
): Circumstances {
  return {
    seesAmounts:
      viewer.seesAllAmounts ||
      ownerRefs(tool).some(ref => viewer.refs.has(ref)),
    maySubmitScorecard: mayScorePilot(tool, viewer.refs),
    validUntil: validUntil(tool, now),
    healthState: shownHealthState(
      tool.health?.state ?? 'unknown',
      tool.health?.checkedAt,
      now,
    ),
  };
}

/** The same for everybody, at any time, as long as tool and circumstances are the same. */
export function viewIn(tool: ToolState, circumstances: Circumstances): Tool {
  const { declaration, passport } = tool;
  const { sheet } = declaration;
  const { finance } = sheet;
  const { seesAmounts, healthState } = circumstances;
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
      validUntil: circumstances.validUntil,
      refusal: tool.status === 'refused' ? passport.refusal : undefined,
      requestId: running?.requestId,
      suspension: passport.suspension,
    },
    integration: {
      status: toolIntegration(tool),
      flows: toolFlows(tool),
    },
    health: {
      state: healthState,
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
    ...lifeOf(tool, circumstances),
    rating: tool.rating,
  };
}

/** A tool as the registry answers it to a person (contract.md, 4); what is undefined is not in the JSON. */
export function toolView(tool: ToolState, viewer: Viewer, now: Date): Tool {
  return viewIn(tool, circumstancesOf(tool, viewer, now));
}
