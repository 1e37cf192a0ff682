import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe('prepared statements', () => {
  let knex: Knex;
  let runPrepared: typeof import('./runPrepared').runPrepared;

  beforeEach(async () => {
    knex = await databases.init('POSTGRES_18');
    // Names that were lost once are not trusted again: each test begins anew.
    jest.resetModules();
    ({ runPrepared } = require('./runPrepared'));
  });

  const add = (a: number, connection = knex) =>
    runPrepared<{ sum: number }>(connection, {
      sql: 'select (?::int + 1) as sum',
      bindings: [a],
    });
  const names = async (connection = knex): Promise<string[]> => {
    const { rows } = await connection.raw(
      'select name from pg_prepared_statements order by name',
    );
    return rows.map(({ name }: { name: string }) => name);
  };

  it('answer rows, and stay with the connection under a name', async () => {
    expect(await add(1)).toEqual([{ sum: 2 }]);
    expect(await add(2)).toEqual([{ sum: 3 }]);
    expect(await names()).toEqual([
      expect.stringMatching(/^passerelle_[0-9a-f]{32}$/),
    ]);
  });

  it('have a name for each text', async () => {
    await add(1);
    await runPrepared(knex, {
      sql: 'select cardinality(?::int[]) as size',
      bindings: [[7, 8]],
    });
    expect(new Set(await names()).size).toBe(2);
  });

  it('go by their text in a transaction', async () => {
    await knex.transaction(async transaction => {
      expect(await add(1, transaction)).toEqual([{ sum: 2 }]);
      expect(await names(transaction)).toEqual([]);
    });
  });

  it('go on by their text where a pooler forgets names', async () => {
    await add(1);
    await knex.raw('deallocate all');
    expect(await add(2)).toEqual([{ sum: 3 }]);
    expect(await names()).toEqual([]);
    expect(await add(3)).toEqual([{ sum: 4 }]);
    expect(await names()).toEqual([]);
  });

  it('go on by their text where somebody else has the name', async () => {
    await add(1);
    const [name] = await names();
    await knex.destroy();
    const other = await databases.init('POSTGRES_18');
    await other.raw(`prepare ${name} as select 'somebody else'`);
    expect(await add(2, other)).toEqual([{ sum: 3 }]);
  });

  it('go by their text when a column has another type since', async () => {
    await knex.raw('create table seats (seat integer)');
    await knex.raw('insert into seats values (1)');
    const seats = () =>
      runPrepared(knex, { sql: 'select seat from seats', bindings: [] });
    expect(await seats()).toEqual([{ seat: 1 }]);
    await knex.raw('alter table seats alter column seat type text');
    expect(await seats()).toEqual([{ seat: '1' }]);
    expect(await seats()).toEqual([{ seat: '1' }]);
    // Names are trusted still.
    await add(1);
    expect(await names()).toHaveLength(2);
  });

  it('tell what is wrong with the statement itself', async () => {
    await expect(
      runPrepared(knex, { sql: 'select 1 / ?::int', bindings: [0] }),
    ).rejects.toThrow('division by zero');
    await add(1);
    expect(await names()).toHaveLength(2);
  });
});
