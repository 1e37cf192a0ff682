const reviewerRefPattern = /^(?:user|group):[a-z0-9._-]+\/[a-z0-9._-]+$/;

/**
 * Whether a text is the full, lower-case ref of a user or group.
 */
export function isReviewerRef(text: string): boolean {
  return reviewerRefPattern.test(text);
}
