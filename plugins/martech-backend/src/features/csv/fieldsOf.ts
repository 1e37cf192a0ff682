import type { RegistrationSheet } from '@passerelle/plugin-martech-common';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import { sheetOf } from '../registration/sheetOf';

/** All that is declared of a tool, with its title in both languages: each has a column of its own. */
export function fieldsOf(declaration: ToolDeclaration): RegistrationSheet {
  return { ...sheetOf(declaration), title: declaration.title };
}
