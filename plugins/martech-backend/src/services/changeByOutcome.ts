import {
  changedSheetPaths,
  dependentCriteria,
  isLifeOutcome,
  type CriterionId,
  type ToolHistoryEntry,
  type ToolLifeOutcome,
  type ToolOutcome,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import type { Duration } from 'luxon';
import type { RegistryTransaction } from '../database/RegistryTransaction';
import { applyLifeOutcome } from '../domain/applyLifeOutcome';
import { applyOutcome } from '../domain/applyOutcome';
import { lifeNotice } from '../domain/lifeNotice';
import { outcomeEntry } from '../domain/outcomeEntry';
import { canonicalSheet } from '../domain/ToolDeclaration';
import type { ToolState } from '../domain/ToolState';

/** A change of a tool, before it is settled and written. */
export type Change = {
  tool: ToolState;
  entries: ToolHistoryEntry[];
  at?: string;
  /** Told by a story: what follows from it is marked too. */
  seeded?: boolean;
  notice?: object;
};

/**
 * What a result of the approval engine changes of a tool.
 *
 * @returns undefined for a result that was told before, and for an older one that is told late
 */
export async function changeByOutcome(
  known: ToolState,
  outcome: ToolOutcome,
  transaction: RegistryTransaction,
  validity: Duration,
): Promise<Change | undefined> {
  const told = await transaction.addOutcome(known.ref, outcome);
  if (told !== 'new') return undefined;
  const change = isLifeOutcome(outcome)
    ? changeOfLife(known, outcome)
    : await changeOfVerdict(known, outcome, transaction, validity);
  return {
    ...change,
    entries: [outcomeEntry(outcome)],
    at: outcome.at,
    seeded: outcome.seeded,
  };
}

type Changed = Pick<Change, 'tool' | 'notice'>;

function changeOfLife(known: ToolState, outcome: ToolLifeOutcome): Changed {
  const passport = applyLifeOutcome(known.passport, outcome);
  return {
    tool: { ...known, passport, updatedAt: outcome.at },
    notice: lifeNotice(known, outcome),
  };
}

async function changeOfVerdict(
  known: ToolState,
  outcome: ToolVerdictOutcome,
  transaction: RegistryTransaction,
  validity: Duration,
): Promise<Changed> {
  if (outcome.kind === 'access_granted' || outcome.kind === 'access_ended') {
    const activeGrants = await transaction.saveGrant(known.ref, outcome);
    return { tool: { ...known, activeGrants } };
  }
  const reopened = await reopenedSince(known, outcome, transaction);
  const passport = applyOutcome(known.passport, outcome, {
    validity,
    sheetRevision: known.sheetRevision,
    reopenedSince: revision => reopened.get(revision) ?? [],
  });
  return { tool: { ...known, passport, updatedAt: outcome.at } };
}

/** What must stay open, per sheet revision that the outcome says was judged. */
async function reopenedSince(
  known: ToolState,
  outcome: ToolVerdictOutcome,
  transaction: RegistryTransaction,
): Promise<Map<number, CriterionId[]>> {
  const judged = [
    outcome.sheetRevision,
    ...(outcome.criteria ?? []).map(criterion => criterion.sheetRevision),
  ].filter(revision => revision !== undefined);
  const reopened = new Map<number, CriterionId[]>();
  for (const revision of new Set(judged)) {
    if (revision >= known.sheetRevision) continue;
    const sheet = await transaction.sheetAt(known.ref, revision);
    const current = canonicalSheet(known.declaration);
    reopened.set(
      revision,
      dependentCriteria(changedSheetPaths(sheet ?? {}, current)),
    );
  }
  return reopened;
}
