import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { toRequestSubject } from '../subject/toRequestSubject';
import { aTool } from '../testing/fixtures';
import { RequesterManagerResolver } from './RequesterManagerResolver';
import { technicalOwnerResolver } from './technicalOwnerResolver';

function entity(
  kind: 'User' | 'Group',
  name: string,
  parents: string[],
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
    relations: parents.map(parent => ({
      type: kind === 'User' ? 'memberOf' : 'childOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

const catalog = catalogServiceMock({
  entities: [
    entity('Group', 'marketing', [], 'user:default/head'),
    entity('Group', 'acquisition', ['marketing']),
    entity('Group', 'brand', ['marketing'], 'Brand-Lead'),
    entity('Group', 'loop', ['loop']),
    entity('User', 'assistant', ['brand'], 'user:default/mentor'),
    entity('User', 'marketer', ['acquisition']),
    entity('User', 'designer', ['brand']),
    entity('User', 'head', ['marketing']),
    entity('User', 'brand-lead', ['brand']),
    entity('User', 'lost', ['loop']),
  ],
});

describe('requester.manager', () => {
  it.each([
    ['assistant', ['user:default/mentor'], 'their own entry names one'],
    ['designer', ['user:default/brand-lead'], 'their group names one'],
    ['marketer', ['user:default/head'], 'a group above names one'],
    ['brand-lead', ['user:default/head'], 'they lead their group'],
    ['head', [], 'nobody is above them'],
    ['lost', [], 'their groups name nobody'],
    ['nobody', [], 'the catalog does not know them'],
  ])('of %s is %j, because %s', async (name, expected) => {
    const resolver = RequesterManagerResolver.create({
      auth: mockServices.auth(),
      catalog,
    });
    await expect(
      resolver.resolve({ requester: `user:default/${name}` }),
    ).resolves.toEqual(expected);
  });

  it('refuses when the catalog fails', async () => {
    const resolver = RequesterManagerResolver.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('the catalog is away');
        },
      }),
    });
    await expect(
      resolver.resolve({ requester: 'user:default/marketer' }),
    ).rejects.toThrow('the catalog is away');
  });
});

describe('subject.technicalOwner', () => {
  const context = { requester: 'user:default/marketer', values: {} };

  it('is whom the sheet names', async () => {
    const subject = toRequestSubject(aTool());
    await expect(
      technicalOwnerResolver.resolve({ ...context, subject }),
    ).resolves.toEqual(['group:default/integration']);
  });

  it('is nobody without a subject, so that the fallback is asked', async () => {
    await expect(technicalOwnerResolver.resolve(context)).resolves.toEqual([]);
  });
});
