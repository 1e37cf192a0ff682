import {
  deriveToolStatus,
  type CriterionId,
  type EntityRef,
  type HealthState,
  type ToolHistoryEntry,
  type ToolStatus,
} from '@passerelle/plugin-martech-common';
import { expireCriteria } from './expireCriteria';
import { statusFacts, type Passport } from './Passport';
import type { ToolDeclaration } from './ToolDeclaration';

/** Everything that the registry holds of one tool. */
export type ToolState = {
  ref: EntityRef;
  origin: 'catalog' | 'portal';
  declaration: ToolDeclaration;
  sheetRevision: number;
  /** When the registry last learned something new of the tool from its source. */
  sheetChangedAt: string;
  passport: Passport;
  status: ToolStatus;
  /** Instant of the last change that the catalog shows. */
  statusChangedAt: string;
  activeGrants: number;
  rating?: { average: number; count: number };
  /** As the monitor saw it last; what is written about a tool leaves it alone. */
  health?: { state: HealthState; checkedAt: string };
  updatedAt: string;
  /** The tool vanished from its source; its history stays. */
  removedAt?: string;
};

/**
 * Lets time act on a tool and derives its status.
 *
 * @param tool - as it was stored, or as a command changed it.
 * @param now - the instant for which the status is derived.
 * @param at - the instant of what caused it: a result that is told later than it happened keeps its date.
 * @returns the tool as it stands at that instant, and what to write into its history for it.
 */
export function settle(
  tool: ToolState,
  now: Date,
  at: string = now.toISOString(),
): { tool: ToolState; entries: ToolHistoryEntry[]; expired: CriterionId[] } {
  const { passport, expired } = expireCriteria(tool.passport, now);
  const status = deriveToolStatus(
    statusFacts(passport, tool.declaration.lifecycle),
    now,
  );
  const entries: ToolHistoryEntry[] = [];
  if (expired.length > 0) {
    entries.push({ at, kind: 'criteria_expired', data: { criteria: expired } });
  }
  if (status === tool.status) {
    return { tool: { ...tool, passport }, entries, expired };
  }
  entries.push({
    at,
    kind: 'status_changed',
    data: { from: tool.status, to: status },
  });
  return {
    tool: {
      ...tool,
      passport,
      status,
      statusChangedAt: now.toISOString(),
      updatedAt: at,
    },
    entries,
    expired,
  };
}
