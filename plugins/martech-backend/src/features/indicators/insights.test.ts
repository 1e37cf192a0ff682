import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type {
  Insights,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import { readDeclaration } from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import type { ToolState } from '../../domain/ToolState';
import { toolEntity } from '../../testing';
import { insightSeconds } from './createIndicatorsFeature';
import { IndicatorRecorder } from './IndicatorRecorder';
import { IndicatorStore } from './IndicatorStore';
import { InsightService, shadowOf } from './InsightService';
import { AnswerStore } from './AnswerStore';
import { AvailabilityStore } from './AvailabilityStore';
import { medianLeadTime, slowestCriteria } from './leadTimes';
import { readIndicators } from './readIndicators';
import { readValueLine } from './readValueLine';
import { readValue, readValuesCsv } from './readValues';
import { ToolCounts } from './ToolCounts';
import { firstInstant, waitingTimes } from './waitingTimes';
import { workingDaysBetween } from './workingDaysBetween';

jest.setTimeout(60_000);

const own = {
  id: 'orders',
  title: { en: 'Orders', fr: 'Commandes' },
  formula: { en: 'Orders of the day', fr: 'Commandes du jour' },
  unit: 'count',
  source: { en: 'Shop', fr: 'Boutique' },
  owner: 'group:default/crm-team',
  direction: 'up',
};

describe('what a company measures', () => {
  const read = (indicators: unknown) =>
    readIndicators(new ConfigReader({ martech: { indicators } } as never));

  it('comes after what the portal computes, whose targets it may set', () => {
    const found = read([{ id: 'adoption', target: 0.5 }, own]);
    expect(found.map(({ id }) => id)).toEqual([
      'approval-lead-time',
      'criteria-coverage',
      'satisfaction',
      'adoption',
      'availability',
      'out-of-the-shadow',
      'orders',
    ]);
    expect(found[3]).toMatchObject({ target: 0.5, origin: 'portal' });
    expect(found[6]).toMatchObject({ ...own, origin: 'company' });
  });

  it.each([
    [{ ...own, unit: 'apples' }, /martech.indicators\[0\].unit/],
    [{ ...own, title: { en: 'x' } }, /martech.indicators\[0\].title.fr/],
    [{ ...own, id: 'Two Words' }, /martech.indicators\[0\].id/],
    [{ ...own, id: 'correlation' }, /martech.indicators\[0\].id/],
    [{ ...own, owner: 'somebody' }, /such as group:default\/crm-team/],
    [{ id: 'adoption', unit: 'days' }, /martech.indicators\[0\]/],
    [{ ...own, colour: 'red' }, /colour/],
  ])('%# stops the start with the path of the mistake', (entry, message) => {
    expect(() => read([entry])).toThrow(message);
  });

  it('has each name once', () => {
    expect(() => read([own, own])).toThrow(/indicators\[1\].id: 'orders'/);
  });
});

describe('values that come in', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const zone = 'Europe/Paris';

  it.each([
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['2026-11-22T10:00:00+01:00', '2026-11-22T09:00:00.000Z'],
  ])('%s begins at %s', (at, instant) => {
    expect(readValue({ at, value: 1 }, 'items/0', now, zone).at).toBe(instant);
  });

  it.each([
    [{ at: '2026-02-30', value: 1 }, /no day of the calendar/],
    [{ at: 'yesterday', value: 1 }, /no instant/],
    [{ at: '2027-01-01', value: 1 }, /items\/0: 2027-01-01 is still to come/],
    [{ at: '2026-11-01', value: Infinity }, /items\/0: value/],
    [{ at: '2026-11-01', value: 1e16 }, /items\/0: value/],
  ])('%j is refused', (item, message) => {
    expect(() => readValue(item, 'items/0', now, zone)).toThrow(message);
  });

  it('are read from a file of a French spreadsheet', async () => {
    const file =
      'Jour;Valeur;Outil\r\n01/11/2026;1 234,5;\r\n2026-11-02;95 %;component:default/brevo\r\n';
    expect(await readValuesCsv(Buffer.from(file))).toEqual([
      { at: '2026-11-01', value: 1234.5 },
      { at: '2026-11-02', value: 0.95, toolRef: 'component:default/brevo' },
    ]);
  });

  it.each([
    ['percent', '34,5 %', /^0\.345$/],
    ['percent', '34,5%', /^0\.345$/],
    ['percent', '0,345', /^0\.345$/],
    ['percent', '-1', /^-1$/],
    ['percent', '34,5', /34,5 % ou 0,345/],
    ['count', '1 234', /^1234$/],
    ['count', '12 %', /n’est pas un pourcentage/],
    ['euro', '1 234,50 €', /^1234\.5$/],
    ['days', 'deux', /un nombre tel que/],
    ['days', '1e16', /un nombre tel que/],
  ] as const)('of %s: a cell with %s is %s', (unit, value, expected) => {
    const read = readValueLine(
      { line: 2, cells: { at: '01/11/2026', value }, overflows: false },
      { unit, delimiter: ';', timeZone: zone, now },
    );
    expect(String('fr' in read ? read.fr : read.value)).toMatch(expected);
  });

  it('name the lines that cannot be read', async () => {
    const file = 'Date;Valeur\r\n32/11/2026;1\r\n2026-11-02;beaucoup\r\n';
    await expect(readValuesCsv(Buffer.from(file))).rejects.toThrow(
      /line 2: date.*line 3: value/,
    );
    await expect(readValuesCsv(Buffer.from('Date;Valeur\r\n'))).rejects.toThrow(
      'no value',
    );
  });
});

describe('lead times', () => {
  const decided = [
    ['2026-10-30T08:00:00Z', '2026-10-31T23:30:00Z', 1],
    ['2026-10-01T00:00:00Z', '2026-11-10T00:00:00Z', 40],
    ['2026-11-01T00:00:00Z', '2026-11-11T00:00:00Z', 10],
  ].map(([submittedAt, decidedAt, days]) => ({
    submittedAt: String(submittedAt),
    decidedAt: String(decidedAt),
    criteria: [
      { id: 'privacy' as const, at: String(decidedAt) },
      ...(Number(days) > 5
        ? [{ id: 'security' as const, at: String(submittedAt) }]
        : [{ id: 'security' as const }]),
    ],
  }));

  const calendar = {
    timeZone: 'Europe/Paris',
    isHoliday: (day: string) => day === '2026-11-11',
  };

  it.each([
    ['2026-11-09T08:00:00Z', '2026-11-09T08:00:00Z', 0],
    ['2026-11-09T08:00:00Z', '2026-11-09T14:00:00Z', 0.25],
    ['2026-11-06T11:00:00Z', '2026-11-09T11:00:00Z', 1],
    ['2026-11-07T08:00:00Z', '2026-11-08T20:00:00Z', 0],
    ['2026-11-10T11:00:00Z', '2026-11-12T11:00:00Z', 1],
    ['2026-11-02T11:00:00Z', '2026-11-30T11:00:00Z', 19],
    // Clocks go back on Sunday the 25th.
    ['2026-10-23T10:00:00Z', '2026-10-26T11:00:00Z', 1],
    ['2026-11-10T11:00:00Z', '2026-11-09T11:00:00Z', 0],
  ])('from %s to %s are %s working days', (from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBeCloseTo(expected, 5);
  });

  it('are told by type and by the month of the answer, and months without one stay gaps', () => {
    const answered = (
      type: string,
      submittedAt: string,
      answeredAt: string,
    ) => ({
      type,
      submittedAt,
      answeredAt,
    });
    const found = waitingTimes(
      [
        answered('advice', '2026-11-02T11:00:00Z', '2026-11-04T11:00:00Z'),
        answered('tool-access', '2026-09-01T10:00:00Z', '2026-09-02T10:00:00Z'),
        answered('tool-access', '2026-09-01T10:00:00Z', '2026-09-04T10:00:00Z'),
        // In the night to November, in Paris.
        answered('tool-access', '2026-10-30T11:00:00Z', '2026-10-31T23:30:00Z'),
        answered('tool-access', '2025-11-03T10:00:00Z', '2025-11-04T10:00:00Z'),
      ],
      new Date('2026-11-22T10:00:00Z'),
      calendar,
    );
    expect(found.map(({ type, count }) => [type, count])).toEqual([
      ['tool-access', 3],
      ['advice', 1],
    ]);
    const [access, advice] = found;
    expect(access.medianDays).toBeCloseTo(1);
    expect(access.p90Days).toBeCloseTo(2.6);
    expect(access.months).toHaveLength(12);
    expect(access.months[0]).toEqual({ month: '2025-12' });
    expect(
      access.months.flatMap(({ month, waiting }) =>
        waiting ? [[month, waiting.count]] : [],
      ),
    ).toEqual([
      ['2026-09', 2],
      ['2026-11', 1],
    ]);
    expect(advice).toMatchObject({ medianDays: 2, p90Days: 2 });
    expect(firstInstant(new Date('2026-11-22T10:00:00Z'), 'Europe/Paris')).toBe(
      '2025-11-30T23:00:00.000Z',
    );
  });

  it('take the working days that were kept, without counting days anew', () => {
    const isHoliday = jest.fn(() => false);
    const answered = {
      type: 'advice',
      submittedAt: '2026-11-02T11:00:00.000Z',
      answeredAt: '2026-11-04T11:00:00.000Z',
    };
    const read = (more: { workingDays?: number }) =>
      waitingTimes(
        [{ ...answered, ...more }],
        new Date('2026-11-22T10:00:00Z'),
        { timeZone: 'Europe/Paris', isHoliday },
      )[0].medianDays;
    expect(read({ workingDays: 1.5 })).toBe(1.5);
    expect(isHoliday).not.toHaveBeenCalled();
    expect(read({})).toBe(2);
  });

  it('name the slowest criteria first, and none of which nothing is known', () => {
    expect(slowestCriteria(decided)).toMatchObject([
      { criterion: 'privacy', count: 3, medianDays: 10 },
      { criterion: 'security', count: 2, medianDays: 0 },
    ]);
  });

  it('count the answers of the days before, and say nothing without any', () => {
    const until = new Date('2026-11-10T12:00:00Z');
    expect(medianLeadTime(decided, until, 5)).toBe(40);
    expect(medianLeadTime(decided, until, 90)).toBeCloseTo(
      (40 + 1.6458) / 2,
      3,
    );
    expect(medianLeadTime(decided, new Date('2026-01-01'), 90)).toBeUndefined();
  });
});

it('tells what became of what was found in the shadow', () => {
  expect(
    shadowOf(
      [
        { status: 'detected', count: 3 },
        { status: 'approved', count: 9 },
      ],
      [
        { status: 'approved', count: 2 },
        { status: 'referenced', count: 1 },
        { status: 'refused', count: 1 },
        { status: 'detected', count: 1 },
      ],
    ),
  ).toEqual({ found: 7, open: 3, regularised: 3, declined: 1 });
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the scorecard on %p', id => {
  let knex: Knex;
  let store: ToolStore;
  const now = new Date('2026-11-22T10:00:00.000Z');

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    store = ToolStore.create(knex, searchIndexFor(knex));
    await tool('brevo', {
      sheet: { finance: { annualCost: 1, currency: 'EUR', licences: 40 } },
      state: {
        status: 'approved',
        activeGrants: 10,
        rating: { average: 4, count: 3 },
      },
      verdicts: [
        'passed',
        'passed_with_conditions',
        'not_applicable',
        'passed',
        'expired',
      ],
      history: [
        step('validation_submitted', '2026-11-01T08:00:00.000Z', 'a'),
        step('validation_submitted', '2026-11-02T08:00:00.000Z', 'a'),
        step('validation_approved', '2026-11-05T08:00:00.000Z', 'a', {
          criteria: [
            {
              id: 'privacy',
              verdict: 'passed',
              at: '2026-11-04T08:00:00.000Z',
            },
          ],
        }),
      ],
    });
    await tool('found', {
      sheet: { finance: { annualCost: 1, currency: 'EUR', licences: 60 } },
      state: {
        status: 'referenced',
        activeGrants: 20,
        rating: { average: 1, count: 1 },
      },
      history: [
        step('status_changed', '2026-11-06T08:00:00.000Z', 'b', {
          from: 'detected',
          to: 'referenced',
        }),
      ],
    });
    await tool('refused', {
      sheet: { finance: { annualCost: 1, currency: 'EUR', licences: 900 } },
      state: { status: 'refused', rating: { average: 5, count: 9 } },
    });
    const none = { operational: 0, degraded: 0, down: 0, unknown: 0 };
    await knex('tool_health_buckets').insert([
      {
        ...none,
        ref: 'component:default/brevo',
        period: 'day',
        start: '2026-11-20',
        operational: 90,
        down: 10,
      },
      {
        ...none,
        ref: 'component:default/found',
        period: 'day',
        start: '2026-11-20',
        operational: 100,
      },
      {
        ...none,
        ref: 'component:default/found',
        period: 'hour',
        start: '2026-11-20T10:00Z',
        down: 7,
      },
      {
        ...none,
        ref: 'component:default/found',
        period: 'day',
        start: '2026-11-21',
        unknown: 100,
      },
    ]);
  });

  function step(
    kind: string,
    at: string,
    requestId: string,
    data = {},
  ): ToolHistoryEntry {
    return { kind, at, requestId, data };
  }

  async function tool(
    name: string,
    parts: {
      sheet: object;
      state: Partial<ToolState>;
      verdicts?: Array<ToolState['passport']['criteria'][number]['verdict']>;
      history?: ToolHistoryEntry[];
    },
  ) {
    const declaration = readDeclaration(toolEntity(name, parts.sheet));
    if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
    const { tool: fresh } = registerTool(
      undefined,
      declaration,
      'catalog',
      now,
    );
    const criteria = fresh.passport.criteria.map((criterion, index) => ({
      ...criterion,
      verdict: parts.verdicts?.[index] ?? criterion.verdict,
    }));
    await store.transaction(async transaction => {
      await transaction.save(
        { ...fresh, ...parts.state, passport: { ...fresh.passport, criteria } },
        now,
      );
      await transaction.addHistory(fresh.ref, parts.history ?? []);
    });
    await knex('tools')
      .where({ ref: fresh.ref })
      .update({
        rating_hundredths: (parts.state.rating?.average ?? 0) * 100,
        rating_count: parts.state.rating?.count ?? 0,
      });
  }

  it('counts in the database what the pages show', async () => {
    const answers = AnswerStore.create(knex);
    const told = {
      requestId: 'r-1',
      type: 'tool-access',
      submittedAt: '2026-11-02T08:00:00.000Z',
      answeredAt: '2026-11-05T08:00:00.000Z',
      answer: 'approved' as const,
    };
    await answers.record(told, 2.5);
    const again = { ...told, answeredAt: '2026-11-09T08:00:00.000Z' };
    await answers.record(again, 5);
    const insights = await InsightService.create({
      authorizer: {
        viewer: async () => ({ refs: new Set(), seesAllAmounts: false }),
      },
      answers,
      tools: ToolCounts.create(knex),
      availability: AvailabilityStore.create(knex),
      calendar: { timeZone: 'Europe/Paris', isHoliday: () => false },
      cacheSeconds: () => 0,
      now: () => now,
    }).compute();
    expect(insights).toEqual({
      computedAt: now.toISOString(),
      leadTimes: [
        expect.objectContaining({
          type: 'tool-access',
          count: 1,
          medianDays: 2.5,
          p90Days: 2.5,
        }),
      ],
      bottlenecks: [
        { criterion: 'privacy', count: 1, medianDays: 3, p90Days: 3 },
      ],
      coverage: {
        toolsInUse: 2,
        share: 0.4,
        criteria: [
          { criterion: 'architecture', covered: 1, expired: 0, missing: 1 },
          { criterion: 'security', covered: 1, expired: 0, missing: 1 },
          { criterion: 'privacy', covered: 1, expired: 0, missing: 1 },
          { criterion: 'finance', covered: 1, expired: 0, missing: 1 },
          { criterion: 'accessibility', covered: 0, expired: 1, missing: 1 },
        ],
      },
      statuses: [
        { status: 'approved', count: 1 },
        { status: 'referenced', count: 1 },
        { status: 'refused', count: 1 },
      ],
      availability: [
        {
          ref: 'component:default/brevo',
          title: { en: 'brevo', fr: 'brevo' },
          days30: 0.9,
        },
        {
          ref: 'component:default/found',
          title: { en: 'found', fr: 'found' },
          days30: 1,
        },
      ],
      shadow: { found: 1, open: 0, regularised: 1, declined: 0 },
    });
  });

  it.each([
    [0, 59, 1],
    [0, 61, 2],
    [11 * 60, 299, 1],
    [11 * 60, 301, 2],
  ])(
    'seen %d seconds after a start and %d seconds later, is computed %d times',
    async (sinceStart, later, times) => {
      let seconds = sinceStart;
      const clock = jest
        .spyOn(Date, 'now')
        .mockImplementation(() => seconds * 1_000);
      const service = InsightService.create({
        authorizer: {
          viewer: async () => ({ refs: new Set(), seesAllAmounts: false }),
        },
        answers: { since: async () => [] },
        tools: ToolCounts.create(knex),
        availability: AvailabilityStore.create(knex),
        calendar: { timeZone: 'Europe/Paris', isHoliday: () => false },
        cacheSeconds: () => insightSeconds(seconds * 1_000),
        now: () => now,
      });
      const compute = jest
        .spyOn(service, 'compute')
        .mockResolvedValue({} as Insights);
      const viewer = mockCredentials.user();
      await service.insights(viewer);
      seconds += later;
      await service.insights(viewer);
      expect(compute).toHaveBeenCalledTimes(times);
      clock.mockRestore();
    },
  );

  it('counts what left the shadow without reading the whole history', async () => {
    const changes = Array.from({ length: 5_000 }, (_, index) => ({
      ref: `component:default/other-${index}`,
      at: '2026-01-01T08:00:00.000Z',
      kind: 'status_changed',
      data: '{"from":"referenced","to":"approved"}',
    }));
    await knex.batchInsert('tool_history', changes, 100);
    if (id !== 'SQLITE_3') await knex.raw('analyze tool_history');
    const asked: Array<{ sql: string; bindings: string[] }> = [];
    const note = (query: { sql: string; bindings: string[] }) => {
      asked.push(query);
    };
    knex.on('query', note);
    await ToolCounts.create(knex).countOutOfShadow();
    knex.off('query', note);
    const [{ sql, bindings }] = asked;
    const explain = id === 'SQLITE_3' ? 'explain query plan' : 'explain';
    const plan = await knex.raw(
      `${explain} ${sql.replace(/\$\d+/g, '?')}`,
      bindings,
    );
    expect(JSON.stringify(plan.rows ?? plan)).toContain(
      'tool_history_left_shadow_idx',
    );
    await knex('tool_history').where('ref', 'like', '%other-%').delete();
  });

  it('knows the answers to validations from before they were told', async () => {
    const directory = `${__dirname}/../../../migrations`;
    const answers = '20261122100000_request_answers.js';
    const workingDays = '20261122110000_answer_working_days.js';
    await knex.migrate.down({ directory, name: workingDays });
    await knex.migrate.down({ directory, name: answers });
    await knex.migrate.up({ directory, name: answers });
    await knex.migrate.up({ directory, name: workingDays });
    const answered = await AnswerStore.create(knex).since('2026-01-01');
    expect(answered).toEqual([
      {
        type: 'tool-validation',
        submittedAt: '2026-11-01T08:00:00.000Z',
        answeredAt: '2026-11-05T08:00:00.000Z',
      },
    ]);
  });

  it('records one value per day, the same however often it is asked to', async () => {
    const values = IndicatorStore.create(knex);
    const recorder = IndicatorRecorder.create({
      tools: ToolCounts.create(knex),
      availability: AvailabilityStore.create(knex),
      values,
      timeZone: 'Europe/Paris',
    });
    await recorder.record(now);
    await recorder.record(new Date(+now + 3_600_000));
    const recent = await values.listRecent('2026-01-01');
    const today = '2026-11-21T23:00:00.000Z';
    expect(recent.get('adoption')).toEqual([{ at: today, value: 0.3 }]);
    expect(recent.get('satisfaction')).toEqual([{ at: today, value: 3.25 }]);
    expect(recent.get('criteria-coverage')).toEqual([
      { at: today, value: 0.4 },
    ]);
    expect(recent.get('out-of-the-shadow')).toEqual([{ at: today, value: 1 }]);
    expect(recent.get('availability')).toEqual([
      { at: '2026-11-19T23:00:00.000Z', value: 0.95 },
    ]);
    const leads = recent.get('approval-lead-time') ?? [];
    expect(leads).toHaveLength(18);
    expect(leads[0]).toEqual({ at: '2026-11-04T23:00:00.000Z', value: 4 });
  });
});
