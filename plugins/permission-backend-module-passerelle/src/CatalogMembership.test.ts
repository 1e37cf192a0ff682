import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogMembership } from './CatalogMembership';

function entity(kind: string, name: string, parents: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: parents.map(parent => ({
      type: kind === 'User' ? 'memberOf' : 'childOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

describe('the groups of a person', () => {
  it('are their groups and the ancestors of these, loops or not', async () => {
    const membership = CatalogMembership.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          entity('User', 'architect', ['architecture']),
          entity('Group', 'architecture', ['dsi']),
          entity('Group', 'dsi', ['architecture']),
        ],
      }),
    });
    await expect(membership.refsOf('user:default/architect')).resolves.toEqual([
      'user:default/architect',
      'group:default/architecture',
      'group:default/dsi',
    ]);
    await expect(membership.refsOf('user:default/ghost')).resolves.toEqual([
      'user:default/ghost',
    ]);
  });

  it('are read once by a page, and anew three seconds later', async () => {
    const user = entity('User', 'marketer', ['acquisition']);
    const getEntitiesByRefs = jest.fn(
      async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref =>
          ref === 'user:default/marketer' ? user : undefined,
        ),
      }),
    );
    let now = 0;
    const membership = CatalogMembership.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock.mock({ getEntitiesByRefs }),
      now: () => now,
    });
    const ask = () => membership.refsOf('user:default/marketer');
    await Promise.all([ask(), ask()]);
    await ask();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);

    user.relations = [{ type: 'memberOf', targetRef: 'group:default/brand' }];
    now = 3_001;
    await expect(ask()).resolves.toContain('group:default/brand');
  });

  it('are not remembered when the catalog failed', async () => {
    const getEntitiesByRefs = jest
      .fn()
      .mockRejectedValueOnce(new Error('the catalog is away'))
      .mockResolvedValue({ items: [undefined] });
    const membership = CatalogMembership.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock.mock({ getEntitiesByRefs }),
    });
    const ask = () => membership.refsOf('user:default/marketer');
    await expect(ask()).rejects.toThrow('the catalog is away');
    await expect(ask()).resolves.toEqual(['user:default/marketer']);
  });
});
