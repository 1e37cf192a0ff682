import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  approvalsAdminPermission,
  approvalsDelegationManagePermission,
  approvalsRequestCreatePermission,
  approvalsRequestDecidePermission,
  approvalsRequestFulfilPermission,
  approvalsRequestReadPermission,
  approvalsRequestUpdatePermission,
} from '@passerelle/plugin-approvals-common';
import type { RequestStore } from '../database/RequestStore';
import { participantsOf } from '../engine';
import { isRequestId } from '../services/isRequestId';
import { approvalsRequestResourceRef, approvalsRequestRules } from './rules';

/** Tells the permission system what can be allowed here, and by which rules. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  requests: RequestStore,
): void {
  registry.addPermissions([
    approvalsRequestCreatePermission,
    approvalsDelegationManagePermission,
    approvalsAdminPermission,
  ]);
  registry.addResourceType({
    resourceRef: approvalsRequestResourceRef,
    permissions: [
      approvalsRequestReadPermission,
      approvalsRequestUpdatePermission,
      approvalsRequestDecidePermission,
      approvalsRequestFulfilPermission,
    ],
    rules: Object.values(approvalsRequestRules),
    getResources: ids =>
      Promise.all(
        ids.map(async id => {
          const state = isRequestId(id) ? await requests.load(id) : undefined;
          return state && { id, participants: participantsOf(state) };
        }),
      ),
  });
}
