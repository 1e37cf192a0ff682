import { availabilityOf } from './availability';
import { healthNews } from './healthNews';
import {
  healthState,
  shownHealthState,
  type HealthObservation,
} from './healthState';

const page = (
  indicator: Extract<HealthObservation, { kind: 'status_page' }>['indicator'],
): HealthObservation => ({ kind: 'status_page', indicator });
const url = (healthy: boolean): HealthObservation => ({
  kind: 'health_url',
  healthy,
});

describe('the state that follows from a look', () => {
  it.each([
    ['a page without trouble', page('none'), 0, 'operational'],
    ['a page with a minor trouble', page('minor'), 0, 'degraded'],
    ['a page with a partial outage', page('major'), 0, 'degraded'],
    ['a page with a full outage', page('critical'), 0, 'down'],
    ['a page under maintenance', page('maintenance'), 0, 'degraded'],
    ['a page that does not answer', { kind: 'nothing' } as const, 1, 'unknown'],
    ['a page silent for days', { kind: 'nothing' } as const, 500, 'unknown'],
    ['a service that answers', url(true), 0, 'operational'],
    ['a service that fails once', url(false), 1, 'degraded'],
    ['a service that fails twice', url(false), 2, 'degraded'],
    ['a service that fails three times', url(false), 3, 'down'],
  ] as const)('%s', (_, observation, failures, state) => {
    expect(healthState(observation, failures, 3)).toBe(state);
  });

  it.each([
    ['2026-11-22T09:00:00Z', 'down'],
    ['2026-11-22T07:30:00Z', 'down'],
    ['2026-11-22T06:59:00Z', 'unknown'],
    [undefined, 'unknown'],
  ])('seen at %s is shown as %s at ten', (checkedAt, shown) => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(shownHealthState('down', checkedAt, now)).toBe(shown);
  });
});

describe('what owners hear', () => {
  it.each([
    ['a first look at an outage', 'up', 'down', 1, undefined],
    ['an outage seen twice', 'up', 'down', 2, 'down'],
    ['an outage that they know', 'down', 'down', 9, undefined],
    ['a first look at the recovery', 'down', 'operational', 1, undefined],
    ['a recovery seen twice', 'down', 'operational', 2, 'up'],
    ['a slow recovery', 'down', 'degraded', 5, undefined],
    ['silence of the vendor', 'down', 'unknown', 5, undefined],
    ['everyday life', 'up', 'operational', 5, undefined],
  ] as const)('%s', (_, told, state, streak, news) => {
    expect(healthNews(told, state, streak)).toBe(news);
  });

  it('is nothing while a tool flaps', () => {
    const seen = ['down', 'operational', 'down', 'degraded', 'down'] as const;
    expect(seen.map(state => healthNews('up', state, 1))).toEqual(
      seen.map(() => undefined),
    );
  });
});

describe('availability', () => {
  const day = (operational: number, degraded: number, down: number) => ({
    operational,
    degraded,
    down,
  });
  it.each([
    ['nothing was seen', [], undefined],
    ['days without a look', [day(0, 0, 0)], undefined],
    ['slow counts as working', [day(90, 5, 5)], 0.95],
    ['each look counts the same', [day(100, 0, 0), day(0, 0, 25)], 0.8],
  ])('%s', (_, days, share) => {
    expect(availabilityOf(days)).toBe(share);
  });
});
