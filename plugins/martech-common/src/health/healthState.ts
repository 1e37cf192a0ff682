import type { HealthState } from './types';

/**
 * What one look at a tool told: the indicator of a vendor's page, the answer of a health URL, or nothing.
 *
 * @public
 */
export type HealthObservation =
  | {
      kind: 'status_page';
      indicator: 'none' | 'minor' | 'major' | 'critical' | 'maintenance';
    }
  | { kind: 'health_url'; healthy: boolean }
  | { kind: 'nothing' };

const vendorStates = {
  none: 'operational',
  minor: 'degraded',
  major: 'degraded',
  maintenance: 'degraded',
  critical: 'down',
} as const;

/**
 * The state that follows from a look.
 *
 * @remarks
 * Statuspage calls `major` a partial outage and `critical` a major one: only the latter is `down`. A vendor's page that
 * tells nothing says nothing about the tool. A health URL is the tool itself: one bad answer may be chance, so it is
 * `degraded` until it was repeated often enough.
 *
 * @param observation - what was seen.
 * @param failures - how many looks in a row went wrong, this one included.
 * @param failuresUntilDown - how many make a service `down`.
 * @public
 */
export function healthState(
  observation: HealthObservation,
  failures: number,
  failuresUntilDown: number,
): HealthState {
  switch (observation.kind) {
    case 'status_page':
      return vendorStates[observation.indicator];
    case 'health_url':
      if (observation.healthy) return 'operational';
      return failures >= failuresUntilDown ? 'down' : 'degraded';
    case 'nothing':
      return 'unknown';
    default: {
      const never: never = observation;
      throw new Error(`Unknown observation ${JSON.stringify(never)}`);
    }
  }
}

/**
 * The state that people are shown. What was seen too long ago is not known any more: the monitor was switched off, or
 * the address left the sheet.
 *
 * @public
 */
export function shownHealthState(
  state: HealthState,
  checkedAt: string | undefined,
  now: Date,
): HealthState {
  const STALE_MILLISECONDS = 3 * 3_600_000;
  return checkedAt !== undefined &&
    +now - Date.parse(checkedAt) < STALE_MILLISECONDS
    ? state
    : 'unknown';
}
