import { createHash } from 'crypto';
import type {
  EntityRef,
  HealthDay,
  HealthIncident,
} from '@passerelle/plugin-martech-common';

/** One look each five minutes. */
const LOOKS_PER_DAY = 288;
/** On these days before today nobody looked: the example shows what a gap is. */
const UNWATCHED: ReadonlySet<number> = new Set([38, 39]);

const troubles = [
  'Delays in processing',
  'Elevated error rates on the API',
  'Slow loading of the application',
  'Sign-in problems for some customers',
];

/** The story's campaigns hang on this tool, which has its troubles. */
export const CAMPAIGN_TOOL = 'component:default/brevo';

/** A number from 0 up to 1 that is the same for the same words, so that the story is the same everywhere. */
export function chance(...words: Array<string | number>): number {
  const hash = createHash('sha256').update(words.join(' ')).digest();
  return hash.readUInt32BE() / 2 ** 32;
}

/** What was seen of a tool of the example company on a day; undefined when nobody looked. */
export function exampleDay(
  ref: EntityRef,
  day: string,
  daysAgo: number,
): HealthDay | undefined {
  if (UNWATCHED.has(daysAgo)) return undefined;
  const luck = chance(ref, day);
  const isShaky = ref === CAMPAIGN_TOOL;
  const length =
    3 + Math.floor(chance(ref, day, 'length') * (isShaky ? 9 : 30));
  const down = luck < (isShaky ? 0.12 : 0.012) ? length : 0;
  const degraded = luck < 0.05 && !isShaky ? length + 4 : 0;
  const unknown = luck > 0.985 ? 6 : 0;
  return {
    day,
    operational: LOOKS_PER_DAY - down - degraded - unknown,
    degraded,
    down,
    unknown,
  };
}

/** What its vendor wrote about that day; undefined for a day without trouble. */
export function exampleIncident(
  ref: EntityRef,
  seen: HealthDay,
): HealthIncident | undefined {
  const { day, down, degraded } = seen;
  if (down + degraded === 0) return undefined;
  const startedAt = `${day}T09:10:00.000Z`;
  const minutes = 5 * (down + degraded);
  const resolvedAt = new Date(
    Date.parse(startedAt) + minutes * 60_000,
  ).toISOString();
  const title =
    troubles[Math.floor(chance(ref, day, 'title') * troubles.length)];
  return {
    id: `example-${day}`,
    title,
    impact: down > 0 ? 'critical' : 'minor',
    startedAt,
    resolvedAt,
    updatedAt: resolvedAt,
    lastUpdate: 'This incident has been resolved.',
  };
}
