import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of the permissions that are about one request.
 *
 * @public
 */
export const RESOURCE_TYPE_APPROVALS_REQUEST = 'approvals-request';

/**
 * File requests, and list the types that can be filed.
 *
 * @public
 */
export const approvalsRequestCreatePermission = createPermission({
  name: 'approvals.request.create',
  attributes: { action: 'create' },
});

/**
 * See a request with its trail. Whatever a policy answers, the engine shows a request to its participants and to
 * admins only.
 *
 * @public
 */
export const approvalsRequestReadPermission = createPermission({
  name: 'approvals.request.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
});

/**
 * Edit, submit, withdraw, nudge and comment. The engine adds its own rules: only the requester edits.
 *
 * @public
 */
export const approvalsRequestUpdatePermission = createPermission({
  name: 'approvals.request.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
});

/**
 * Decide and reassign. The engine adds its own rules: nobody decides on a request that they filed.
 *
 * @public
 */
export const approvalsRequestDecidePermission = createPermission({
  name: 'approvals.request.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
});

/**
 * Report the fulfilment, revoke and extend what was granted.
 *
 * @public
 */
export const approvalsRequestFulfilPermission = createPermission({
  name: 'approvals.request.fulfil',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPROVALS_REQUEST,
});

/**
 * Let somebody else answer one's own reviews for a while, and end it. The engine adds its own rules: nobody delegates
 * for somebody else.
 *
 * @public
 */
export const approvalsDelegationManagePermission = createPermission({
  name: 'approvals.delegation.manage',
  attributes: { action: 'create' },
});

/**
 * Verify and export the audit trail, see and retry the outbox, try policies out, and see every request.
 *
 * @public
 */
export const approvalsAdminPermission = createPermission({
  name: 'approvals.admin',
  attributes: {},
});

/**
 * All permissions of the approval engine.
 *
 * @public
 */
export const approvalsPermissions = [
  approvalsRequestCreatePermission,
  approvalsRequestReadPermission,
  approvalsRequestUpdatePermission,
  approvalsRequestDecidePermission,
  approvalsRequestFulfilPermission,
  approvalsDelegationManagePermission,
  approvalsAdminPermission,
];
