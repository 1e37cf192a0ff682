import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { registerTool } from '../../domain/registerTool';
import { readDeclaration } from '../../domain/ToolDeclaration';
import { toolEntity } from '../../testing';
import { WatchStore } from '../health/WatchStore';
import { FigureStore } from './FigureStore';
import { ReconcileClock } from './ReconcileClock';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const now = new Date('2026-11-22T09:00:00.000Z');
const ago = (seconds: number) => new Date(+now - seconds * 1_000);

async function register(knex: Knex, name: string): Promise<string> {
  const declaration = readDeclaration(toolEntity(name));
  if (!declaration || 'errors' in declaration) {
    throw new Error(JSON.stringify(declaration));
  }
  const store = ToolStore.create(knex, searchIndexFor(knex));
  await store.transaction(async transaction => {
    const known = await transaction.lock(declaration.ref);
    const { tool } = registerTool(known, declaration, 'catalog', now);
    await transaction.save(tool, now);
  });
  return declaration.ref;
}

describe.each(databases.eachSupportedId())('figures on %p', id => {
  let knex: Knex;
  const read = () => FigureStore.create(knex).read(now);

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
  });

  it('are zero where nothing is', async () => {
    expect(await read()).toEqual({
      tools: [],
      outbox: { waiting: 0, dead: 0, oldestSeconds: 0 },
      monitorLagSeconds: 0,
    });
  });

  it('count tools by status, and messages that wait or failed', async () => {
    await register(knex, 'brevo');
    await register(knex, 'matomo');
    const message = { payload: '{}', state: 'waiting' };
    await knex('martech_outbox').insert([
      { ...message, next_attempt_at: ago(90).toISOString() },
      { ...message, next_attempt_at: ago(10).toISOString() },
      { ...message, next_attempt_at: ago(999).toISOString(), state: 'dead' },
    ]);
    expect(await read()).toMatchObject({
      tools: [{ status: 'referenced', count: 2 }],
      outbox: { waiting: 2, dead: 1, oldestSeconds: 90 },
    });
  });

  it('say how late the monitor is, leaving out tools that are gone', async () => {
    const watches = WatchStore.create(knex, 'Europe/Paris');
    const watch = (ref: string, at: Date) =>
      watches.watch({ ref, source: 'health_url', url: 'https://x.test' }, at);
    await watch('component:default/gone', ago(5_000));
    await watch(await register(knex, 'brevo'), ago(120));
    await watch(await register(knex, 'matomo'), ago(-60));
    expect((await read()).monitorLagSeconds).toBe(120);
  });
});

describe('the clock of the reconcile', () => {
  it('says nothing before the first one, and its age afterwards', () => {
    const clock = ReconcileClock.create();
    expect(clock.ageSeconds()).toBeUndefined();
    clock.mark();
    expect(clock.ageSeconds()).toBeLessThan(5);
  });
});
