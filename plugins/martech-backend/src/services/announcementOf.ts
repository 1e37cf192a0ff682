import type {
  EntityRef,
  StatusChangedEvent,
} from '@passerelle/plugin-martech-common';
import { toolIntegration } from '../domain/toolFlows';
import type { ToolState } from '../domain/ToolState';

/** What is told of a tool that was written. Thousands of these fit into memory, where as many tools would not. */
export type ToolAnnouncement = {
  ref: EntityRef;
  sheetRevision: number;
  /** Given when the sheet changed. */
  changedPaths?: string[];
  /** Given when the status or the integration changed. */
  status?: StatusChangedEvent;
};

/**
 * Says what is to be told of a tool.
 *
 * @param before - the tool as it was; absent for a new one
 * @param changedPaths - given when the sheet changed
 */
export function announcementOf(
  tool: ToolState,
  before: ToolState | undefined,
  changedPaths?: string[],
): ToolAnnouncement {
  const { ref, sheetRevision, status, statusChangedAt } = tool;
  return {
    ref,
    sheetRevision,
    ...(changedPaths && { changedPaths }),
    ...(before?.statusChangedAt !== statusChangedAt && {
      status: {
        ref,
        status,
        integration: toolIntegration(tool),
        updatedAt: statusChangedAt,
      },
    }),
  };
}
