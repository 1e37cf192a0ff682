import type {
  EntityRef,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import type { Registration } from '../../domain/registerTool';
import { settle, type ToolState } from '../../domain/ToolState';

/** What becomes of a tool that the portal manages. */
export type PortalChange = Registration & {
  /** The tool as it was; the same as `tool` when nothing changes. */
  before: ToolState | undefined;
  /** The specification changes, which stands beside the sheet. */
  definitionChanged?: boolean;
};

/**
 * Adds to a registration what only the portal knows: who did it, and whether the tool was only detected.
 */
export function portalChange(
  before: ToolState | undefined,
  registration: Registration,
  { by, detected, now }: { by: EntityRef; detected: boolean; now: Date },
): PortalChange {
  const signed = registration.entries.map(
    (entry): ToolHistoryEntry => ({ ...entry, by }),
  );
  const { tool } = registration;
  if (tool.passport.detected === detected) {
    return { ...registration, before, entries: signed };
  }
  const settled = settle(
    {
      ...tool,
      passport: { ...tool.passport, detected },
      updatedAt: now.toISOString(),
    },
    now,
  );
  // A tool that is new was never anything else: its status did not change.
  const entries = before ? [...signed, ...settled.entries] : signed;
  return { ...registration, before, tool: settled.tool, entries };
}
