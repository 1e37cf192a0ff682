import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { ApiDescriber } from './ApiDescriber';
import { DraftStore } from './DraftStore';
import { PortalStore } from './PortalStore';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = `${__dirname}/../../../migrations`;
const BEFORE = '20261122090000_registration_details.js';
const at = '2026-11-22T09:00:00.000Z';

describe.each(databases.eachSupportedId())('kept definitions on %p', id => {
  let knex: Knex;
  let portal: PortalStore;
  let drafts: DraftStore;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    portal = PortalStore.create(knex);
    drafts = DraftStore.create(knex);
  });

  const described = async (ref: string) =>
    (await knex('portal_tools').where({ ref }).first('described')).described;
  const save = (ref: string, definition: string | undefined, when = at) =>
    portal.save(
      knex,
      [{ ref, registeredBy: 'user:default/engineer', definition }],
      when,
    );
  const describer = (describe: (text: string) => Promise<unknown>) =>
    ApiDescriber.create({
      portal,
      logger: mockServices.logger.mock(),
      inspector: {
        describe: async text => {
          await describe(text);
          return text === 'unreadable'
            ? undefined
            : { version: text, operations: 2 };
        },
      },
    });

  it('are read once, and again when they change', async () => {
    const ref = 'api:default/a';
    const read = jest.fn(async () => {});
    const reading = describer(read);
    await save(ref, '1');
    await reading.describe(ref);
    await reading.describe(ref);
    expect(read.mock.calls).toEqual([['1']]);
    expect(await described(ref)).toBe('{"version":"1","operations":2}');
    await save(ref, '1', '2026-11-22T09:01:00.000Z');
    expect(await described(ref)).not.toBeNull();
    await save(ref, '2', '2026-11-22T09:02:00.000Z');
    expect(await described(ref)).toBeNull();
    expect(await reading.describeAll()).toBe(1);
    expect(await described(ref)).toBe('{"version":"2","operations":2}');
  });

  it('are not read again when nothing can be read in them, nor where there is none', async () => {
    await save('api:default/b', 'unreadable');
    await save('component:default/c', undefined);
    const reading = describer(async () => {});
    expect(await reading.describeAll()).toBe(1);
    expect(await reading.describeAll()).toBe(0);
    expect(await described('api:default/b')).toBe('{}');
  });

  it('keep nothing of a text that was replaced while it was read', async () => {
    const ref = 'api:default/d';
    await save(ref, '1');
    await describer(() => save(ref, '2', '2026-11-22T09:03:00.000Z')).describe(
      ref,
    );
    expect(await described(ref)).toBeNull();
  });

  it('are left for later while there is no time, and nobody is refused for it', async () => {
    const ref = 'api:default/e';
    await save(ref, '1');
    await describer(async () => {
      throw new Error('Many definitions are being read');
    }).describe(ref);
    expect(await described(ref)).toBeNull();
  });

  it('stay in drafts and with tools from before they were kept apart', async () => {
    await knex.migrate.down({
      directory,
      name: '20261122090001_works_with.js',
    });
    await knex.migrate.down({ directory, name: BEFORE });
    const sheet = { title: 'Old', definition: 'openapi: 3.0.0' };
    await knex('tool_drafts').insert({
      id: 'old',
      author: 'user:default/engineer',
      sheet: JSON.stringify(sheet),
      created_at: at,
      updated_at: at,
    });
    await migrateDatabase(knex);
    expect((await drafts.find('old'))?.sheet).toEqual(sheet);
    expect(await describer(async () => {}).describeAll()).toBeGreaterThan(0);
    expect(await described('api:default/a')).toContain('"version":"2"');
    await drafts.save('old', { ...sheet, title: 'New' }, at);
    const [listed] = await drafts.listOf('user:default/engineer', 5);
    expect(listed.sheet).toEqual({ title: 'New' });
    expect((await drafts.find('old'))?.sheet).toEqual({
      ...sheet,
      title: 'New',
    });
  });
});
