import {
  catalogEntityCreatePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  approvalsDelegationManagePermission,
  approvalsRequestCreatePermission,
  approvalsRequestDecidePermission,
  approvalsRequestFulfilPermission,
  approvalsRequestReadPermission,
  approvalsRequestUpdatePermission,
} from '@passerelle/plugin-approvals-common';
import {
  martechIndicatorWritePermission,
  martechRegisterReadPermission,
  martechToolImportPermission,
  martechToolReadPermission,
  martechToolRegisterPermission,
  martechToolSuspendPermission,
} from '@passerelle/plugin-martech-common';

/**
 * Who is given a permission. Admins are given every one.
 *
 * - `everyone`: whoever is signed in
 * - `participants`: who takes part in the request in question, and owners of its subject once approved
 * - `engineers`, `security`, `privacy`, `it`: members of the groups that the configuration names
 */
export type Audience =
  | 'everyone'
  | 'participants'
  | 'engineers'
  | 'security'
  | 'privacy'
  | 'it';

/** Who is given what; a permission that is not here goes to admins only (design.md, sections 1 and 3). */
const audiences: ReadonlyMap<string, Audience> = new Map([
  [catalogEntityReadPermission.name, 'everyone'],
  [catalogEntityCreatePermission.name, 'engineers'],
  [catalogEntityRefreshPermission.name, 'engineers'],
  [catalogEntityValidatePermission.name, 'engineers'],
  [catalogLocationReadPermission.name, 'engineers'],
  [catalogLocationCreatePermission.name, 'engineers'],
  [catalogLocationAnalyzePermission.name, 'engineers'],
  [martechIndicatorWritePermission.name, 'everyone'],
  [martechToolReadPermission.name, 'everyone'],
  [martechToolRegisterPermission.name, 'everyone'],
  [martechToolSuspendPermission.name, 'security'],
  [martechToolImportPermission.name, 'it'],
  [martechRegisterReadPermission.name, 'privacy'],
  [approvalsRequestCreatePermission.name, 'everyone'],
  [approvalsDelegationManagePermission.name, 'everyone'],
  [approvalsRequestReadPermission.name, 'participants'],
  [approvalsRequestUpdatePermission.name, 'participants'],
  [approvalsRequestDecidePermission.name, 'participants'],
  [approvalsRequestFulfilPermission.name, 'participants'],
]);

/**
 * @param permissionName - for instance `catalog.entity.read`
 * @returns undefined for what only admins are given
 */
export function audienceOf(permissionName: string): Audience | undefined {
  return audiences.get(permissionName);
}
