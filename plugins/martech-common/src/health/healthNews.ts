import type { HealthState } from './types';

/** How many looks in a row must say the same before anybody is told. */
const LOOKS_UNTIL_TOLD = 2;

/**
 * Whether owners hear of what was seen. A single look tells nobody, and nobody hears twice of the same outage; what is
 * not known is no news.
 *
 * @param told - what owners heard last.
 * @param state - what was seen now.
 * @param streak - how many looks in a row saw this state, this one included.
 * @public
 */
export function healthNews(
  told: 'up' | 'down',
  state: HealthState,
  streak: number,
): 'down' | 'up' | undefined {
  if (streak < LOOKS_UNTIL_TOLD || state === 'unknown') return undefined;
  if (state === 'down') return told === 'up' ? 'down' : undefined;
  return told === 'down' && state === 'operational' ? 'up' : undefined;
}
