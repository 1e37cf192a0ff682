import type { ToolPilot } from '@passerelle/plugin-martech-common';

/** How far a pilot is. */
export type PilotState = 'planned' | 'running' | 'over' | 'scored';

/**
 * How far a pilot is at an instant.
 *
 * @param pilot - its dates, and its scorecard once there is one
 */
export function pilotState(
  pilot: Pick<ToolPilot, 'startsAt' | 'endsAt' | 'scorecard'>,
  now: Date,
): PilotState {
  if (pilot.scorecard) return 'scored';
  if (Date.parse(pilot.startsAt) > +now) return 'planned';
  return Date.parse(pilot.endsAt) > +now ? 'running' : 'over';
}

/** The last day of a pilot, which ends with that day. */
export function lastDay(endsAt: string): string {
  return new Date(Date.parse(endsAt) - 1).toISOString();
}
