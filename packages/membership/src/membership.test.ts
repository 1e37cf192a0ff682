import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { GroupMembership } from './GroupMembership';
import { managersOf } from './managersOf';

function entity(
  kind: 'User' | 'Group',
  name: string,
  relations: Record<string, string[]>,
  manager?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      ...(manager && { annotations: { 'passerelle.dev/manager': manager } }),
    },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(target => ({
        type,
        targetRef: `${
          type === 'hasMember' ? 'user' : 'group'
        }:default/${target}`,
      })),
    ),
  };
}

const company = [
  entity(
    'Group',
    'company',
    { parentOf: ['marketing', 'dsi'] },
    'user:default/head',
  ),
  entity('Group', 'marketing', {
    childOf: ['company'],
    parentOf: ['brand'],
    hasMember: ['head', 'marketer'],
  }),
  entity(
    'Group',
    'brand',
    { childOf: ['marketing'], hasMember: ['designer', 'head'] },
    'Brand-Lead',
  ),
  entity('Group', 'dsi', { childOf: ['company'], hasMember: ['architect'] }),
  entity('Group', 'empty', {}),
  entity('Group', 'chicken', {
    childOf: ['egg'],
    parentOf: ['egg'],
    hasMember: ['chick'],
  }),
  entity('Group', 'egg', {
    childOf: ['chicken'],
    parentOf: ['chicken'],
    hasMember: ['embryo'],
  }),
  entity('User', 'head', { memberOf: ['marketing'] }),
  entity('User', 'designer', { memberOf: ['brand', 'dsi'] }),
  entity('User', 'brand-lead', { memberOf: ['brand'] }),
  entity('User', 'architect', { memberOf: ['dsi'] }, 'user:default/mentor'),
  entity('User', 'chick', { memberOf: ['chicken'] }),
  entity('User', 'leftover', { memberOf: ['dissolved'] }),
  entity('User', 'loner', {}),
];

const asked = jest.fn();
const catalog = catalogServiceMock({ entities: company });
const membership = GroupMembership.create({
  auth: mockServices.auth(),
  catalog: {
    getEntitiesByRefs: (request, options) => {
      asked(request.entityRefs);
      return catalog.getEntitiesByRefs(request, options);
    },
  },
});

const away = GroupMembership.create({
  auth: mockServices.auth(),
  catalog: {
    getEntitiesByRefs: async () => {
      throw new Error('the database is gone');
    },
  },
});

const user = (name: string) => `user:default/${name}`;
const group = (name: string) => `group:default/${name}`;

describe('the groups of a person', () => {
  it.each([
    ['designer', ['brand', 'dsi', 'marketing', 'company']],
    ['head', ['marketing', 'company']],
    ['chick', ['chicken', 'egg']],
    ['leftover', []],
    ['loner', []],
    ['stranger', []],
  ])('of %s are %j, the nearest first', async (name, groups) => {
    await expect(membership.refsOf(user(name))).resolves.toEqual([
      user(name),
      ...groups.map(group),
    ]);
  });

  it('cost one look-up per level', async () => {
    asked.mockClear();
    await membership.refsOf(user('designer'));
    expect(asked.mock.calls.map(([refs]) => refs)).toEqual([
      [user('designer')],
      [group('brand'), group('dsi')],
      [group('marketing'), group('company')],
    ]);
  });
});

describe('the members of a group', () => {
  it.each([
    ['company', ['head', 'marketer', 'architect', 'designer']],
    ['brand', ['designer', 'head']],
    ['chicken', ['chick', 'embryo']],
    ['empty', []],
    ['dissolved', []],
  ])('of %s are %j, with those of the groups below', async (name, members) => {
    await expect(membership.membersOf(group(name))).resolves.toEqual(
      members.map(user),
    );
  });
});

describe('the manager of a person', () => {
  it.each([
    ['architect', ['mentor'], 'their own entry names one'],
    ['designer', ['brand-lead'], 'a group of theirs names one'],
    ['brand-lead', ['head'], 'they lead their group themselves'],
    ['head', [], 'nobody is above them'],
    ['chick', [], 'nobody is named around the loop'],
    ['stranger', [], 'the catalog does not know them'],
  ])('of %s is %j, because %s', async (name, managers) => {
    await expect(managersOf(membership, user(name))).resolves.toEqual(
      managers.map(user),
    );
  });
});

describe('a catalog that does not answer', () => {
  it.each([
    ['who somebody is', () => away.find(user('head'))],
    ['what somebody stands for', () => away.refsOf(user('head'))],
    ['who is in a group', () => away.membersOf(group('dsi'))],
    ['who leads somebody', () => managersOf(away, user('head'))],
  ])('refuses to say %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the database is gone'),
    });
  });
});
