import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import type {
  PilotPlan,
  ToolLifeOutcome,
  ToolOutcome,
  ToolSheet,
} from '@passerelle/plugin-martech-common';
import type { Knex } from 'knex';
import { Duration } from 'luxon';
import { migrateDatabase } from '../database/migrateDatabase';
import { searchIndexFor } from '../database/SearchIndex';
import { ToolStore } from '../database/ToolStore';
import { RevalidationOpener } from '../features/revalidation/RevalidationOpener';
import { RevalidationStore } from '../features/revalidation/RevalidationStore';
import { readDeclaration } from '../domain/ToolDeclaration';
import { brevoSheet, testReviewers, toolEntity } from '../testing';
import { Announcer } from './Announcer';
import { Registry } from './Registry';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const BREVO = 'component:default/brevo';
const DAY = 86_400_000;

type Told<Outcome> = Outcome extends ToolOutcome
  ? Omit<
      Outcome,
      'id' | 'at' | 'requestVersion' | 'requestNumber' | 'requestId'
    >
  : never;

function responseError(status: number, code: string): ResponseError {
  return Object.assign(
    Object.create(ResponseError.prototype) as ResponseError,
    { statusCode: status, body: { error: { code } } },
  );
}

const flow = {
  with: 'component:default/data-platform',
  direction: 'out',
  method: 'api',
} as const;

describe.each(databases.eachSupportedId())('the life of a tool on %p', id => {
  let knex: Knex;
  let store: ToolStore;
  let registry: Registry;
  let clock: Date;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
  });

  const register = async (sheet: Partial<ToolSheet> = {}) => {
    const declaration = readDeclaration(
      toolEntity('brevo', { ...brevoSheet, flows: [], ...sheet }),
    );
    if (!declaration || 'errors' in declaration) throw new Error('bad sheet');
    await registry.register(declaration, 'catalog');
  };

  beforeEach(async () => {
    for (const table of [
      'tools',
      'tool_sheets',
      'tool_facets',
      'tool_history',
      'tool_outcomes',
      'martech_outbox',
      'tool_revalidations',
    ]) {
      await knex(table).delete();
    }
    clock = new Date('2026-03-01T09:00:00.000Z');
    store = ToolStore.create(knex, searchIndexFor(knex));
    registry = Registry.create({
      store,
      announcer: Announcer.create({
        events: { publish: async () => {}, subscribe: async () => {} },
        signals: { publish: async () => {} },
        logger: mockServices.logger.mock(),
      }),
      validity: Duration.fromISO('P1Y'),
      reviewers: testReviewers,
      onNotice: () => {},
      now: () => clock,
    });
    await register();
  });

  const pass = async (days: number) => {
    clock = new Date(+clock + days * DAY);
    await registry.sweep(10, mockServices.logger.mock());
  };
  const tell = (
    requestId: string,
    requestVersion: number,
    told: Told<ToolOutcome>,
  ) =>
    registry.recordOutcome(BREVO, {
      id: `${requestId}-${requestVersion}`,
      at: clock.toISOString(),
      requestId,
      requestVersion,
      requestNumber: 'DEM-000001',
      ...told,
    });
  const find = async () => {
    const tool = await store.find(BREVO);
    if (!tool) throw new Error('Brevo is gone');
    return tool;
  };
  const messages = async () =>
    (await knex('martech_outbox').orderBy('id')).map(row =>
      JSON.parse(row.payload),
    );
  const facet = (name: string) =>
    knex('tool_facets').where({ name }).pluck('value');
  const approve = (seeded = false) =>
    tell('validation', 9, {
      kind: 'validation_approved',
      seeded,
      criteria: [
        { id: 'security', verdict: 'passed' },
        { id: 'privacy', verdict: 'passed' },
      ],
    });

  describe('a flow', () => {
    const step = (version: number, kind: 'planned' | 'started' | 'live') =>
      tell('r1', version, { kind: `flow_${kind}`, flow });

    it('follows the request for it, and is found by it', async () => {
      await step(1, 'planned');
      expect(await facet('integration')).toEqual(['planned']);
      await step(2, 'started');
      const moved = (await find()).statusChangedAt;
      clock = new Date(+clock + DAY);
      await step(3, 'live');
      expect(await facet('integration')).toEqual(['live']);
      expect(await facet('worksWith')).toEqual([flow.with]);
      // The catalog asks what changed since.
      expect((await find()).statusChangedAt > moved).toBe(true);
    });

    it('stays as far as it came when an older step is told late or twice', async () => {
      await step(3, 'live');
      await step(2, 'started');
      await step(3, 'live');
      expect((await find()).passport.flows).toEqual([
        { ...flow, status: 'live', requestId: 'r1' },
      ]);
    });

    it('goes when the request for it ends without one', async () => {
      await step(1, 'planned');
      await tell('r2', 1, {
        kind: 'flow_planned',
        flow: { ...flow, with: 'component:default/salesforce-crm' },
      });
      await tell('r1', 2, { kind: 'flow_dropped', flow });
      expect(await facet('worksWith')).toEqual([
        'component:default/salesforce-crm',
      ]);
    });
  });

  describe('a pilot', () => {
    const pilot: PilotPlan = {
      startsAt: '2026-03-05T00:00:00.000Z',
      endsAt: '2026-04-05T00:00:00.000Z',
      requester: 'user:default/marketer',
      successCriteria: ['Two campaigns', 'No help needed'],
    };
    const begin = () => tell('p1', 4, { kind: 'pilot_approved', pilot });
    const scorecard = {
      by: 'user:default/marketer',
      results: [
        { criterion: 'Two campaigns', result: 'met' as const },
        { criterion: 'No help needed', result: 'partly_met' as const },
      ],
      recommendation: 'validate' as const,
    };

    it('gives the status within its dates, and reminds once of the scorecard', async () => {
      await begin();
      expect((await find()).status).toBe('referenced');
      await pass(4);
      expect((await find()).status).toBe('pilot');
      await pass(31);
      await pass(1);
      expect((await find()).status).toBe('referenced');
      expect(await messages()).toEqual([
        expect.objectContaining({
          recipients: expect.arrayContaining([
            'user:default/marketer',
            'group:default/crm-team',
          ]),
        }),
      ]);
    });

    it('ends with its scorecard, and says nothing at its end then', async () => {
      await begin();
      await pass(10);
      const { status } = await registry.scorePilot(BREVO, scorecard);
      expect(status).toBe('referenced');
      await pass(40);
      expect(await messages()).toEqual([]);
      const kinds = (await store.listHistory(BREVO)).map(({ kind }) => kind);
      expect(kinds).toContain('pilot_scored');
    });

    it.each([
      ['before it begins', 0, scorecard, 'ConflictError'],
      [
        'without a result for each criterion',
        10,
        { ...scorecard, results: scorecard.results.slice(1) },
        'InputError',
      ],
    ])('takes no scorecard %s', async (_, days, order, name) => {
      await begin();
      await pass(days);
      await expect(registry.scorePilot(BREVO, order)).rejects.toMatchObject({
        name,
      });
    });

    it('that was decided later counts, in whichever order both are told', async () => {
      const later = { ...pilot, endsAt: '2026-06-05T00:00:00.000Z' };
      await pass(2);
      await tell('p2', 4, { kind: 'pilot_approved', pilot: later });
      clock = new Date(+clock - DAY);
      await begin();
      expect((await find()).passport.pilot).toMatchObject({ requestId: 'p2' });
    });
  });

  describe('an end', () => {
    const decide = () =>
      tell('e1', 5, {
        kind: 'retirement_approved',
        retirement: { date: '2026-04-01' },
      });

    it('makes the tool retiring until its day, then retired', async () => {
      await approve();
      await decide();
      expect((await find()).status).toBe('retiring');
      await pass(31);
      expect((await find()).status).toBe('retired');
    });

    it('that is called off leaves the tool as it was', async () => {
      await approve();
      await decide();
      await tell('e1', 6, { kind: 'retirement_called_off' });
      expect((await find()).status).toBe('approved');
    });
  });

  describe('verdicts that end', () => {
    it('are warned of three times, at last with the reviewers', async () => {
      await approve();
      for (const days of [270, 5, 1, 29, 1, 29, 1, 30]) await pass(days);
      const told = await messages();
      expect(told.map(({ title }) => title.en)).toEqual([
        expect.stringContaining('less than 90 days'),
        expect.stringContaining('less than 60 days'),
        expect.stringContaining('less than 30 days'),
      ]);
      expect(told[0].recipients).not.toContain('group:default/security');
      expect(told[2].recipients).toEqual(
        expect.arrayContaining([
          'group:default/crm-team',
          'group:default/security',
          'group:default/privacy',
        ]),
      );
      expect((await find()).status).toBe('referenced');
    });

    it('are not warned of while the tool is examined again', async () => {
      await approve();
      await tell('again', 1, { kind: 'validation_submitted' });
      await pass(300);
      expect(await messages()).toEqual([]);
    });

    it('of a story are warned of from the next step on', async () => {
      const from = clock;
      clock = new Date(+from - 300 * DAY);
      const at = clock;
      clock = from;
      await registry.recordOutcome(BREVO, {
        id: 'old',
        at: at.toISOString(),
        requestId: 'old',
        requestVersion: 1,
        requestNumber: 'DEM-1',
        seeded: true,
        kind: 'validation_approved',
        criteria: [{ id: 'security', verdict: 'passed' }],
      });
      expect(await messages()).toEqual([]);
      await pass(1);
      expect(await messages()).toEqual([]);
      await pass(35);
      expect(await messages()).toHaveLength(1);
    });
  });

  describe('a validation that has ended', () => {
    const file = jest.fn();
    const open = (members: string[] = ['user:default/tool-owner']) =>
      RevalidationOpener.create({
        ended: RevalidationStore.create(knex),
        filing: { file },
        logger: mockServices.logger.mock(),
        people: { knows: async () => true, membersOf: async () => members },
        store,
        onNotice: () => {},
        now: () => clock,
      }).open();
    const endIt = async () => {
      await approve();
      await pass(366);
      await knex('martech_outbox').delete();
    };

    beforeEach(() => {
      file.mockReset();
      file.mockResolvedValue({ id: 'r9', number: 'DEM-000009' });
    });

    it('is opened again for an owner, once', async () => {
      await endIt();
      expect(await open()).toBe(1);
      expect(await open()).toBe(0);
      expect(file).toHaveBeenCalledTimes(1);
      expect(file).toHaveBeenCalledWith(
        expect.objectContaining({
          type: 'tool-validation',
          subjectRef: BREVO,
          requester: 'user:default/tool-owner',
        }),
      );
      expect(await messages()).toEqual([
        expect.objectContaining({ link: '/requests/r9' }),
      ]);
    });

    it.each<[string, unknown]>([
      ['the policy refuses', responseError(409, 'no-reviewer')],
      ['the portal may not file', responseError(403, 'not-a-filer')],
    ])('is asked of the owners when %s', async (_, error) => {
      await endIt();
      file.mockRejectedValue(error);
      expect(await open()).toBe(0);
      expect(await open()).toBe(0);
      expect(await messages()).toEqual([
        expect.objectContaining({
          link: expect.stringContaining('/requests/new/tool-validation'),
        }),
      ]);
    });

    it('is opened again also when its sheet changed at that moment', async () => {
      await approve();
      clock = new Date(+clock + 366 * DAY);
      await register({ accessibility: { level: 'full' } });
      expect((await find()).status).toBe('referenced');
      await pass(0);
      expect(await open()).toBe(1);
    });

    it('is asked of the owners when no owner is a person', async () => {
      await endIt();
      expect(await open([])).toBe(0);
      expect(file).not.toHaveBeenCalled();
      expect(await messages()).toHaveLength(1);
    });

    it('is tried again later when the engine does not answer', async () => {
      await endIt();
      file.mockRejectedValueOnce(new Error('away'));
      expect(await open()).toBe(0);
      expect(await messages()).toEqual([]);
      expect(await open()).toBe(0);
      clock = new Date(+clock + 120_000);
      expect(await open()).toBe(1);
    });

    it('needs nothing when one runs, or the tool goes', async () => {
      await endIt();
      await tell('again', 1, { kind: 'validation_submitted' });
      expect(await open()).toBe(0);
      expect(file).not.toHaveBeenCalled();
      expect(await knex('tool_revalidations')).toEqual([]);
    });
  });

  it('shows conditions of use to whoever did not acknowledge them', async () => {
    const access = (acknowledged: boolean): Told<ToolLifeOutcome> => ({
      kind: 'access_approved',
      beneficiary: 'user:default/marketer',
      acknowledged,
    });
    await tell('validation', 9, {
      kind: 'validation_approved',
      criteria: [{ id: 'security', verdict: 'passed' }],
      conditions: ['No health data'],
    });
    await tell('a1', 3, access(true));
    expect(await messages()).toEqual([]);
    await tell('a2', 3, access(false));
    expect(await messages()).toEqual([
      expect.objectContaining({
        recipients: ['user:default/marketer'],
        text: { en: 'No health data', fr: 'No health data' },
      }),
    ]);
  });
});
