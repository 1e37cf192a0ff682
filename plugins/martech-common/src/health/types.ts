import type { EntityRef } from '../types';

/** @public */
export const healthStates = [
  'operational',
  'degraded',
  'down',
  'unknown',
] as const;
/** @public */
export type HealthState = (typeof healthStates)[number];

/** How often each state was observed. */
type StateCounts = Record<HealthState, number>;

/**
 * What was observed on one calendar day of the portal; a day without any observation has zeros.
 *
 * @public
 */
export type HealthDay = { day: string } & StateCounts;

/**
 * What was observed in one hour.
 *
 * @public
 */
export type HealthHour = { at: string } & StateCounts;

/**
 * What a vendor wrote about a trouble.
 *
 * @public
 */
export type HealthIncident = {
  id: string;
  title: string;
  impact: 'none' | 'minor' | 'major' | 'critical' | 'maintenance';
  startedAt: string;
  resolvedAt?: string;
  updatedAt: string;
  /** The last thing that the vendor wrote. */
  lastUpdate?: string;
  url?: string;
};

/**
 * Why the last call told nothing: no answer, an answer that is not understood, or an address that may not be called.
 *
 * @public
 */
export type HealthProblem = 'unreachable' | 'unreadable' | 'refused';

/** @public */
export type HealthSource = 'status_page' | 'health_url' | 'none';

/**
 * How a tool has worked during the last 90 days.
 *
 * @public
 */
export type ToolHealth = {
  ref: EntityRef;
  state: HealthState;
  checkedAt?: string;
  /** Since when it is in this state. */
  since?: string;
  /** Who says so: the status page of the vendor, or the service itself. */
  source: HealthSource;
  /** The page of the vendor, for people. */
  sourceUrl?: string;
  problem?: HealthProblem;
  /** 90 days, oldest first. */
  buckets: HealthDay[];
  /** The last 48 hours in which something was observed, oldest first. */
  hours: HealthHour[];
  /** Shares of one; absent when nothing was observed. */
  availability: { days30?: number; days90?: number };
  /** Newest first. */
  incidents: HealthIncident[];
};

/**
 * How tools work, over REST.
 *
 * @public
 */
export interface HealthApi {
  getHealth(ref: EntityRef): Promise<ToolHealth>;
}
