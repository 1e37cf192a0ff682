import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import type { PortalChange } from './portalChange';

/** How a tool is registered. */
export type CreateOptions = {
  /** Whoever registers the tool, or for whom it is registered. */
  by: EntityRef;
  /** Registering again with the same key gives the tool of the first time. */
  key?: string;
  /** In use, and not referenced by anybody yet. */
  detected?: boolean;
  /** Refuses by throwing; called with a tool that is gone, and that comes back with its passport. */
  authorizeReturn?: (gone: ToolState) => void;
};

/** How a sheet is changed. */
export type UpdateOptions = {
  by: EntityRef;
  /** Of the sheet that the change was made on. */
  expectedRevision?: number;
  /** A detected tool becomes a referenced one. */
  reference?: boolean;
  /** Refuses by throwing; called with the tool as it is locked, and with what would change. */
  authorize?: (tool: ToolState, change: PortalChange) => void;
};
