import { Scenario } from '../engine/__testUtils__/Scenario';
import { planOf } from '../engine/__testUtils__/planOf';
import { timersOf } from './timersOf';

/** The timers that a request has after some steps, as target and instant. */
function timersAfter(scenario: Scenario, ...steps: string[]): string[] {
  steps.forEach(step => scenario.step(step));
  const { events, state: after } = scenario;
  return timersOf({ before: undefined, after, events }, { warnDays: 14 }).map(
    ({ target, availableAt }) =>
      `${target} ${new Date(availableAt ?? 0).toISOString()}`,
  );
}

describe('what the clock is to tell', () => {
  it('is a reminder and an escalation for each review, at the instants of its event', () => {
    const scenario = new Scenario({ plan: planOf(['all: one=A']) });
    expect(timersAfter(scenario, 'req file')).toEqual([
      'remind-review 2026-11-23T05:00:00.000Z',
      'escalate-review 2026-11-23T09:00:00.000Z',
    ]);
  });

  it('is the end of a request where the policy says so', () => {
    const plan = planOf(['all: one=A'], { expireAfterDays: 30 });
    const timers = timersAfter(new Scenario({ plan }), 'req file');
    expect(timers).toContain('expire-request 2026-12-23T01:00:00.000Z');
  });

  it.each([
    [
      'a long grant: a warning and an end',
      '2027-02-01T00:00:00Z',
      [
        'expire-grant 2027-02-01T00:00:00.000Z',
        'warn-grant 2027-01-18T00:00:00.000Z',
      ],
    ],
    [
      'a grant shorter than the warning: an end',
      '2026-11-25T00:00:00Z',
      ['expire-grant 2026-11-25T00:00:00.000Z'],
    ],
  ])('is, for %s', (_, until, expected) => {
    const plan = planOf(['all: one=A'], { fulfillers: ['C'], grant: true });
    const scenario = new Scenario({ plan });
    const timers = timersAfter(
      scenario,
      'req file',
      'a1 approve s1.one',
      `c1 fulfil done ${until}`,
    );
    expect(timers.filter(timer => timer.includes('grant'))).toEqual(expected);
  });
});
