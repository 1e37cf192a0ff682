import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  ToolFlow,
  ToolSheet,
  ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { Duration } from 'luxon';
import { migrateDatabase } from '../database/migrateDatabase';
import { searchIndexFor } from '../database/SearchIndex';
import { ToolStore } from '../database/ToolStore';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';
import { brevoSheet, testReviewers, toolEntity } from '../testing';
import { Announcer } from './Announcer';
import { Registry } from './Registry';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const BREVO = 'component:default/brevo';
const DAY = 86_400_000;

function declare(sheet: Partial<ToolSheet> = {}, lifecycle?: string) {
  const entity = toolEntity(
    'brevo',
    { ...brevoSheet, ...sheet },
    { lifecycle },
  );
  const declaration = readDeclaration(entity);
  if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
  return declaration;
}

const criteria: ToolVerdictOutcome['criteria'] = [
  { id: 'architecture', verdict: 'passed' },
  { id: 'security', verdict: 'passed' },
  { id: 'privacy', verdict: 'passed' },
  { id: 'finance', verdict: 'passed' },
  { id: 'accessibility', verdict: 'passed' },
];

describe.each(databases.eachSupportedId())('the registry on %p', id => {
  let knex: Knex;
  let store: ToolStore;
  let registry: Registry;
  let clock: Date;
  const register = (declaration: ToolDeclaration) =>
    registry.register(declaration, 'catalog');
  const published = jest.fn(async () => {});
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
  });

  beforeEach(async () => {
    for (const table of [
      'tools',
      'tool_sheets',
      'tool_facets',
      'tool_history',
      'tool_outcomes',
      'tool_grants',
      'martech_outbox',
      'tool_search',
    ]) {
      await knex(table).delete();
    }
    clock = new Date('2026-03-01T09:00:00.000Z');
    published.mockClear();
    store = ToolStore.create(knex, searchIndexFor(knex));
    registry = Registry.create({
      store,
      announcer: Announcer.create({
        events: { publish: published, subscribe: async () => {} },
        signals: { publish: async () => {} },
        logger,
      }),
      validity: Duration.fromISO('P1Y'),
      reviewers: testReviewers,
      onNotice: () => {},
      now: () => clock,
    });
    await register(declare());
  });

  const pass = (milliseconds: number) => {
    clock = new Date(+clock + milliseconds);
  };
  const tell = (
    kind: ToolVerdictOutcome['kind'],
    version: number,
    more: Partial<ToolVerdictOutcome> = {},
  ) =>
    registry.recordOutcome(BREVO, {
      id: `${more.requestId ?? 'r1'}-${version}`,
      kind,
      at: clock.toISOString(),
      requestVersion: version,
      requestId: 'r1',
      requestNumber: 'DEM-000001',
      ...more,
    });
  const find = async () => {
    const tool = await store.find(BREVO);
    if (!tool) throw new Error('Brevo is gone');
    return tool;
  };
  const verdicts = async () =>
    Object.fromEntries(
      (await find()).passport.criteria.map(c => [c.id, c.verdict]),
    );

  it('moves the revision only when the text changes', async () => {
    await register(declare());
    expect((await find()).sheetRevision).toBe(1);
    await register(declare({ vendor: 'Sendinblue' }));
    expect((await find()).sheetRevision).toBe(2);
    expect(published).toHaveBeenCalledWith({
      topic: 'martech.sheet-changed',
      eventPayload: {
        ref: BREVO,
        sheetRevision: 2,
        changedPaths: ['/vendor'],
      },
    });
  });

  it('reopens only the criteria that depend on the change', async () => {
    await tell('validation_approved', 1, { criteria, sheetRevision: 1 });
    expect((await find()).status).toBe('approved');
    await register(declare({ accessibility: { level: 'full' } }));
    expect(await verdicts()).toEqual({
      architecture: 'passed',
      security: 'passed',
      privacy: 'passed',
      finance: 'passed',
      accessibility: 'pending',
    });
    expect((await find()).status).toBe('referenced');
  });

  it('leaves open what was judged on an older sheet and depends on the change', async () => {
    const flows: ToolFlow[] = [];
    await register(declare({ flows }));
    await tell('validation_approved', 1, { criteria, sheetRevision: 1 });
    expect(await verdicts()).toEqual({
      architecture: 'pending',
      security: 'pending',
      privacy: 'pending',
      finance: 'passed',
      accessibility: 'passed',
    });
  });

  it('takes each outcome once, and none that is older than what came', async () => {
    await tell('validation_submitted', 1);
    expect((await find()).status).toBe('in_review');
    await tell('validation_approved', 9, { criteria });
    await tell('validation_approved', 9, { criteria });
    await tell('validation_submitted', 5);
    const tool = await find();
    expect(tool.status).toBe('approved');
    expect(tool.passport.running).toEqual([]);
    const history = await store.listHistory(BREVO);
    expect(
      history.filter(entry => entry.kind === 'validation_approved'),
    ).toHaveLength(1);
  });

  it('keeps the status of a valid tool while it is reviewed again, and shows the request', async () => {
    await tell('validation_approved', 1, { criteria });
    pass(DAY);
    await tell('validation_submitted', 1, { requestId: 'r2' });
    expect(await find()).toMatchObject({
      status: 'approved',
      passport: { running: [{ requestId: 'r2' }] },
    });
    pass(DAY);
    await tell('validation_rejected', 2, {
      requestId: 'r2',
      refusal: { reason: 'Too risky', substitutes: ['component:default/x'] },
    });
    expect(await find()).toMatchObject({
      status: 'refused',
      passport: { refusal: { reason: 'Too risky' }, running: [] },
    });
  });

  it('lets a passed criterion expire by itself', async () => {
    await tell('validation_approved', 1, { criteria });
    expect(await registry.sweep(10, logger)).toBe(0);
    pass(366 * DAY);
    expect(await registry.sweep(10, logger)).toBe(1);
    expect(await registry.sweep(10, logger)).toBe(0);
    expect((await find()).status).toBe('referenced');
    expect((await verdicts()).security).toBe('expired');
  });

  it('lets time act on more tools than one batch has, and on all others when one cannot be read', async () => {
    for (const name of ['broken', 'one', 'two', 'three']) {
      const declaration = readDeclaration(toolEntity(name));
      if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
      await register(declaration);
    }
    const broken = 'component:default/broken';
    await knex('tools').update({ next_change_at: '2026-02-02T00:00:00.000Z' });
    await knex('tools').where({ ref: broken }).update({
      passport: '{',
      next_change_at: '2026-02-01T00:00:00.000Z',
    });
    expect(await registry.sweep(2, logger)).toBe(4);
    expect(await store.listDue(clock, 10, 0)).toEqual([broken]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(broken),
      expect.anything(),
    );
  });

  it('counts the accesses that are open', async () => {
    const access = { requestId: 'a1', beneficiary: 'user:default/marketer' };
    await tell('access_granted', 3, access);
    await tell('access_granted', 3, { ...access, requestId: 'a2' });
    expect((await find()).activeGrants).toBe(2);
    await tell('access_ended', 4, access);
    await tell('access_granted', 3, { ...access, id: 'late' });
    expect((await find()).activeGrants).toBe(1);
    const history = JSON.stringify(await store.listHistory(BREVO));
    expect(history).not.toContain('marketer');
  });

  it('forgets nothing of a tool that vanishes and comes back', async () => {
    await tell('validation_approved', 1, { criteria });
    await registry.remove(BREVO);
    expect(await store.find(BREVO)).toBeUndefined();
    await expect(tell('validation_submitted', 1)).rejects.toThrow(
      'has no tool',
    );
    await register(declare());
    expect(await find()).toMatchObject({
      status: 'approved',
      sheetRevision: 1,
    });
    const kinds = (await store.listHistory(BREVO)).map(entry => entry.kind);
    expect(kinds).toEqual(expect.arrayContaining(['removed', 'restored']));
  });

  it('suspends above everything but retirement, and goes back to what was', async () => {
    await tell('validation_approved', 1, { criteria });
    await registry.suspend(BREVO, 'user:default/dsi-admin', 'Leak');
    expect((await find()).status).toBe('suspended');
    await register(declare({}, 'retired'));
    expect((await find()).status).toBe('retired');
    await register(declare());
    await registry.resume(BREVO, 'user:default/dsi-admin', 'Fixed');
    expect((await find()).status).toBe('approved');
    await expect(
      registry.resume(BREVO, 'user:default/dsi-admin', 'Again'),
    ).rejects.toThrow('is not suspended');
    expect(await knex('martech_outbox')).toHaveLength(2);
  });

  it('suspends at an instant of a story: marked in the history, nobody notified, once', async () => {
    await tell('validation_approved', 1, { criteria, seeded: true });
    pass(3 * DAY);
    const order = {
      at: '2026-03-02T15:20:00.000Z',
      by: 'user:default/security-officer',
      reason: 'Leak',
      seeded: true,
    };
    await registry.seedSuspension(BREVO, order);
    await registry.seedSuspension(BREVO, order);
    expect(await find()).toMatchObject({
      status: 'suspended',
      passport: { suspension: { at: order.at, by: order.by, reason: 'Leak' } },
      updatedAt: order.at,
    });
    const [changed, suspended] = await store.listHistory(BREVO);
    expect(suspended).toEqual({
      at: order.at,
      kind: 'suspended',
      by: order.by,
      data: { reason: 'Leak', seeded: true },
    });
    expect(changed).toMatchObject({
      at: order.at,
      kind: 'status_changed',
      data: { to: 'suspended', seeded: true },
    });
    expect(await knex('martech_outbox')).toEqual([]);
    await expect(
      registry.seedSuspension(BREVO, { ...order, by: 'user:default/x' }),
    ).rejects.toThrow('is suspended already');
  });

  it('tells the statuses that changed since an instant', async () => {
    const all = await store.listStatuses(undefined);
    expect(all).toEqual([
      {
        ref: BREVO,
        status: 'referenced',
        integration: 'live',
        updatedAt: '2026-03-01T09:00:00.000Z',
      },
    ]);
    pass(DAY);
    const since = clock.toISOString();
    expect(await store.listStatuses(since)).toEqual([]);
    await register(declare({ flows: [] }));
    expect(await store.listStatuses(since)).toMatchObject([
      { integration: 'none' },
    ]);
  });

  it('registers a new tool once, however many tell of it at once', async () => {
    const entity = toolEntity('fresh');
    const declaration = readDeclaration(entity);
    if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
    await Promise.all([1, 2, 3].map(() => register(declaration)));
    const history = await store.listHistory('component:default/fresh');
    expect(history.map(entry => entry.kind)).toEqual(['registered']);
  });

  it('lets parallel writers of one tool both land', async () => {
    await Promise.all([
      tell('access_granted', 1, { requestId: 'p1' }),
      tell('access_granted', 1, { requestId: 'p2' }),
      tell('access_granted', 1, { requestId: 'p3' }),
    ]);
    expect((await find()).activeGrants).toBe(3);
  });
});
