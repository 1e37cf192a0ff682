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

/**
 * To enter values of indicators. The registry asks besides whether somebody is of the IT department, a manager or the
 * owner of the indicator.
 *
 * @public
 */
export const martechIndicatorWritePermission = createPermission({
  name: 'martech.indicator.write',
  attributes: { action: 'update' },
});

/** @public */
export const martechPermissions = [
  martechIndicatorWritePermission,
  martechToolReadPermission,
  martechToolSuspendPermission,
];
