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

/** A catalog of some entities, which may change, and what it was asked for. */
function watchedCatalog() {
  const ask = jest.fn<void, [string[]]>();
  const catalogOf = (entities: Entity[]) =>
    GroupMembership.create({
      auth: mockServices.auth(),
      catalog: {
        getEntitiesByRefs: (request, options) => {
          ask(request.entityRefs);
          const catalog = catalogServiceMock({ entities });
          return catalog.getEntitiesByRefs(request, options);
        },
      },
    });
  return { ask, catalogOf };
}

const tick = () => new Promise(resolve => setTimeout(resolve, 0));

const membership = watchedCatalog().catalogOf(company);

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

  const designerAndGroups = [
    user('designer'),
    ...['brand', 'dsi', 'marketing', 'company'].map(group),
  ];

  it('cost one look-up per level the first time, and one in all from then on', async () => {
    const { ask, catalogOf } = watchedCatalog();
    const fresh = catalogOf(company);
    await fresh.refsOf(user('designer'));
    await fresh.refsOf(user('designer'));
    expect(ask.mock.calls.map(([refs]) => refs)).toEqual([
      [user('designer')],
      [group('brand'), group('dsi')],
      [group('marketing'), group('company')],
      designerAndGroups,
    ]);
  });

  it('are those of now, also when the tree changed since the last look', async () => {
    const entities = [...company];
    const fresh = watchedCatalog().catalogOf(entities);
    await fresh.refsOf(user('designer'));
    entities.splice(
      entities.findIndex(({ metadata }) => metadata.name === 'designer'),
      1,
      entity('User', 'designer', { memberOf: ['chicken'] }),
    );
    await expect(fresh.refsOf(user('designer'))).resolves.toEqual([
      user('designer'),
      group('chicken'),
      group('egg'),
    ]);
  });

  it('of many at once cost few look-ups, and each is told its own', async () => {
    const { ask, catalogOf } = watchedCatalog();
    const fresh = catalogOf(company);
    const names = ['designer', 'head', 'architect', 'chick', 'loner'];
    await Promise.all(names.map(name => fresh.refsOf(user(name))));
    ask.mockClear();
    const again = await Promise.all(
      Array.from({ length: 10 }, () => names)
        .flat()
        .map(name => fresh.refsOf(user(name))),
    );
    expect(again).toHaveLength(50);
    again.forEach((refs, at) => expect(refs[0]).toBe(user(names[at % 5])));
    expect(again[0]).toEqual(designerAndGroups);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asked for while a look-up runs are read after it, not from it', async () => {
    const answers: Array<() => void> = [];
    const fresh = GroupMembership.create({
      auth: mockServices.auth(),
      catalog: {
        getEntitiesByRefs: async ({ entityRefs }) => {
          await new Promise<void>(resolve => answers.push(resolve));
          return { items: entityRefs.map(() => undefined) };
        },
      },
    });
    const first = fresh.refsOf(user('loner'));
    while (answers.length < 1) await tick();
    const second = fresh.refsOf(user('loner'));
    const third = fresh.refsOf(user('head'));
    await tick();
    expect(answers).toHaveLength(1);
    answers[0]();
    await first;
    while (answers.length < 2) await tick();
    answers[1]();
    await Promise.all([second, third]);
    expect(answers).toHaveLength(2);
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
  it('holds nobody up for ever when one call hangs', async () => {
    jest.useFakeTimers();
    try {
      const hanging = GroupMembership.create({
        auth: mockServices.auth(),
        catalog: { getEntitiesByRefs: () => new Promise(() => {}) },
      });
      const refusals: unknown[] = [];
      const ask = (ref: string) =>
        hanging.find(ref).catch(error => refusals.push(error.name));
      const asked = [ask('user:default/head')];
      await jest.advanceTimersByTimeAsync(5_000);
      asked.push(ask('user:default/chick'));
      await jest.advanceTimersByTimeAsync(5_000);
      expect(refusals).toEqual(['ServiceUnavailableError']);
      await jest.advanceTimersByTimeAsync(10_000);
      await Promise.all(asked);
      expect(refusals).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });

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
