import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { RegistrationSheet } from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { parse } from 'yaml';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { canonicalSheet, readDeclaration } from '../../domain/ToolDeclaration';
import { Announcer } from '../../services/Announcer';
import { Authorizer } from '../../services/Authorizer';
import { CatalogLookup } from './CatalogLookup';
import { LikenessStore } from './LikenessStore';
import type { ImportEntry } from './EntryReader';
import { PortalStore } from './PortalStore';
import { PortalTools } from './PortalTools';
import { RegistrationService } from './RegistrationService';
import { toolYaml } from './toolYaml';

jest.setTimeout(120_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const by = 'user:default/marketer';
const owner = 'group:default/crm-team';
const sheet: RegistrationSheet = {
  title: { en: 'Send all', fr: 'Tout envoyer' },
  description: 'All that is sent',
  category: 'email-marketing',
  capabilities: ['sms-campaigns'],
  summary: { en: 'Sends all', fr: 'Envoie tout' },
  vendor: 'Sendall',
  url: 'https://www.sendall.io',
  owners: { business: owner, technical: 'group:default/integration' },
  apis: ['api:default/sendall-api'],
  consumedApis: ['api:default/consent'],
  hosting: { model: 'public_cloud', region: 'EU' },
  finance: { annualCost: 1200, currency: 'EUR' },
};

const testGroups = {
  admins: 'group:default/dsi-admins',
  security: 'group:default/security',
  finance: 'group:default/finance',
  it: 'group:default/dsi',
  privacy: 'group:default/privacy',
};

/** A catalog with two groups, and with what a test puts into it. */
function fakeLookup(taken: string[] = []) {
  return {
    groupOf: async () => owner,
    existing: async (refs: readonly string[]) =>
      new Set(
        refs.filter(ref => [owner, 'group:default/integration'].includes(ref)),
      ),
    taken: async (refs: readonly string[]) =>
      new Set(refs.filter(ref => taken.includes(ref))),
    sourceOf: async () => ({ location: 'url:https://git.example.org/x.yaml' }),
  };
}

describe.each(databases.eachSupportedId())('on %p', id => {
  let knex: Knex;
  let store: ToolStore;
  let portal: PortalStore;
  let likeness: LikenessStore;
  const topics: string[] = [];

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    store = ToolStore.create(knex, searchIndexFor(knex));
    portal = PortalStore.create(knex);
    likeness = LikenessStore.create(knex);
  });

  afterEach(() => topics.splice(0));

  function portalTools(
    taken?: string[],
    publish = async ({ topic }: { topic: string }) => {
      topics.push(topic);
    },
  ): PortalTools {
    const events = mockServices.events.mock({ publish });
    const announcer = Announcer.create({
      events,
      signals: { publish: async () => {} },
      logger: mockServices.logger.mock(),
    });
    const lookup = fakeLookup(taken);
    return PortalTools.create({ store, portal, lookup, announcer });
  }

  it('registers a tool although nobody can be told', async () => {
    const tools = portalTools([], async () => {
      throw new Error('nobody listens');
    });
    const { created } = await tools.create(
      { ...sheet, title: 'Quiet' },
      { by },
    );
    expect(created).toBe(true);
  });

  it('gives each tool a name of its own, whoever comes first', async () => {
    const tools = portalTools(['component:default/twins-2']);
    const twins = await Promise.all(
      [1, 2, 3].map(() => tools.create({ ...sheet, title: 'Twins' }, { by })),
    );
    expect(twins.map(({ tool }) => tool.ref).sort()).toEqual([
      'component:default/twins',
      'component:default/twins-3',
      'component:default/twins-4',
    ]);
  });

  it('registers once per key, also when both calls come at once', async () => {
    const tools = portalTools();
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        tools.create({ ...sheet, title: 'Keyed' }, { by, key: 'k' }),
      ),
    );
    expect(first.tool.ref).toBe(second.tool.ref);
    expect([first.created, second.created].sort()).toEqual([false, true]);
  });

  it('is written by both of two who take the same tools in another order', async () => {
    const created = await Promise.all(
      ['Left', 'Right'].map(title =>
        portalTools().create({ ...sheet, title }, { by }),
      ),
    );
    const [left, right] = created.map(({ tool }) => tool.ref);
    const lockBoth = (first: string, second: string) =>
      store.transaction(async transaction => {
        await transaction.lock(first);
        await new Promise(resolve => setTimeout(resolve, 100));
        await transaction.lock(second);
        return first;
      });
    expect(
      await Promise.all([lockBoth(left, right), lockBoth(right, left)]),
    ).toEqual([left, right]);
  });

  it('says the same as the file into which it is exported', async () => {
    const { tool } = await portalTools().create(
      { ...sheet, title: { en: 'Trip', fr: 'Voyage' } },
      { by },
    );
    const text = toolYaml({ tool, seesAmounts: true });
    const read = readDeclaration(parse(text));
    expect(read).not.toHaveProperty('errors');
    if (!read || 'errors' in read) throw new Error('The file was refused');
    expect(canonicalSheet(read)).toEqual(canonicalSheet(tool.declaration));
  });

  it('hides the amounts of a file that the registry has not read yet', async () => {
    const { finance, ...cheap } = sheet;
    const { tool } = await portalTools().create(
      { ...cheap, title: 'Ahead' },
      { by },
    );
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ahead' },
      spec: { type: 'saas', martech: { category: 'crm', finance } },
    };
    expect(toolYaml({ tool, entity, seesAmounts: true })).toContain('1200');
    expect(toolYaml({ tool, entity, seesAmounts: false })).not.toContain(
      '1200',
    );
  });

  it('brings back a tool that is gone, with its passport, for its owners and admins alone', async () => {
    const title = 'Gone';
    const { tool } = await portalTools().create(
      { ...sheet, title, owners: { business: owner } },
      { by },
    );
    const registration = RegistrationService.create({
      authorizer: Authorizer.create({
        permissions: mockServices.permissions(),
        people: {
          refsOf: async person =>
            new Set(person === by ? [by, owner] : [person]),
          isManager: async () => false,
        },
        groups: testGroups,
        cacheSeconds: 0,
      }),
      likeness,
      lookup: CatalogLookup.create({
        catalog: catalogServiceMock(),
        auth: mockServices.auth(),
      }),
      portal,
      store,
      tools: portalTools(),
      privacyGroup: testGroups.privacy,
    });
    await store.transaction(transaction =>
      transaction.save(
        { ...tool, removedAt: new Date().toISOString() },
        new Date(),
      ),
    );
    const again = (person: string) =>
      registration.register(mockCredentials.user(person), {
        ...sheet,
        title,
        name: 'gone',
        owners: { business: owner },
      });
    await expect(again('user:default/stranger')).rejects.toThrow(
      'would come back with its passport',
    );
    expect(await again(by)).toMatchObject({ ref: tool.ref });
  });

  it('moves the revision by one of two changes that were made on the same sheet', async () => {
    const tools = portalTools();
    const { tool } = await tools.create({ ...sheet, title: 'Raced' }, { by });
    const results = await Promise.allSettled(
      ['https://a.example', 'https://b.example'].map(url =>
        tools.update(
          tool.ref,
          { ...sheet, title: 'Raced', url },
          { by, expectedRevision: 1 },
        ),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect((await store.find(tool.ref))?.sheetRevision).toBe(2);
    expect(topics).toContain('martech.sheet-changed');
  });

  it('finds a tool again under its new name only', async () => {
    const tools = portalTools();
    const { tool } = await tools.create(
      { ...sheet, title: 'Abacus', url: undefined, vendor: undefined },
      { by },
    );
    const like = async (title: string) =>
      (await likeness.findLike({ titles: { en: title, fr: title } })).map(
        ({ ref }) => ref,
      );
    expect(await like('abacux')).toEqual([tool.ref]);
    await tools.update(
      tool.ref,
      { ...sheet, title: 'Zanzibar', url: undefined, vendor: undefined },
      { by },
    );
    expect(await like('zanzibr')).toEqual([tool.ref]);
  });

  it('finds what is like each of many, however many share a vendor', async () => {
    const tools = portalTools();
    for (let index = 0; index < 25; index += 1) {
      const title = `Many ${'abcdefghijklmnopqrstuvwxyz'[index].repeat(6)}`;
      await tools.create(
        { ...sheet, title, url: undefined, vendor: 'Manyware SAS' },
        { by },
      );
    }
    const named = (name: string, vendor?: string) => ({
      titles: { en: name, fr: name },
      vendor,
    });
    const found = await likeness.findLikeEach([
      named('Many bbbbbb'),
      named('Nobody has this'),
      ...Array.from({ length: 150 }, (_, index) => named(`None ${index}`)),
      named('Something', 'Manyware'),
    ]);
    const namesOf = (list: (typeof found)[number]) =>
      list.map(({ declaration }) => declaration.name);
    expect(namesOf(found[0])).toContain('many-bbbbbb');
    expect(found[1]).toEqual([]);
    expect(found).toHaveLength(153);
    expect(found[152].length).toBe(20);
    expect(await likeness.findLikeEach([])).toEqual([]);
  });

  it('gives keys to tools from before there were any', async () => {
    await knex('tool_likeness').delete();
    expect(await likeness.fill()).toBeGreaterThan(0);
    expect(await likeness.fill()).toBe(0);
    const found = await likeness.findLike({
      titles: { en: 'x', fr: 'x' },
      url: 'https://docs.sendall.io',
    });
    expect(found.length).toBeGreaterThan(0);
  });

  describe('an import', () => {
    const entry = (name: string, more: object = {}): ImportEntry => ({
      sheet: { ...sheet, title: name, ...more },
    });
    const actions = async (entries: ImportEntry[], dryRun = false) => {
      const { items, written } = await portalTools([
        'component:default/in-git',
      ]).registerMany(() => entries, { by, dryRun });
      return { written, actions: items.map(({ action }) => action), items };
    };

    it('creates, changes and skips, as the dry run said', async () => {
      const first = [entry('Import one'), entry('Import two')];
      expect(await actions(first, true)).toMatchObject({
        written: false,
        actions: ['create', 'create'],
      });
      expect(await store.find('component:default/import-one')).toBeUndefined();
      expect((await actions(first)).actions).toEqual(['create', 'create']);
      const second = [
        entry('Import one'),
        entry('Import two', { url: 'https://two.example' }),
      ];
      expect((await actions(second)).actions).toEqual(['skip', 'update']);
      expect(topics).toEqual(
        expect.arrayContaining([
          'martech.portal-tools-changed',
          'martech.sheet-changed',
        ]),
      );
      const changed = await store.find('component:default/import-two');
      expect(changed?.sheetRevision).toBe(2);
    });

    it('overwrites nothing that changed since its sheets were read', async () => {
      const ref = 'component:default/import-raced';
      await actions([entry('Import raced')]);
      await actions([entry('Import raced', { url: 'https://new.example' })]);
      const stale = entry('Import raced', { vendor: 'Somebody' });
      await expect(
        actions([{ ...stale, ref, sheetRevision: 1 }]),
      ).rejects.toThrow(`Somebody changed ${ref}`);
      const kept = await store.find(ref);
      expect(kept?.declaration.sheet.url).toBe('https://new.example');
      const fresh = entry('Import raced', { vendor: 'Somebody' });
      const { written } = await actions([{ ...fresh, ref, sheetRevision: 2 }]);
      expect(written).toBe(true);
    });

    it('writes nothing when one entry is wrong, and says which', async () => {
      const { written, items } = await actions([
        entry('Import three'),
        entry('Import four', { url: 'ftp://x' }),
        entry('Import five', { owners: { business: 'group:default/nobody' } }),
        entry('In git'),
        entry('Import three'),
      ]);
      expect(written).toBe(false);
      expect(items.map(({ message }) => message)).toEqual([
        undefined,
        expect.stringMatching(/^\/url must be an address/),
        expect.stringMatching(/^\/owners\/business: the catalog has no/),
        expect.stringMatching(/in-git is managed in git/),
        expect.stringMatching(/was in an earlier entry/),
      ]);
      expect(
        await store.find('component:default/import-three'),
      ).toBeUndefined();
    });

    it('takes more tools than fit into one batch', async () => {
      const entries = Array.from({ length: 450 }, (_, index) =>
        entry(`Batch ${index}`),
      );
      const { written, items } = await actions(entries);
      expect([written, items.length]).toEqual([true, 450]);
      const again = await actions(entries);
      expect(new Set(again.actions)).toEqual(new Set(['skip']));
    });
  });

  it('lists the tools of the portal by change, those from git not among them', async () => {
    const all = await portal.listChanged(undefined, 1_000);
    const stamps = all.map(({ position }) => position.changedAt);
    expect(stamps).toEqual([...stamps].sort());
    const half = all[Math.floor(all.length / 2)].position;
    const rest = await portal.listChanged(half, 1_000);
    expect(rest).toHaveLength(all.length - Math.floor(all.length / 2) - 1);
    await store.transaction(async transaction => {
      const tool = await transaction.lock('component:default/keyed');
      if (!tool) throw new Error('The tool is gone');
      await transaction.save({ ...tool, origin: 'catalog' }, new Date());
    });
    expect(await portal.listChanged(undefined, 1_000)).toHaveLength(
      all.length - 1,
    );
  });
});
