import type {
  HealthIncident,
  HealthProblem,
  HealthState,
} from '@passerelle/plugin-martech-common';
import type { PageReading, WatchedTool } from './Look';

export const TOOL_HEALTH = 'tool_health';
export const BUCKETS = 'tool_health_buckets';
export const INCIDENTS = 'tool_incidents';

export type HealthRow = {
  ref: string;
  source: string;
  url: string;
  state: string;
  since: string | null;
  checked_at: string | null;
  failures: number;
  streak: number;
  told: string;
  problem: string | null;
  reading: string | null;
  next_check_at: string;
  lease: string | null;
  lease_until: string | null;
};

export type BucketRow = {
  ref: string;
  period: string;
  start: string;
  operational: number;
  degraded: number;
  down: number;
  unknown: number;
};

export type IncidentRow = {
  ref: string;
  id: string;
  title: string;
  impact: string;
  started_at: string;
  resolved_at: string | null;
  updated_at: string;
  last_update: string | null;
  url: string | null;
};

/** Written by us alone, so its values have the types that we gave them. */
export function readHealthRow(row: HealthRow): WatchedTool {
  return {
    ref: row.ref,
    source: row.source as WatchedTool['source'],
    url: row.url,
    state: row.state as HealthState,
    since: row.since ?? undefined,
    checkedAt: row.checked_at ?? undefined,
    failures: row.failures,
    streak: row.streak,
    told: row.told as WatchedTool['told'],
    problem: (row.problem as HealthProblem | null) ?? undefined,
    reading:
      row.reading === null
        ? undefined
        : (JSON.parse(row.reading) as PageReading),
  };
}

export function writeHealthRow(
  tool: WatchedTool,
): Omit<HealthRow, 'ref' | 'next_check_at' | 'lease' | 'lease_until'> {
  return {
    source: tool.source,
    url: tool.url,
    state: tool.state,
    since: tool.since ?? null,
    checked_at: tool.checkedAt ?? null,
    failures: tool.failures,
    streak: tool.streak,
    told: tool.told,
    problem: tool.problem ?? null,
    reading: tool.reading ? JSON.stringify(tool.reading) : null,
  };
}

export function readIncidentRow(row: IncidentRow): HealthIncident {
  return {
    id: row.id,
    title: row.title,
    impact: row.impact as HealthIncident['impact'],
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    ...(row.resolved_at === null ? {} : { resolvedAt: row.resolved_at }),
    ...(row.last_update === null ? {} : { lastUpdate: row.last_update }),
    ...(row.url === null ? {} : { url: row.url }),
  };
}
