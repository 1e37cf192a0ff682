import type { EntityRef, HealthDay } from '@passerelle/plugin-martech-common';
import { chance } from './exampleHealth';

/** The indicators of app-config.yaml that have a story, and how their days look. */
const stories: Record<
  string,
  { usual: number; swing: number; digits: number }
> = {
  'campaign-orders': { usual: 430, swing: 60, digits: 0 },
  'newsletter-openings': { usual: 0.34, swing: 0.03, digits: 3 },
};

/** The sale of the season: far from all other days, and true all the same. */
const SALE_DAYS_AGO = 20;
/** The file of these days never came. */
const MISSING: ReadonlySet<number> = new Set([11, 12, 47]);

/**
 * The value of a day in the example company: people buy less from campaigns while the tool that sends them is down.
 *
 * @returns undefined for an indicator without a story, and for a day whose value never came.
 */
export function exampleValue(
  id: string,
  tool: EntityRef,
  day: string,
  daysAgo: number,
  seen: HealthDay | undefined,
): number | undefined {
  const story = stories[id];
  if (!story || MISSING.has(daysAgo)) return undefined;
  const { usual, swing, digits } = story;
  const looks = seen ? seen.operational + seen.degraded + seen.down : 1;
  const lost = seen ? (seen.down + seen.degraded * 0.3) / looks : 0;
  const mood = (chance(id, tool, day) - 0.5) * swing;
  const sale = daysAgo === SALE_DAYS_AGO && digits === 0 ? usual * 1.8 : 0;
  return Number(((usual + mood) * (1 - 6 * lost) + sale).toFixed(digits));
}
