import type { EntityRef } from '../types';

/** @public */
export const starCounts = [1, 2, 3, 4, 5] as const;
/** @public */
export type Stars = (typeof starCounts)[number];

/**
 * What one person says of a tool.
 *
 * @public
 */
export type PersonalRating = { stars: Stars; comment?: string; at: string };

/**
 * What colleagues say of a tool.
 *
 * @public
 */
export type ToolRatings = {
  /** Absent while nobody has rated the tool. */
  average?: number;
  count: number;
  /** One entry per number of stars, five stars first. */
  distribution: Array<{ stars: Stars; count: number }>;
  /** What the caller said. */
  mine?: PersonalRating;
  /** The latest comments, newest first. */
  comments: Array<PersonalRating & { author: EntityRef; comment: string }>;
};
