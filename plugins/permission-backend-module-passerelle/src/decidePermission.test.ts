import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { ConfigReader } from '@backstage/config';
// The names of the rules are compared with the engine's own; the module itself needs nothing of it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import {
  createRequestConditionalDecision,
  requestConditions,
} from '@passerelle/plugin-approvals-backend';
import {
  approvalsPermissions,
  approvalsRequestReadPermission,
} from '@passerelle/plugin-approvals-common';
import { martechPermissions } from '@passerelle/plugin-martech-common';
import { decidePermission } from './decidePermission';
import { readPolicyGroups } from './PolicyGroups';

const groups = readPolicyGroups(new ConfigReader({}));

/** Each persona with their groups and the ancestors of these. */
const personas = {
  marketer: ['acquisition', 'marketing'],
  engineer: ['integration', 'dsi'],
  'security-officer': ['security', 'dsi'],
  dpo: ['privacy'],
  architect: ['architecture', 'dsi'],
  'dsi-admin': ['dsi-admins', 'dsi'],
};
type Persona = keyof typeof personas;

const permissions = [
  ...catalogPermissions,
  ...approvalsPermissions,
  ...martechPermissions,
  createPermission({ name: 'of.somebody.else', attributes: {} }),
];

function decide(persona: Persona, name: string): string {
  const permission = permissions.find(known => known.name === name);
  if (!permission) {
    throw new Error(`No permission ${name}`);
  }
  const refs = [
    `user:default/${persona}`,
    ...personas[persona].map(group => `group:default/${group}`),
  ];
  const { result } = decidePermission(permission, refs, groups);
  return { ALLOW: 'yes', DENY: '-', CONDITIONAL: 'own' }[result];
}

describe('who is given what', () => {
  it.each`
    permission                       | marketer | engineer | security | dpo      | architect | admin
    ${'catalog.entity.read'}         | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'}  | ${'yes'}
    ${'catalog.entity.create'}       | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.entity.refresh'}      | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.entity.validate'}     | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.entity.delete'}       | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.location.read'}       | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.location.create'}     | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.location.analyze'}    | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.location.delete'}     | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.ingestion.read'}      | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'catalog.ingestion.manage'}    | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'martech.tool.read'}           | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'}  | ${'yes'}
    ${'martech.tool.suspend'}        | ${'-'}   | ${'-'}   | ${'yes'} | ${'-'}   | ${'-'}    | ${'yes'}
    ${'martech.tool.import'}         | ${'-'}   | ${'yes'} | ${'yes'} | ${'-'}   | ${'yes'}  | ${'yes'}
    ${'martech.register.read'}       | ${'-'}   | ${'-'}   | ${'-'}   | ${'yes'} | ${'-'}    | ${'yes'}
    ${'approvals.request.create'}    | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'}  | ${'yes'}
    ${'approvals.request.read'}      | ${'own'} | ${'own'} | ${'own'} | ${'own'} | ${'own'}  | ${'yes'}
    ${'approvals.request.update'}    | ${'own'} | ${'own'} | ${'own'} | ${'own'} | ${'own'}  | ${'yes'}
    ${'approvals.request.decide'}    | ${'own'} | ${'own'} | ${'own'} | ${'own'} | ${'own'}  | ${'yes'}
    ${'approvals.request.fulfil'}    | ${'own'} | ${'own'} | ${'own'} | ${'own'} | ${'own'}  | ${'yes'}
    ${'approvals.delegation.manage'} | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'} | ${'yes'}  | ${'yes'}
    ${'approvals.admin'}             | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
    ${'of.somebody.else'}            | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}   | ${'-'}    | ${'yes'}
  `('$permission', ({ permission, ...expected }) => {
    expect({
      marketer: decide('marketer', permission),
      engineer: decide('engineer', permission),
      security: decide('security-officer', permission),
      dpo: decide('dpo', permission),
      architect: decide('architect', permission),
      admin: decide('dsi-admin', permission),
    }).toEqual(expected);
  });

  it('knows every permission of the portal, so that a new one is decided on purpose', () => {
    const known = [
      ...catalogPermissions,
      ...approvalsPermissions,
      ...martechPermissions,
    ].map(({ name }) => name);
    expect(known.sort()).toEqual([
      'approvals.admin',
      'approvals.delegation.manage',
      'approvals.request.create',
      'approvals.request.decide',
      'approvals.request.fulfil',
      'approvals.request.read',
      'approvals.request.update',
      'catalog.entity.create',
      'catalog.entity.delete',
      'catalog.entity.read',
      'catalog.entity.refresh',
      'catalog.entity.validate',
      'catalog.ingestion.manage',
      'catalog.ingestion.read',
      'catalog.location.analyze',
      'catalog.location.create',
      'catalog.location.delete',
      'catalog.location.read',
      'martech.indicator.write',
      'martech.register.read',
      'martech.tool.import',
      'martech.tool.read',
      'martech.tool.register',
      'martech.tool.suspend',
    ]);
  });

  it('lets a participant of a request be one in person or by a group', () => {
    const readPermission = approvalsRequestReadPermission;
    const refs = ['user:default/dpo', 'group:default/privacy'];
    expect(decidePermission(readPermission, refs, groups)).toEqual(
      createRequestConditionalDecision(
        readPermission,
        requestConditions.isParticipant({ refs }),
      ),
    );
  });

  it('refuses a permission that borrows the name of another kind', () => {
    const forged = createPermission({
      name: 'approvals.request.read',
      attributes: { action: 'read' },
    });
    expect(
      decidePermission(forged, ['user:default/marketer'], groups).result,
    ).toBe(AuthorizeResult.DENY);
  });
});

describe('the groups of the policy', () => {
  it('are those that the configuration names', () => {
    const config = new ConfigReader({
      permission: {
        passerelle: {
          adminGroup: 'group:default/Owners',
          engineerGroups: ['builders'],
        },
      },
    });
    expect(readPolicyGroups(config)).toMatchObject({
      admins: ['group:default/owners'],
      engineers: ['group:default/builders'],
    });
  });

  it('must be groups, so that no single person becomes the administration', () => {
    const config = new ConfigReader({
      permission: { passerelle: { adminGroup: 'user:default/marketer' } },
    });
    expect(() => readPolicyGroups(config)).toThrow(
      'permission.passerelle.adminGroup is user:default/marketer',
    );
  });
});
