import { NotAllowedError } from '@backstage/errors';
import {
  fieldOwners,
  mayEditField,
  type EditorRole,
  type EntityRef,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import type { PortalChange } from './portalChange';

/** Names whoever decides on a field, so that the refused person knows whom to ask. */
function nameOf(
  role: EditorRole,
  tool: ToolState,
  privacy: EntityRef,
): string | undefined {
  const { owner, sheet } = tool.declaration;
  switch (role) {
    case 'business':
      return `the business owner ${owner}`;
    case 'technical':
      return (
        sheet.owners?.technical &&
        `the technical owner ${sheet.owners.technical}`
      );
    case 'budget':
      return sheet.owners?.budget && `the budget owner ${sheet.owners.budget}`;
    case 'privacy':
      return `the data protection team ${privacy}`;
    case 'admin':
    case 'registrant':
      return undefined;
    default:
      throw new Error(`Unknown role ${role satisfies never}`);
  }
}

/** The field of the sheet that a path of the canonical sheet stands for. */
function fieldOf(path: string): string {
  return path === '/owner' ? '/owners/business' : path;
}

/**
 * Refuses a change of what somebody else decides on.
 *
 * @throws NotAllowedError that names the fields, and who decides on them.
 */
export function demandFields(
  tool: ToolState,
  change: Pick<PortalChange, 'changedPaths' | 'definitionChanged'>,
  roles: readonly EditorRole[],
  privacy: EntityRef,
): void {
  const ownership = {
    hasTechnicalOwner: tool.declaration.sheet.owners?.technical !== undefined,
  };
  const paths = [
    ...(change.changedPaths ?? []),
    ...(change.definitionChanged ? ['/definition'] : []),
  ];
  const refused = paths.filter(path => !mayEditField(path, roles, ownership));
  if (refused.length === 0) return;
  const reasons = refused.map(path => {
    const owners = fieldOwners(path, ownership)
      .map(role => nameOf(role, tool, privacy))
      .filter(name => name !== undefined);
    return `${fieldOf(path)} is decided by ${
      owners.join(' or ') || 'the admins of the portal'
    }`;
  });
  throw new NotAllowedError(reasons.join('; '));
}
