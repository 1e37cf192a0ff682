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

/**
 * To keep drafts of tools, to register tools, and to change those that the portal manages. Who may change which field
 * of which tool the registry decides besides.
 *
 * @public
 */
export const martechToolRegisterPermission = createPermission({
  name: 'martech.tool.register',
  attributes: { action: 'create' },
});

/**
 * To create and change tools from a file. The registry asks the catalog besides whether somebody is of the IT
 * department.
 *
 * @public
 */
export const martechToolImportPermission = createPermission({
  name: 'martech.tool.import',
  attributes: { action: 'create' },
});

/**
 * To read the register of processing activities (GDPR, article 30) and what is missing in it. The registry asks the
 * catalog for membership besides.
 *
 * @public
 */
export const martechRegisterReadPermission = createPermission({
  name: 'martech.register.read',
  attributes: { action: 'read' },
});

/** @public */
export const martechPermissions = [
  martechRegisterReadPermission,
  martechToolImportPermission,
  martechIndicatorWritePermission,
  martechToolReadPermission,
  martechToolSuspendPermission,
  martechToolRegisterPermission,
];
