import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readDeclaration } from '../domain/ToolDeclaration';
import { startFinder, stateOf } from '../__testUtils__/startFinder';
import { toolEntity } from '../testing';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2026-03-01T09:00:00.000Z');

function tool(name: string, vendor: string) {
  const read = readDeclaration(toolEntity(name, { vendor }));
  if (!read || 'errors' in read) throw new Error(JSON.stringify(read));
  return stateOf(read);
}

describe.each(databases.eachSupportedId())('tools of a page on %p', id => {
  let knex: Knex;
  let finder: Awaited<ReturnType<typeof startFinder>>;

  beforeEach(async () => {
    knex = await databases.init(id);
    finder = await startFinder(knex, [tool('a', 'One'), tool('b', 'Two')]);
    await finder.ask({});
  });

  const vendors = async () =>
    (await finder.ask({})).tools.map(each => each.declaration.sheet.vendor);

  it('are read once, until they change', async () => {
    const read: string[] = [];
    knex.on('query', ({ sql }) => read.push(sql));
    expect(await vendors()).toEqual(['One', 'Two']);
    expect(read.filter(sql => /tools"?`?\.\*/.test(sql))).toEqual([]);

    await finder.store.transaction(transaction =>
      transaction.save(tool('b', 'Three'), NOW),
    );
    expect(await vendors()).toEqual(['One', 'Three']);
  });

  it('are the same objects, until somebody rates them or they are watched', async () => {
    const observe = (observed: object) =>
      knex('tools').where({ ref: 'component:default/b' }).update(observed);
    const at = NOW.toISOString();
    await observe({
      rating_count: 1,
      rating_hundredths: 500,
      health_state: 'operational',
      health_checked_at: at,
    });
    let [, before] = (await finder.ask({})).tools;
    const later = '2026-03-01T09:05:00.000Z';
    for (const [observed, shown] of [
      [{ rating_hundredths: 100 }, { rating: { average: 1, count: 1 } }],
      [{ rating_count: 2 }, { rating: { average: 1, count: 2 } }],
      [{ health_state: 'down' }, { health: { state: 'down', checkedAt: at } }],
      [
        { health_checked_at: later },
        { health: { state: 'down', checkedAt: later } },
      ],
    ]) {
      await observe(observed);
      const [a, b] = (await finder.ask({})).tools;
      expect(b).toMatchObject(shown);
      expect(b).not.toBe(before);
      const again = (await finder.ask({})).tools;
      expect(again[0]).toBe(a);
      expect(again[1]).toBe(b);
      before = b;
    }
  });

  it('have the rating and the health that were written a moment ago', async () => {
    await knex('tools').where({ ref: 'component:default/b' }).update({
      rating_count: 2,
      rating_hundredths: 450,
      health_state: 'down',
      health_checked_at: NOW.toISOString(),
    });
    const [, b] = (await finder.ask({})).tools;
    expect(b).toMatchObject({
      rating: { average: 4.5, count: 2 },
      health: { state: 'down', checkedAt: NOW.toISOString() },
    });
  });

  it('cannot be changed by who reads them', async () => {
    const [a] = (await finder.ask({})).tools;
    expect(() => {
      a.declaration.sheet.vendor = 'Mine';
    }).toThrow('read only');
  });
});
