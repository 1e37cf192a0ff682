import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { readDeclaration } from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import { toolEntity } from '../../testing';
import { ExampleHistory } from './ExampleHistory';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'the history of the example company on %p',
  id => {
    let knex: Knex;
    const now = new Date('2026-11-22T10:00:00.000Z');

    beforeAll(async () => {
      knex = await databases.init(id);
      await migrateDatabase(knex);
    });

    async function register(name: string) {
      const declaration = readDeclaration(
        toolEntity(name, { statusPage: `https://${name}.example` }),
      );
      if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
      const { tool } = registerTool(undefined, declaration, 'catalog', now);
      await ToolStore.create(knex, searchIndexFor(knex)).transaction(
        transaction => transaction.save(tool, now),
      );
    }

    it('is told once, when the tools have arrived, until yesterday', async () => {
      const story = () =>
        ExampleHistory.create({
          knex,
          timeZone: 'Europe/Paris',
          indicators: ['campaign-orders', 'own'],
        });
      const first = story();
      expect(await first.tell(now)).toBe(false);
      await register('brevo');
      expect(await first.tell(now)).toBe(false);
      await register('slack');
      expect(await first.tell(now)).toBe(false);
      expect(await first.tell(now)).toBe(true);
      expect(await first.tell(now)).toBe(false);
      await register('newcomer');
      expect(await story().tell(now)).toBe(false);
      const days = await knex('tool_health_buckets').distinct('ref');
      expect(days.map(({ ref }) => ref).sort()).toEqual([
        'component:default/brevo',
        'component:default/slack',
      ]);
      const [{ first: oldest, last }] = await knex('tool_health_buckets')
        .min({ first: 'start' })
        .max({ last: 'start' });
      expect([oldest, last]).toEqual(['2026-08-25', '2026-11-21']);
      const values = await knex('indicator_values').distinct('indicator');
      expect(values).toEqual([{ indicator: 'campaign-orders' }]);
    });
  },
);
