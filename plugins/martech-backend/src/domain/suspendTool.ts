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
  notice?: OwnerNotice;
};

/** Who suspends a tool, when and why. */
export type SuspensionOrder = {
  by: EntityRef;
  reason: string;
  at: string;
  /** Told by a story, not by a person at work: the history says so, and nobody is notified. */
  seeded?: boolean;
};

/** @throws ConflictError when the tool is suspended already. */
export function suspendTool(
  known: ToolState,
  { by, reason, at, seeded }: SuspensionOrder,
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
    entries: [
      {
        at,
        kind: 'suspended',
        by,
        data: { reason, ...(seeded ? { seeded: true } : {}) },
      },
    ],
    ...(seeded
      ? {}
      : { notice: suspensionNotice('suspended', tool, by, reason) }),
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
