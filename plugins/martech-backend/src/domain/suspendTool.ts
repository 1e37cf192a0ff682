import { ConflictError } from '@backstage/errors';
import type {
  EntityRef,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import { suspensionNotice, type OwnerNotice } from './suspensionNotice';
import type { ToolState } from './ToolState';

type Suspension = {
  tool: ToolState;
  entries: ToolHistoryEntry[];
  notice: OwnerNotice;
};

/** @throws ConflictError when the tool is suspended already. */
export function suspendTool(
  known: ToolState,
  by: EntityRef,
  reason: string,
  at: string,
): Suspension {
  if (known.passport.suspension) {
    throw new ConflictError(
      `${known.ref} is suspended already; resume it first`,
    );
  }
  const suspension = { reason, at, by };
  const tool = {
    ...known,
    passport: { ...known.passport, suspension },
    updatedAt: at,
  };
  return {
    tool,
    entries: [{ at, kind: 'suspended', by, data: { reason } }],
    notice: suspensionNotice('suspended', tool, by, reason),
  };
}

/** @throws ConflictError when the tool is not suspended. */
export function resumeTool(
  known: ToolState,
  by: EntityRef,
  comment: string,
  at: string,
): Suspension {
  if (!known.passport.suspension) {
    throw new ConflictError(`${known.ref} is not suspended`);
  }
  const tool = {
    ...known,
    passport: { ...known.passport, suspension: undefined },
    updatedAt: at,
  };
  return {
    tool,
    entries: [{ at, kind: 'resumed', by, data: { comment } }],
    notice: suspensionNotice('resumed', tool, by, comment),
  };
}
