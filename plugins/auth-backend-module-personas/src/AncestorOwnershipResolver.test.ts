import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { GroupMembership } from '@passerelle/membership';
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

const marketer = entity('User', 'marketer', 'memberOf', ['acquisition']);

describe('AncestorOwnershipResolver', () => {
  it('lets a person own through themselves, their groups and the groups above', async () => {
    const catalog = catalogServiceMock({
      entities: [
        marketer,
        entity('Group', 'acquisition', 'childOf', ['marketing']),
        entity('Group', 'marketing', 'childOf', []),
      ],
    });
    const resolver = AncestorOwnershipResolver.create({
      membership: GroupMembership.create({
        auth: mockServices.auth(),
        catalog,
      }),
    });
    await expect(
      resolver.resolveOwnershipEntityRefs(marketer),
    ).resolves.toEqual({
      ownershipEntityRefs: [
        'user:default/marketer',
        'group:default/acquisition',
        'group:default/marketing',
      ],
    });
  });

  it('refuses the sign-in when the catalog fails', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('the catalog is away');
      },
    });
    const resolver = AncestorOwnershipResolver.create({
      membership: GroupMembership.create({
        auth: mockServices.auth(),
        catalog,
      }),
    });
    await expect(resolver.resolveOwnershipEntityRefs(marketer)).rejects.toThrow(
      'the catalog is away',
    );
  });
});
