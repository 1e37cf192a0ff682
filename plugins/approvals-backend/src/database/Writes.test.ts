import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { MissedRow } from './MissedRow';
import { Writes } from './Writes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('writes on %s', (...[id]) => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await knex.schema.createTable('seats', table => {
      table.text('room').notNullable();
      table.integer('seat').notNullable();
      table.text('guest');
      table.primary(['room', 'seat']);
    });
  });

  const seats = () =>
    knex('seats').orderBy(['room', 'seat']).select('room', 'seat', 'guest');
  const seat = (room: string, number: number, guest: string | null) => ({
    room,
    seat: number,
    guest,
  });
  const fill = (...guests: string[]) =>
    Writes.together(knex, writes =>
      writes.insert(
        'seats',
        guests.map((guest, at) => seat('hall', at, guest)),
      ),
    );

  it('add rows, overwrite rows, and take away those with a key', async () => {
    await fill('Ann', 'Bob', 'Cleo', 'Dan');
    await Writes.together(knex, writes => {
      writes.upsert(
        'seats',
        ['room', 'seat'],
        [seat('hall', 0, null), seat('roof', 0, 'Eve')],
      );
      writes.delete('seats', [
        { room: 'hall', seat: 1 },
        { room: 'hall', seat: 3 },
        { room: 'hall', seat: 99 },
      ]);
    });
    expect(await seats()).toEqual([
      seat('hall', 0, null),
      seat('hall', 2, 'Cleo'),
      seat('roof', 0, 'Eve'),
    ]);

    await Writes.together(knex, writes =>
      writes.delete('seats', [
        { room: 'hall', seat: 0 },
        { room: 'roof', seat: 2 },
      ]),
    );
    await Writes.together(knex, writes =>
      writes.delete('seats', [{ room: 'roof', seat: 0 }]),
    );
    expect(await seats()).toEqual([seat('hall', 2, 'Cleo')]);
  });

  it('change one row, of which a column may have to be empty', async () => {
    await fill('Ann', 'Bob');
    await Writes.together(knex, writes =>
      writes.updateRequired(
        'seats',
        { room: 'hall', seat: 0 },
        { guest: null },
      ),
    );
    await Writes.together(knex, writes =>
      writes.updateRequired(
        'seats',
        { seat: 0, guest: null },
        { room: 'roof', guest: 'Cleo' },
      ),
    );
    expect(await seats()).toEqual([
      seat('hall', 1, 'Bob'),
      seat('roof', 0, 'Cleo'),
    ]);
  });

  it('are none when a row that had to be changed is not there', async () => {
    await fill('Ann');
    const attempt = knex.transaction(transaction =>
      Writes.together(transaction, writes => {
        writes.insert('seats', [seat('roof', 0, 'Bob')]);
        writes.updateRequired(
          'seats',
          { room: 'hall', seat: 0, guest: 'Cleo' },
          { guest: 'Dan' },
        );
      }),
    );
    await expect(attempt).rejects.toThrow(MissedRow);
    expect(await seats()).toEqual([seat('hall', 0, 'Ann')]);
  });

  it('keep whatever text is, with half of a surrogate pair replaced', async () => {
    const texts = ['"quoted" \\ud800', '', 'a\nb\t?', '🙂', '\ud83d!'];
    await fill(...texts);
    expect((await seats()).map(({ guest }) => guest)).toEqual([
      ...texts.slice(0, -1),
      '\ufffd!',
    ]);
  });

  // SQLite has no names, and no pooler.
  if (id === 'SQLITE_3') return;
  it('go on by their text where a pooler forgets names', async () => {
    await fill('Ann', 'Bob');
    const named = () =>
      knex('pg_prepared_statements').where('name', 'like', 'passerelle_%');
    expect(await named()).toHaveLength(1);
    await knex.raw('deallocate all');
    await knex('seats').delete();
    await fill('Cleo');
    expect(await named()).toHaveLength(0);
    expect(await seats()).toEqual([seat('hall', 0, 'Cleo')]);
  });
});
