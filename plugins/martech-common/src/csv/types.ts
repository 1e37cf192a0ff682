import type { EntityRef } from '../types';

/** @public */
export const importActions = ['create', 'update', 'skip', 'error'] as const;
/** @public */
export type ImportAction = (typeof importActions)[number];

/**
 * What an import does, or would do, with one line of the file.
 *
 * @public
 */
export type ImportItem = {
  /** As a spreadsheet numbers rows; the header is line 1. */
  line: number;
  action: ImportAction;
  /** The tool, as soon as the line says which. */
  ref?: EntityRef;
  /** The name by which people know the tool. */
  title?: string;
  /** What changes, or what is wrong and what is accepted, in the language that was asked for. */
  message?: string;
};

/** @public */
export type ImportReport = {
  items: ImportItem[];
  counts: Record<ImportAction, number>;
  /** Whether the registry was changed: never in a dry run, nor when a line has an error. */
  written: boolean;
};
