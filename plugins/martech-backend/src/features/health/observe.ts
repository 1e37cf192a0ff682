import {
  healthNews,
  healthState,
  type HealthIncident,
} from '@passerelle/plugin-martech-common';
import type { Look, WatchedTool } from './Look';
import { nextCheckAt } from './nextCheckAt';

/** What a look makes of a watched tool. */
export type Observed = {
  tool: WatchedTool;
  nextCheckAt: Date;
  changed: boolean;
  /** What the owners should hear. */
  news?: 'down' | 'up';
  /** What the vendor writes about now; absent when nobody could be asked. */
  incidents?: HealthIncident[];
};

function failed({ observation }: Look): boolean {
  return (
    observation.kind === 'nothing' ||
    (observation.kind === 'health_url' && !observation.healthy)
  );
}

/** A service that answers badly is watched as closely as ever: somebody waits for its return. */
function unansweredOf(
  known: WatchedTool,
  look: Look,
  failures: number,
  failuresUntilDown: number,
): number {
  if (look.problem === undefined) return 0;
  return known.source === 'health_url'
    ? Math.max(0, failures - failuresUntilDown)
    : failures;
}

/** Puts a look into the course of a tool. */
export function observe(
  known: WatchedTool,
  look: Look,
  now: Date,
  rules: { intervalMilliseconds: number; failuresUntilDown: number },
): Observed {
  const at = now.toISOString();
  const failures = failed(look) ? known.failures + 1 : 0;
  const state = healthState(
    look.observation,
    failures,
    rules.failuresUntilDown,
  );
  const same = state === known.state && known.since !== undefined;
  const streak = same ? known.streak + 1 : 1;
  const news = healthNews(known.told, state, streak);
  return {
    tool: {
      ref: known.ref,
      source: known.source,
      url: known.url,
      state,
      since: same ? known.since : at,
      checkedAt: at,
      failures,
      streak,
      told: news ?? known.told,
      problem: look.problem,
      reading: look.reading ?? known.reading,
    },
    nextCheckAt: nextCheckAt(
      known.ref,
      now,
      rules.intervalMilliseconds,
      unansweredOf(known, look, failures, rules.failuresUntilDown),
    ),
    changed: !same,
    news,
    incidents: look.reading?.incidents,
  };
}
