import type { EntityRef, Tool } from '../types';
import type { ToolMap } from './types';

/** The most tools that are compared at once. @public */
export const MAX_COMPARED = 4;

/**
 * Tools beside each other, and on a map.
 *
 * @public
 */
export interface MapApi {
  getMap(options?: { signal?: AbortSignal }): Promise<ToolMap>;
  /** In the order of the refs; at most {@link MAX_COMPARED}. */
  compare(refs: readonly EntityRef[]): Promise<{ items: Tool[] }>;
}
