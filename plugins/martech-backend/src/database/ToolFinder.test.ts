import { TestDatabases } from '@backstage/backend-test-utils';
import { facetNames, type ToolSheet } from '@passerelle/plugin-martech-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { blankPassport } from '../domain/Passport';
import { readDeclaration } from '../domain/ToolDeclaration';
import { QuestionReader } from '../services/QuestionReader';
import type { FinderRequest } from '../services/FinderRequest';
import { brevoSheet, toolEntity } from '../testing';
import { migrateDatabase } from './migrateDatabase';
import { searchIndexFor } from './SearchIndex';
import { ToolFinder } from './ToolFinder';
import { ToolStore } from './ToolStore';
import { Vocabulary } from './Vocabulary';

jest.setTimeout(120_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const catalogue: Array<[name: string, title: string, Partial<ToolSheet>]> = [
  ['brevo', 'Brevo', brevoSheet],
  [
    'ovh-sms',
    'OVHcloud SMS',
    {
      category: 'mobile-marketing',
      capabilities: ['sms-campaigns', 'transactional-sms'],
      hosting: { model: 'private_cloud', region: 'FR' },
    },
  ],
  ['salesforce-crm', 'Salesforce CRM', { vendor: 'Salesforce' }],
  [
    'canva',
    'Canva',
    {
      category: 'display-programmatic',
      summary: {
        en: 'Make visuals for every channel',
        fr: 'Créer des visuels pour tous les canaux',
      },
    },
  ],
  [
    'matomo',
    'Matomo',
    {
      category: 'search-social-advertising',
      hosting: { model: 'on_premises', region: 'FR' },
      summary: {
        en: 'Measure audiences, in all categories of pages',
        fr: 'Mesurer l’audience, à l’échelle de l’été',
      },
    },
  ],
];

describe.each(databases.eachSupportedId())('the finder on %p', id => {
  let knex: Knex;
  let finder: ToolFinder;
  let questions: QuestionReader;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    const index = searchIndexFor(knex);
    const store = ToolStore.create(knex, index);
    finder = ToolFinder.create(knex, index);
    questions = QuestionReader.create({
      store,
      vocabulary: Vocabulary.create(knex),
    });
    const now = new Date('2026-03-01T09:00:00.000Z');
    let day = 0;
    for (const [name, title, sheet] of catalogue) {
      const declaration = readDeclaration(toolEntity(name, sheet, { title }));
      if (!declaration || 'errors' in declaration) {
        throw new Error(JSON.stringify(declaration));
      }
      day += 1;
      const at = `2026-03-0${day}T09:00:00.000Z`;
      await store.transaction(transaction =>
        transaction.save(
          {
            ref: declaration.ref,
            origin: 'catalog',
            declaration,
            sheetRevision: 1,
            sheetChangedAt: at,
            passport: blankPassport(),
            status: name === 'canva' ? 'refused' : 'approved',
            statusChangedAt: at,
            activeGrants: 0,
            updatedAt: at,
          },
          now,
        ),
      );
    }
  });

  const ask = async (request: Partial<FinderRequest>) =>
    finder.find(
      await questions.read({ filters: {}, facets: [], limit: 50, ...request }),
    );
  const names = async (request: Partial<FinderRequest>) =>
    (await ask(request)).tools.map(tool => tool.declaration.name);

  it.each([
    ['envoyer des SMS', ['brevo', 'ovh-sms']],
    ['send sms', ['brevo', 'ovh-sms']],
    ['Je veux envoyer un SMS à mes clients', ['brevo', 'ovh-sms']],
    ['brev', ['brevo']],
    ['BREVO', ['brevo']],
    ['canal', ['canva']],
    ['visuel', ['canva']],
    ['creer', ['canva']],
    ['ete', ['matomo']],
    ['category', ['matomo']],
    ['works with Salesforce', ['brevo']],
    ['outil de SMS compatible avec salesforce crm', ['brevo']],
    ['qui fonctionne avec Salesforce', ['brevo']],
    ['brveo', ['brevo']],
    ['salesfrce crm', ['salesforce-crm', 'brevo']],
    ['zzzzz', []],
    ['!!!', []],
    ['"; drop table tools; --', []],
    ['title : (sms* OR "x" NEAR', ['brevo', 'ovh-sms']],
    ["sms' & !x | (", ['brevo', 'ovh-sms']],
  ])('answers %p with %p', async (q, expected) => {
    const found = await names({ q });
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it('ranks a name above a capability, and more words above fewer', async () => {
    expect((await names({ q: 'sms' }))[0]).toBe('ovh-sms');
    expect(await names({ q: 'salesforce visuels zebre' })).toEqual([
      'salesforce-crm',
      'canva',
      'brevo',
    ]);
  });

  it.each<[Partial<FinderRequest>, string[]]>([
    [{ filters: { status: ['refused'] } }, ['canva']],
    [{ filters: { hosting: ['FR'] } }, ['matomo', 'ovh-sms']],
    [
      { filters: { hosting: ['FR'], cloud: ['on_premises', 'hybrid'] } },
      ['matomo'],
    ],
    [{ filters: { category: ['mobile-marketing'] } }, ['ovh-sms']],
    [
      { filters: { category: ['advertising-promotion'] } },
      ['canva', 'matomo', 'ovh-sms'],
    ],
    [{ filters: { worksWith: ['Salesforce'] } }, ['brevo']],
    [
      { filters: { worksWith: ['component:default/salesforce-crm'] } },
      ['brevo'],
    ],
    [{ filters: { worksWith: ['Nothing'] } }, []],
    [{ q: 'sms', filters: { hosting: ['FR'] } }, ['ovh-sms']],
    [
      { sort: '-updatedAt' },
      ['matomo', 'canva', 'salesforce-crm', 'ovh-sms', 'brevo'],
    ],
  ])('filters and sorts %j', async (request, expected) => {
    expect(await names(request)).toEqual(expected);
  });

  it('counts each facet without its own filter', async () => {
    const { facets, totalItems } = await ask({
      filters: { hosting: ['FR'], status: ['approved'] },
      facets: ['hosting', 'cloud'],
    });
    expect(totalItems).toBe(2);
    expect(facets).toEqual({
      hosting: [
        { value: 'FR', count: 2 },
        { value: 'EU', count: 1 },
      ],
      cloud: [
        { value: 'on_premises', count: 1 },
        { value: 'private_cloud', count: 1 },
      ],
    });
  });

  it('counts facets like somebody who reads the whole result', async () => {
    const { tools, facets } = await ask({ q: 'sms', facets: facetNames });
    const categories = tools.map(tool => tool.declaration.sheet.category);
    expect(facets.category?.map(({ value }) => value).sort()).toEqual(
      [...new Set(categories)].sort(),
    );
  });

  it.each<FinderRequest['sort']>([
    'title',
    '-updatedAt',
    '-rating',
    'relevance',
  ])(
    'pages through every tool once, forwards and backwards, by %s',
    async sort => {
      const q = sort === 'relevance' ? 'sms salesforce visuels' : undefined;
      const all = await names({ sort, q });
      const forwards: string[] = [];
      let page = await ask({ sort, q, limit: 2 });
      expect(page.prevCursor).toBeUndefined();
      forwards.push(...page.tools.map(tool => tool.declaration.name));
      while (page.nextCursor) {
        page = await ask({ sort, q, limit: 2, cursor: page.nextCursor });
        forwards.push(...page.tools.map(tool => tool.declaration.name));
      }
      expect(forwards).toEqual(all);
      const backwards = page.tools.map(tool => tool.declaration.name);
      while (page.prevCursor) {
        page = await ask({ sort, q, limit: 2, cursor: page.prevCursor });
        backwards.unshift(...page.tools.map(tool => tool.declaration.name));
      }
      expect(backwards).toEqual(all);
    },
  );

  it('breaks on nothing that people type', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 });
    const nasty = fc
      .array(
        fc.constantFrom(
          'sms',
          '"',
          "'",
          '*',
          'OR',
          'NEAR(',
          ':',
          '\\',
          '%',
          '\u0000',
          'é',
          '\ud83d',
        ),
        { maxLength: 12 },
      )
      .map(parts => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.oneof(typed, nasty), async q => {
        const { tools, totalItems } = await ask({ q });
        expect(totalItems).toBe(tools.length);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a cursor of another question', async () => {
    const { nextCursor } = await ask({ limit: 1 });
    await expect(
      ask({ limit: 1, sort: '-updatedAt', cursor: nextCursor }),
    ).rejects.toThrow('cursor is not one of this list');
  });

  it.each([
    [['brevo', 'text']],
    [['brevo', 1e12]],
    [['\u0000', 1]],
    [['brevo']],
  ])('refuses a forged cursor %j', async values => {
    const { nextCursor = '' } = await ask({ limit: 1 });
    const json = Buffer.from(nextCursor, 'base64url').toString();
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(json), v: values }),
    ).toString('base64url');
    await expect(ask({ limit: 1, cursor: forged })).rejects.toThrow(
      'cursor is not one of this list',
    );
  });

  // SQLite plans nothing ahead.
  if (id === 'SQLITE_3') return;
  it('is planned once for questions of a kind, whatever their words tell', async () => {
    const planned = new Set<string>();
    knex.on('query', ({ options }) => {
      if (options?.name) planned.add(options.name);
    });
    await ask({ q: 'matomo' });
    await ask({ q: 'mesurer canaux' });
    await ask({ filters: { hosting: ['FR'] } });
    expect(planned.size).toBe(3);
    await ask({ q: 'salesforce' });
    await ask({ q: 'sms canaux' });
    await ask({ filters: { hosting: ['EU'], status: ['approved'] } });
    expect(planned.size).toBe(3);

    const sms = await questions.read({
      q: 'sms ',
      filters: {},
      facets: [],
      limit: 50,
    });
    const without = async (...titles: string[]) => {
      const except = titles.map(name => `component:default/${name}`);
      const { tools } = await finder.find({ ...sms, except });
      return tools.map(tool => tool.declaration.name);
    };
    expect(await without('brevo')).toEqual(['ovh-sms']);
    expect(planned.size).toBe(4);
    expect(await without('brevo', 'canva', 'ovh-sms')).toEqual([]);
    expect(planned.size).toBe(4);
    await ask({ q: 'mesurer audience visuels canaux sms' });
    expect(planned.size).toBe(4);
  });
});
