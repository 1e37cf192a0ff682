import {
  isRegistration,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import { demandRegistration } from './declarationOf';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A sheet as it came in. A name stands for a title, too.
 *
 * @throws InputError that names the fields and what they accept.
 */
export function readSheet(sheet: unknown): RegistrationSheet {
  const titled: unknown =
    isRecord(sheet) && sheet.title === undefined && sheet.name !== undefined
      ? { ...sheet, title: sheet.name }
      : sheet;
  if (isRegistration(titled)) return titled;
  demandRegistration(titled);
  throw new Error('A sheet without errors is a registration');
}

/** The new sheet of a tool, with what it leaves out of the fields beside `spec.martech`. */
export function completeSheet(sheet: unknown, tool: ToolState): unknown {
  if (!isRecord(sheet)) return sheet;
  const { name, type, title, lifecycle } = tool.declaration;
  return { name, type, title, lifecycle, ...sheet };
}
