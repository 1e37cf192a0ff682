import type { Entity } from '@backstage/catalog-model';
import type { EntityRef } from './types';

/**
 * Published by the catalog for each tool that it processed.
 *
 * @public
 */
export const SHEET_PROCESSED_TOPIC = 'martech.sheet-processed';
/** @public */
export type SheetProcessedEvent = { entity: Entity };

/**
 * Published by the registry when the text of a tool changed.
 *
 * @public
 */
export const SHEET_CHANGED_TOPIC = 'martech.sheet-changed';
/** @public */
export type SheetChangedEvent = {
  ref: EntityRef;
  sheetRevision: number;
  /** JSON Pointers into the sheet; `/title`, `/description`, `/owner`, `/lifecycle`, `/type` and `/apis` stand for the entity's own fields. */
  changedPaths: string[];
};

/**
 * Published by the registry when the status of a tool changed, so that the catalog refreshes its annotations at once.
 *
 * @public
 */
export const STATUS_CHANGED_TOPIC = 'martech.status-changed';
/** @public */
export type StatusChangedEvent = {
  ref: EntityRef;
  status: string;
  integration: string;
  updatedAt: string;
};

/**
 * Published by the registry when tools that the portal manages were registered or changed, so that the catalog reads
 * them at once.
 *
 * @public
 */
export const PORTAL_TOOLS_CHANGED_TOPIC = 'martech.portal-tools-changed';
/** @public */
export type PortalToolsChangedEvent = { count: number };

/**
 * The channel of live messages to open pages.
 *
 * @public
 */
export const martechSignalChannel = 'martech';
/** @public */
export type MartechSignal = { action: 'tool-changed'; ref: EntityRef };
