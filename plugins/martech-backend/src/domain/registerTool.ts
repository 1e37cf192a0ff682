import {
  changedSheetPaths,
  type ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import { blankPassport } from './Passport';
import { reopenCriteria } from './reopenCriteria';
import { toolIntegration } from './toolFlows';
import { canonicalSheet, type ToolDeclaration } from './ToolDeclaration';
import { settle, type ToolState } from './ToolState';

/** What became of a tool when its source told its sheet. */
export type Registration = {
  tool: ToolState;
  entries: ToolHistoryEntry[];
  /** Absent when the text is as it was. */
  changedPaths?: string[];
};

function created(
  declaration: ToolDeclaration,
  origin: ToolState['origin'],
  now: Date,
): Registration {
  const at = now.toISOString();
  const { tool } = settle(
    {
      ref: declaration.ref,
      origin,
      declaration,
      sheetRevision: 1,
      sheetChangedAt: at,
      passport: blankPassport(),
      status: 'referenced',
      statusChangedAt: at,
      activeGrants: 0,
      updatedAt: at,
    },
    now,
  );
  const entry = { at, kind: 'registered', data: { origin, sheetRevision: 1 } };
  return { tool, entries: [entry], changedPaths: [] };
}

/**
 * Takes what the source of a tool tells.
 *
 * @remarks
 * The revision moves only when the text that reviewers judge changed, and only the criteria that depend on the change
 * reopen. A tool that had vanished comes back with its passport, and one that moves from the portal to git keeps it.
 */
export function registerTool(
  known: ToolState | undefined,
  declaration: ToolDeclaration,
  origin: ToolState['origin'],
  now: Date,
): Registration {
  if (!known) return created(declaration, origin, now);
  const at = now.toISOString();
  const entries: ToolHistoryEntry[] = [];
  const changedPaths = changedSheetPaths(
    canonicalSheet(known.declaration),
    canonicalSheet(declaration),
  );
  const restored = known.removedAt !== undefined;
  const moved = !restored && known.origin !== origin;
  if (changedPaths.length === 0 && !restored && !moved) {
    return { tool: known, entries };
  }
  if (restored) entries.push({ at, kind: 'restored', data: {} });
  if (moved) entries.push({ at, kind: `moved_to_${origin}`, data: {} });
  const changed = changedPaths.length > 0;
  const sheetRevision = known.sheetRevision + (changed ? 1 : 0);
  const { passport, reopened } = reopenCriteria(known.passport, changedPaths);
  if (changed) {
    entries.push({
      at,
      kind: 'sheet_changed',
      data: { sheetRevision, changedPaths },
    });
  }
  if (reopened.length > 0) {
    entries.push({
      at,
      kind: 'criteria_reopened',
      data: { criteria: reopened },
    });
  }
  const integrationMoved =
    toolIntegration(known) !== toolIntegration({ declaration, passport });
  const settled = settle(
    {
      ...known,
      declaration,
      origin,
      passport,
      sheetRevision,
      sheetChangedAt: at,
      statusChangedAt:
        integrationMoved || restored ? at : known.statusChangedAt,
      updatedAt: at,
      removedAt: undefined,
    },
    now,
  );
  return {
    // What ends at this very moment is left to the look at the time, which tells people and opens a new validation.
    tool: { ...settled.tool, passport },
    entries: [
      ...entries,
      ...settled.entries.filter(({ kind }) => kind !== 'criteria_expired'),
    ],
    ...(changed ? { changedPaths } : {}),
  };
}
