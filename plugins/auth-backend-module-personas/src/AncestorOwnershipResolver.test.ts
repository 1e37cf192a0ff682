import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AncestorOwnershipResolver } from './AncestorOwnershipResolver';

function entity(
  kind: string,
  name: string,
  type: string,
  targets: string[],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: targets.map(target => ({
      type,
      targetRef: `group:default/${target}`,
    })),
  };
}

const groups = [
  entity('Group', 'acquisition', 'childOf', ['marketing']),
  entity('Group', 'marketing', 'childOf', ['company']),
  entity('Group', 'company', 'childOf', []),
  entity('Group', 'chicken', 'childOf', ['egg']),
  entity('Group', 'egg', 'childOf', ['chicken']),
];

describe('AncestorOwnershipResolver', () => {
  it.each([
    ['nothing but themselves without a group', [], []],
    [
      'through groups and all their ancestors',
      ['acquisition'],
      ['acquisition', 'marketing', 'company'],
    ],
    ['through a loop of groups once', ['chicken'], ['chicken', 'egg']],
    ['through a group that the catalog lost', ['gone'], ['gone']],
  ])('lets a person own %s', async (_, memberOf, expected) => {
    const resolver = AncestorOwnershipResolver.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: groups }),
    });
    const { ownershipEntityRefs } = await resolver.resolveOwnershipEntityRefs(
      entity('User', 'someone', 'memberOf', memberOf),
    );
    expect(ownershipEntityRefs).toEqual([
      'user:default/someone',
      ...expected.map(name => `group:default/${name}`),
    ]);
  });

  it('refuses the sign-in when the catalog fails', async () => {
    const resolver = AncestorOwnershipResolver.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('the catalog is away');
        },
      }),
    });
    await expect(
      resolver.resolveOwnershipEntityRefs(
        entity('User', 'someone', 'memberOf', ['acquisition']),
      ),
    ).rejects.toThrow('the catalog is away');
  });
});
