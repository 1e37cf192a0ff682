import { TestDatabases } from '@backstage/backend-test-utils';
import type { ShadowDecision } from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import type { Finding } from './Finding';
import { median, ShadowReportStore } from './ShadowReportStore';
import { ShadowStore } from './ShadowStore';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  source: 'declaration',
  state: 'new',
  name: id,
  foundAt: '2026-10-05T08:00:00.000Z',
  request: { id: `request-${id}`, number: 'DEM-1', version: 1 },
  declaredBy: 'user:default/marketer',
  team: 'group:default/acquisition',
  ...more,
});

const decision = (more: Partial<ShadowDecision> = {}): ShadowDecision => ({
  outcome: 'stopped',
  by: 'user:default/dsi-admin',
  at: '2026-10-07T08:00:00.000Z',
  comment: 'Data leak',
  stopBy: '2026-12-31',
  ...more,
});

it.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 900], 3],
])('the middle of %j is %p', (values, expected) => {
  expect(median(values)).toBe(expected);
});

describe.each(databases.eachSupportedId())('findings on %p', id => {
  let knex: Knex;
  let findings: ShadowStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    findings = ShadowStore.create(knex);
  });

  it('are kept as they were told', async () => {
    const told = finding('a', {
      vendor: 'Tally BV',
      url: 'tally.so',
      purpose: 'Formulaires',
      people: 3,
      since: '2025-01-01',
      paidBy: 'invoice',
      customerData: 'unknown',
      yearlyCost: 1200.5,
      currency: 'EUR',
      toolRef: 'component:default/tally',
      category: 'crm',
    });
    await findings.add(told);
    expect(await findings.find('a')).toEqual(told);
    await findings.add({ ...told, id: 'b' });
    expect(await findings.find('b')).toBeUndefined();
    expect(await findings.listEvents('a')).toHaveLength(1);
  });

  it('are paged newest first, by state and by who declared them', async () => {
    for (const one of ['a', 'b', 'c']) await findings.add(finding(one));
    await findings.add(finding('new', { foundAt: '2026-11-05T08:00:00.000Z' }));
    await findings.add(
      finding('other', { declaredBy: 'user:default/engineer' }),
    );
    await findings.take('b', 'user:default/dsi-admin', '2026-10-06T08:00:00Z');
    const query = { declaredBy: 'user:default/marketer' };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findings.page({ ...query, limit: 2, cursor });
      expect(page.totalItems).toBe(4);
      seen.push(...page.findings.map(one => one.id));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['new', 'c', 'b', 'a']);
    const taken = await findings.page({ state: ['in_triage'], limit: 9 });
    expect(taken.findings.map(one => one.id)).toEqual(['b']);
  });

  it('are decided once, however many decide at the same time', async () => {
    await findings.add(finding('a'));
    const notice = {
      kind: 'message' as const,
      title: { en: 'x', fr: 'x' },
      link: '/',
      recipients: [],
      severity: 'normal' as const,
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => findings.decide('a', decision(), notice)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await knex('martech_outbox')).toHaveLength(1);
    expect(await findings.find('a')).toMatchObject({
      state: 'decided',
      decision: decision(),
    });
    expect(await findings.take('a', 'user:default/x', 'now')).toBe(false);
    const steps = await findings.listEvents('a');
    expect(steps.map(({ kind }) => kind)).toEqual(['found', 'decided']);
  });

  it('keep what is about to be decided until it is', async () => {
    await findings.add(finding('a'));
    const answers = await Promise.all(
      [1, 2, 3].map(number =>
        findings.intend('a', undefined, {
          ...decision(),
          by: `user:default/triager-${number}`,
        }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    const intent = (await findings.find('a'))?.intent;
    expect(await findings.intend('a', undefined, decision())).toBe(false);
    expect(await findings.intend('a', intent, decision())).toBe(true);
    expect((await findings.find('a'))?.intent).toEqual(decision());
    await findings.decide('a', decision(), undefined);
    expect((await findings.find('a'))?.intent).toBeUndefined();
  });

  it('of an import are found again by their key', async () => {
    const imported = { source: 'expense' as const, request: undefined };
    await findings.add(finding('a', { ...imported, importKey: 'gamma' }));
    await findings.add(finding('b', { ...imported, importKey: 'gamma' }));
    expect(await findings.knownKeys(['gamma', 'loom'])).toEqual(
      new Set(['gamma']),
    );
    expect((await findings.page({ limit: 9 })).totalItems).toBe(1);
  });

  it('are counted by month, state, outcome, source, family and team', async () => {
    const reports = ShadowReportStore.create(knex);
    await findings.add(finding('a', { category: 'crm' }));
    await findings.add(finding('b', { category: 'crm' }));
    await findings.add(
      finding('c', {
        foundAt: '2026-11-30T23:59:59.000Z',
        source: 'sso',
        team: undefined,
      }),
    );
    await findings.add(
      finding('before', { foundAt: '2026-09-30T23:59:59.000Z' }),
    );
    await findings.decide('a', decision(), undefined);
    await findings.decide(
      'b',
      decision({ outcome: 'known', at: '2026-11-02T08:00:00.000Z' }),
      undefined,
    );
    const range = { from: '2026-10-01', to: '2026-11-30' };
    const report = await reports.report(range);
    expect(report).toMatchObject({
      found: 3,
      decided: 2,
      medianHoursToDecision: (2 * 24 + 28 * 24) / 2,
      byMonth: [
        { month: '2026-10', found: 2, decided: 1 },
        { month: '2026-11', found: 1, decided: 1 },
      ],
      byCategory: [{ value: 'crm', count: 2 }],
      byTeam: [{ value: 'group:default/acquisition', count: 2 }],
    });
    expect(report.byState).toContainEqual({ value: 'decided', count: 2 });
    expect(report.byOutcome).toContainEqual({ value: 'known', count: 1 });
    expect(report.bySource).toContainEqual({ value: 'sso', count: 1 });
    const listed: string[] = [];
    for await (const one of reports.list(range)) listed.push(one.id);
    expect(listed).toEqual(['a', 'b', 'c']);
  });
});
