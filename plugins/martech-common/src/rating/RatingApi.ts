import type { EntityRef } from '../types';
import type { Stars, ToolRatings } from './types';

/**
 * What people say of tools, over REST.
 *
 * @public
 */
export interface RatingApi {
  getRatings(ref: EntityRef): Promise<ToolRatings>;
  /** Says it, or says it anew: one rating per person. */
  rate(
    ref: EntityRef,
    rating: { stars: Stars; comment?: string },
  ): Promise<ToolRatings>;
  /** Takes the caller's own rating back. */
  withdrawRating(ref: EntityRef): Promise<ToolRatings>;
}
