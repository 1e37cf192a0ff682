import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Duration } from 'luxon';
import { migrateDatabase } from '../database/migrateDatabase';
import { searchIndexFor } from '../database/SearchIndex';
import { ToolStore } from '../database/ToolStore';
import { stateOf } from '../__testUtils__/startFinder';
import { readDeclaration } from '../domain/ToolDeclaration';
import { testReviewers, toolEntity } from '../testing';
import { Announcer } from './Announcer';
import { CatalogReconciler } from './CatalogReconciler';
import { Registry } from './Registry';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const MINUTE = 60_000;

async function setUp() {
  const knex = await databases.init('SQLITE_3');
  await migrateDatabase(knex);
  const logger = mockServices.logger.mock();
  const store = ToolStore.create(knex, searchIndexFor(knex));
  let clock = Date.now() - 10 * MINUTE;
  const registry = Registry.create({
    store,
    announcer: Announcer.create({
      events: { publish: async () => {}, subscribe: async () => {} },
      signals: { publish: async () => {} },
      logger,
    }),
    validity: Duration.fromISO('P1Y'),
    reviewers: testReviewers,
    onNotice: () => {},
    now: () => new Date(clock),
  });
  const reading = (catalog: ReturnType<typeof catalogServiceMock.mock>) =>
    CatalogReconciler.create({
      catalog,
      auth: mockServices.auth(),
      store,
      registry,
      logger,
    });
  return {
    knex,
    store,
    logger,
    /** From here on, the database does not take this tool. */
    failAt: (refused: string) => {
      const registerAll = registry.registerAll.bind(registry);
      jest
        .spyOn(registry, 'registerAll')
        .mockImplementation(async (declarations, origin) => {
          if (declarations.some(({ ref }) => ref === refused)) {
            throw new Error('too long');
          }
          await registerAll(declarations, origin);
        });
    },
    /** A reading that shows these pages, and then breaks if it is told to. */
    reconcile: (pages: Entity[][], error?: Error) => {
      const catalog = catalogServiceMock.mock();
      catalog.streamEntities.mockImplementation(async function* stream() {
        yield* pages;
        if (error) throw error;
      });
      return reading(catalog).reconcile();
    },
    take: (entity: Entity) => reading(catalogServiceMock.mock()).take(entity),
    /** From here on, what happens is new. */
    happenNow: () => {
      clock = Date.now();
    },
  };
}

describe('the reconcile with the catalog', () => {
  const one = toolEntity('one');
  const two = toolEntity('two');

  it('takes tools, and lets go of those that a complete reading does not show', async () => {
    const { store, reconcile } = await setUp();
    const library = toolEntity('library', {}, { type: 'library' });
    await reconcile([[one, library], [two]]);
    expect(await store.listCatalogRefs()).toEqual([
      'component:default/one',
      'component:default/two',
    ]);
    await reconcile([[two]]);
    expect(await store.listCatalogRefs()).toEqual(['component:default/two']);
  });

  it('removes nothing after a reading that broke or found nothing', async () => {
    const { store, reconcile } = await setUp();
    await reconcile([[one, two]]);
    await expect(reconcile([[one]], new Error('broken'))).rejects.toThrow(
      'broken',
    );
    await reconcile([]);
    await reconcile([[]]);
    expect(await store.listCatalogRefs()).toHaveLength(2);
  });

  it('lets go of more tools than one statement can name', async () => {
    const { knex, store, reconcile } = await setUp();
    await reconcile([[one, two]]);
    const { id: _, ...row } = await knex('tools')
      .where({ ref: 'component:default/one' })
      .first();
    // Just told, so that the reading is behind them: they are looked up, and stay.
    const others = Array.from({ length: 33_000 }, (__, index) => ({
      ...row,
      ref: `component:default/tool-${index}`,
      sheet_changed_at: new Date().toISOString(),
    }));
    await knex.batchInsert('tools', others, 100);
    await reconcile([[two]]);
    expect(await store.find('component:default/one')).toBeUndefined();
    expect(await store.listCatalogRefs()).toHaveLength(33_001);
  });

  it('keeps a tool as it was when its sheet is wrong', async () => {
    const { store, reconcile, logger } = await setUp();
    await reconcile([[one, two]]);
    const wrong = toolEntity('one', { category: 'nonsense' });
    await reconcile([[wrong, two]]);
    expect(await store.find('component:default/one')).toMatchObject({
      sheetRevision: 1,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("no subcategory 'nonsense'"),
    );
  });

  it('takes all others when one cannot be written', async () => {
    const { store, reconcile, logger, failAt } = await setUp();
    failAt('component:default/one');
    await reconcile([[one, two], [toolEntity('three')]]);
    expect(await store.listCatalogRefs()).toEqual([
      'component:default/three',
      'component:default/two',
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      'component:default/one stays as it was',
      { error: 'Error: too long' },
    );
  });

  it('believes an event rather than a reading that is behind it', async () => {
    const { store, reconcile, take, happenNow } = await setUp();
    await reconcile([[one]]);
    happenNow();
    await take(toolEntity('one', { vendor: 'New' }));
    await take(two);
    await reconcile([[one]]);
    expect(await store.find('component:default/one')).toMatchObject({
      sheetRevision: 2,
      declaration: { sheet: { vendor: 'New' } },
    });
    expect(await store.find('component:default/two')).toBeDefined();
  });

  it('leaves alone what the portal manages, until a file of git takes it over with its passport', async () => {
    const { store, reconcile, take } = await setUp();
    const own = toolEntity('own');
    const location = 'passerelle:/catalog/default/component/own';
    const told: Entity = {
      ...own,
      metadata: {
        ...own.metadata,
        annotations: { 'backstage.io/managed-by-origin-location': location },
      },
    };
    const declaration = readDeclaration(own);
    if (!declaration || 'errors' in declaration) throw new Error('Bad sheet');
    const portal = stateOf(declaration, {
      origin: 'portal',
      sheetChangedAt: '2026-01-01T00:00:00.000Z',
    });
    await store.transaction(transaction =>
      transaction.save(portal, new Date()),
    );
    await take(told);
    await reconcile([[told, toolEntity('brevo')]]);
    await reconcile([[toolEntity('brevo')]]);
    expect(await store.find(portal.ref)).toMatchObject({ origin: 'portal' });

    await take(own);
    expect(await store.find(portal.ref)).toMatchObject({
      origin: 'catalog',
      sheetRevision: 1,
    });
    const history = await store.listHistory(portal.ref);
    expect(history.map(({ kind }) => kind)).toContain('moved_to_catalog');
  });
});
