import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To see tools, the taxonomy and the history of tools.
 *
 * @public
 */
export const martechToolReadPermission = createPermission({
  name: 'martech.tool.read',
  attributes: { action: 'read' },
});

/**
 * To suspend a tool at once, and to resume it. The registry asks the catalog for membership besides.
 *
 * @public
 */
export const martechToolSuspendPermission = createPermission({
  name: 'martech.tool.suspend',
  attributes: { action: 'update' },
});

/** @public */
export const martechPermissions = [
  martechToolReadPermission,
  martechToolSuspendPermission,
];
