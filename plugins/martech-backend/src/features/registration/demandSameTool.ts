import { ConflictError, InputError } from '@backstage/errors';
import type { RegistrationSheet } from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';

/** @throws InputError for what would make it another tool. */
export function demandSameTool(
  tool: ToolState,
  sheet: RegistrationSheet,
): void {
  const { name, type } = tool.declaration;
  if (sheet.name !== undefined && sheet.name !== name) {
    throw new InputError(`/name cannot be changed; accepted here: ${name}`);
  }
  if (((sheet.type ?? 'saas') === 'api') !== (type === 'api')) {
    throw new InputError(
      `/type cannot become ${sheet.type ?? 'saas'}; accepted here: ${
        type === 'api' ? 'api' : 'saas, service'
      }`,
    );
  }
}

/** @throws ConflictError that names both revisions. */
export function demandRevision(
  tool: ToolState,
  expected: number | undefined,
): void {
  if (expected !== undefined && expected !== tool.sheetRevision) {
    throw new ConflictError(
      `The sheet of ${tool.ref} is at revision ${tool.sheetRevision}, not ${expected}; read it again`,
    );
  }
}
