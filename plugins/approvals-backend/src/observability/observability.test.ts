import { TestDatabases } from '@backstage/backend-test-utils';
import type { OutcomeHandler } from '@passerelle/plugin-approvals-node';
import type { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { MeasuredMetrics } from '../__testUtils__/MeasuredMetrics';
import { SeenSpans } from '../__testUtils__/SeenSpans';
import { startOffice, type Office } from '../__testUtils__/startOffice';
import { Scenario } from '../engine/__testUtils__/Scenario';
import { planOf } from '../engine/__testUtils__/planOf';
import { OutcomeMetrics } from './OutcomeMetrics';

jest.setTimeout(12_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A payroll that never answers. */
const payroll: OutcomeHandler = {
  id: 'payroll',
  types: ['leave'],
  handle: async () => {
    throw new Error('the payroll is closed');
  },
};

describe.each(databases.eachSupportedId())(
  'what operators measure on %s',
  (...[id]) => {
    let knex: Knex;
    let office: Office;
    const metrics = new MeasuredMetrics();
    const spans = new SeenSpans();

    beforeAll(async () => {
      knex = await databases.init(id);
      office = await startOffice({
        knex,
        handlers: [payroll],
        features: [metrics.factory(), spans.factory()],
        approvals: { outbox: { maxAttempts: 1, retrySeconds: 0.02 } },
      });
    });

    afterAll(async () => {
      await office.stop();
    });

    const decide = (who: string, path: string, review: string, more = {}) =>
      office.as(who).post(`${path}/decisions`, {
        reviewId: `reviews.${review}`,
        verdict: 'approve',
        revision: 1,
        ...more,
      });

    it('is how long queues are, and what was decided in what time', async () => {
      const { body } = await office
        .as('worker')
        .post('/requests', { type: 'leave', values: { days: 3 } });
      const path = `/requests/${body.id}`;
      await knex('request_reviews')
        .where({ request_id: body.id, review_id: 'reviews.law' })
        .update({ due_at: '2026-01-01T00:00:00.000Z' });
      expect(await metrics.collect('approvals.reviews.open')).toEqual([
        { type: 'leave', value: 2 },
        { type: 'laptop', value: 0 },
      ]);
      expect(await metrics.collect('approvals.reviews.overdue')).toContainEqual(
        { type: 'leave', value: 1 },
      );

      await decide('boss', path, 'planning');
      const rejected = { verdict: 'reject', comment: 'Not in the summer' };
      await decide('hr-one', path, 'law', rejected);
      expect(metrics.written('approvals.reviews.decided')).toEqual([
        { value: 1, type: 'leave', verdict: 'approve' },
        { value: 1, type: 'leave', verdict: 'reject' },
      ]);
      expect(metrics.written('approvals.requests.lead_time')).toEqual([
        { value: expect.any(Number), type: 'leave', result: 'rejected' },
      ]);
    });

    it('is what the outbox cannot get rid of', async () => {
      await eventually(async () => {
        const rows = await knex('outbox').whereNot({ kind: 'timer' });
        expect(rows.map(({ state }) => state).sort()).toEqual([
          'dead',
          'pending',
        ]);
      });
      // The figures of a collection are shared for a few seconds; the next one reads anew.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6_000);
      const [dead] = await metrics.collect('approvals.outbox.dead');
      const [waiting] = await metrics.collect('approvals.outbox.waiting');
      const [age] = await metrics.collect('approvals.outbox.oldest_age');
      jest.restoreAllMocks();
      expect(dead.value).toBe(1);
      // A dead outcome holds back the later one of its request.
      expect(waiting.value).toBe(1);
      expect(age.value).toBeGreaterThan(5);
      expect(age.value).toBeLessThan(60);
    });

    it('is where the time of commands and deliveries goes', async () => {
      const { body } = await office
        .as('worker')
        .post('/requests', { type: 'leave', values: { days: 2 } });
      const refused = await decide('worker', `/requests/${body.id}`, 'law');
      expect(refused.status).toBe(403);
      const command = (type: string, more = {}) =>
        expect.objectContaining({
          name: 'approvals.command',
          attributes: expect.objectContaining({
            'approvals.request.id': body.id,
            'approvals.command': type,
            ...more,
          }),
        });
      expect(spans.all).toContainEqual(command('create'));
      expect(spans.all).toContainEqual(
        command('decide', { 'approvals.refusal': 'own-request' }),
      );
      await eventually(() =>
        expect(spans.all).toContainEqual(
          expect.objectContaining({
            name: 'approvals.delivery',
            attributes: expect.objectContaining({
              'approvals.delivery.target': 'payroll',
            }),
          }),
        ),
      );
    });
  },
);

describe('what is counted', () => {
  const decide = (isSeeded: boolean) => {
    const metrics = new MeasuredMetrics();
    const scenario = new Scenario({ plan: planOf(['all: one=A']) });
    scenario.step('req file');
    const before = scenario.state;
    scenario.step('engine waits 9');
    scenario.step('a1 approve s1.one');
    const events = scenario.events.slice(before.version).map(event => {
      const told = structuredClone(event);
      if (isSeeded) {
        told.data.seeded = true;
      }
      return told;
    });
    const hours = (from: string, to: string) =>
      (Date.parse(to) - Date.parse(from)) / 3_600_000;
    OutcomeMetrics.create({
      metrics: metrics.service(),
      clock: { workingHoursBetween: hours },
    }).record({ before, after: scenario.state, events });
    return [
      ...metrics.written('approvals.reviews.decided'),
      ...metrics.written('approvals.requests.lead_time'),
    ];
  };

  it('is the verdict, and the time since the submission', () => {
    expect(decide(false)).toEqual([
      { value: 1, type: 'test', verdict: 'approve' },
      { value: 11, type: 'test', result: 'approved' },
    ]);
  });

  it('is nothing that a story tells', () => {
    expect(decide(true)).toEqual([]);
  });
});
