import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { ToolFlow } from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { registerTool } from '../../domain/registerTool';
import { readDeclaration } from '../../domain/ToolDeclaration';
import { toolEntity } from '../../testing';
import { RatingStore } from '../rating/RatingStore';
import { ApiLinks } from './ApiLinks';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = '2026-11-22T09:00:00.000Z';
const brevo = 'component:default/brevo';

function using(name: string, spec: object, flows: ToolFlow[] = []): Entity {
  const entity = toolEntity(name, { flows });
  return { ...entity, spec: { ...entity.spec, ...spec } };
}

describe.each(databases.eachSupportedId())('on %p', id => {
  let knex: Knex;
  let store: ToolStore;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    store = ToolStore.create(knex, searchIndexFor(knex));
  });

  async function register(entity: Entity): Promise<void> {
    const declaration = readDeclaration(entity);
    if (!declaration || 'errors' in declaration) {
      throw new Error(JSON.stringify(declaration));
    }
    await store.transaction(async transaction => {
      const known = await transaction.lock(declaration.ref);
      const now = new Date();
      const { tool } = registerTool(known, declaration, 'catalog', now);
      await transaction.save(tool, now);
    });
  }

  async function remove(ref: string): Promise<void> {
    await store.transaction(async transaction => {
      const known = await transaction.lock(ref);
      if (!known) throw new Error(ref);
      await transaction.save({ ...known, removedAt: at }, new Date());
    });
  }

  const worksWith = async (name: string): Promise<string[]> =>
    knex('tool_facets')
      .join('tools', 'tools.id', 'tool_facets.tool_id')
      .where({ name: 'worksWith', ref: `component:default/${name}` })
      .orderBy('value')
      .pluck('value');

  it('has the average right, however many rate at once', async () => {
    await register(toolEntity('brevo'));
    const ratings = RatingStore.create(knex);
    const people = [5, 4, 4, 2, 1] as const;
    await Promise.all(
      people.map((stars, index) =>
        ratings.put(brevo, `user:default/person-${index}`, {
          stars,
          comment: index === 2 ? 'Clear' : undefined,
          at,
        }),
      ),
    );
    expect((await store.find(brevo))?.rating).toEqual({
      average: 3.2,
      count: 5,
    });

    await ratings.put(brevo, 'user:default/person-4', { stars: 5, at });
    await ratings.remove(brevo, 'user:default/person-3');
    expect((await store.find(brevo))?.rating).toEqual({
      average: 4.5,
      count: 4,
    });
    expect(await ratings.read(brevo, 'user:default/person-2')).toEqual({
      average: 4.5,
      count: 4,
      distribution: [
        { stars: 5, count: 2 },
        { stars: 4, count: 2 },
        { stars: 3, count: 0 },
        { stars: 2, count: 0 },
        { stars: 1, count: 0 },
      ],
      mine: { stars: 4, comment: 'Clear', at },
      comments: [
        { author: 'user:default/person-2', stars: 4, comment: 'Clear', at },
      ],
    });
    await expect(
      ratings.put('component:default/none', 'user:default/a', { stars: 1, at }),
    ).rejects.toThrow('no tool');
  });

  it('keeps ratings when the sheet changes', async () => {
    const before = (await store.find(brevo))?.rating;
    await register(toolEntity('brevo', { vendor: 'Brevo SAS' }));
    expect((await store.find(brevo))?.rating).toEqual(before);
  });

  it('lets a tool work with the tools whose APIs it uses, whoever is registered first', async () => {
    const api = 'api:default/segments-api';
    await register(using('newsletter', { consumesApis: ['segments-api'] }));
    const apiFlow: ToolFlow = {
      with: api,
      direction: 'in',
      method: 'api',
      status: 'live',
    };
    await register(using('shop', {}, [apiFlow]));
    expect(await worksWith('newsletter')).toEqual([api]);

    await register(using('segments', { providesApis: ['segments-api'] }));
    const segments = 'component:default/segments';
    expect(await worksWith('newsletter')).toEqual([api, segments]);
    expect(await worksWith('shop')).toEqual([api, segments]);
    const users = ['component:default/newsletter', 'component:default/shop'];
    expect(await worksWith('segments')).toEqual(users);
    const consumers = await ApiLinks.create(knex).consumers([api]);
    expect(consumers.get(api)?.map(({ ref }) => ref)).toEqual(users);

    await register(using('newsletter', { consumesApis: ['segments-api'] }, []));
    expect(await worksWith('newsletter')).toEqual([api, segments]);
    await register(using('shop', {}, [{ ...apiFlow, status: 'retired' }]));
    expect(await worksWith('shop')).toEqual([]);
    expect(await worksWith('segments')).toEqual(users.slice(0, 1));
    await remove(segments);
    expect(await worksWith('newsletter')).toEqual([api]);
    expect((await store.listNaming(api)).map(({ ref }) => ref)).toEqual([
      'component:default/newsletter',
    ]);
  });
});
