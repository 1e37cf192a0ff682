import type { HealthIncident } from '@passerelle/plugin-martech-common';
import { z } from 'zod';
import { instant } from '../../domain/instant';
import type { PageReading } from './Look';

const MAX_INCIDENTS = 20;
const MAX_TEXT = 2_000;

const impacts = ['none', 'minor', 'major', 'critical', 'maintenance'] as const;
/** Without what PostgreSQL cannot keep. */
const text = z
  .string()
  .transform(value => value.replaceAll('\0', '').slice(0, MAX_TEXT));
const moment = z
  .string()
  .max(40)
  .transform((value, context) => {
    try {
      return instant(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'no instant' });
      return z.NEVER;
    }
  });
const address = z.url({ protocol: /^https?$/ }).max(500);

const incident = z.object({
  id: text.pipe(z.string().min(1).max(100)),
  name: text,
  impact: z.enum(impacts).catch('none'),
  created_at: moment,
  started_at: moment.nullish().catch(undefined),
  updated_at: moment.nullish().catch(undefined),
  resolved_at: moment.nullish().catch(undefined),
  shortlink: address.nullish().catch(undefined),
  incident_updates: z
    .array(z.object({ body: text, created_at: moment }))
    .catch([]),
});

/** `GET /api/v2/summary.json` of a Statuspage, as far as it is used. */
const summary = z.object({
  status: z.object({ indicator: z.enum(impacts) }),
  incidents: z.array(z.unknown()).catch([]),
});

function toIncident(found: z.infer<typeof incident>): HealthIncident {
  const [last] = [...found.incident_updates].sort((a, b) =>
    b.created_at.localeCompare(a.created_at),
  );
  return {
    id: found.id,
    title: found.name,
    impact: found.impact,
    startedAt: found.started_at ?? found.created_at,
    updatedAt: found.updated_at ?? found.created_at,
    ...(found.resolved_at ? { resolvedAt: found.resolved_at } : {}),
    ...(last ? { lastUpdate: last.body } : {}),
    ...(found.shortlink ? { url: found.shortlink } : {}),
  };
}

/**
 * Reads the public JSON of a Statuspage. The state must be there; an incident that is not understood is left out, so
 * that one odd note does not hide whether the tool works.
 *
 * @returns undefined for anything else.
 */
export function readStatusPage(
  body: string,
): Omit<PageReading, 'etag'> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = summary.safeParse(json);
  if (!parsed.success) return undefined;
  const incidents = parsed.data.incidents
    .slice(0, MAX_INCIDENTS)
    .map(found => incident.safeParse(found))
    .flatMap(found => (found.success ? [toIncident(found.data)] : []));
  const byId = new Map(incidents.map(found => [found.id, found]));
  return {
    indicator: parsed.data.status.indicator,
    incidents: [...byId.values()],
  };
}
