import { ConflictError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { registerTool } from '../../domain/registerTool';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import type { ToolState } from '../../domain/ToolState';
import { gitManagedMessage } from './gitManagedMessage';

/** What is done for an entry of an import, or would be. */
export type ImportResult = {
  action: 'create' | 'update' | 'skip' | 'error';
  ref?: EntityRef;
  message?: string;
};

/** An entry that cannot be taken. */
export function failed(errors: readonly string[]): ImportResult {
  return { action: 'error', message: errors.join('; ') };
}

/** An entry whose name belongs to a file in git. */
export function elsewhere(ref: EntityRef): ImportResult {
  return { action: 'error', ref, message: gitManagedMessage(ref, undefined) };
}

/** What a declaration does to the tool that the registry has. */
export function resultFor(
  declaration: ToolDeclaration,
  known: ToolState | undefined,
  now: Date,
): ImportResult {
  const { ref } = declaration;
  if (!known || known.removedAt) return { action: 'create', ref };
  const { tool } = registerTool(known, declaration, known.origin, now);
  if (tool === known) return { action: 'skip', ref };
  return known.origin === 'catalog'
    ? elsewhere(ref)
    : { action: 'update', ref };
}

/** What was good when it was checked is not any more when it is written. */
export function changedMeanwhile(message = ''): ConflictError {
  return new ConflictError(
    `The registry changed while the tools were read; start again. ${message}`,
  );
}
