import type { EntityRef } from '@passerelle/plugin-approvals-common';

/** @public */
export const requestsPath = '/requests';

/** @public */
export const deskPath = '/desk';

/**
 * The page of one request.
 *
 * @public
 */
export function requestPath(id: string): string {
  return `${requestsPath}/${encodeURIComponent(id)}`;
}

/**
 * The form of a new request.
 *
 * @param type - id of the request type
 * @param subjectRef - what the request is about
 * @public
 */
export function newRequestPath(type: string, subjectRef?: EntityRef): string {
  const path = `${requestsPath}/new/${encodeURIComponent(type)}`;
  return subjectRef
    ? `${path}?subject=${encodeURIComponent(subjectRef)}`
    : path;
}

/**
 * The reviewer desk, opened on one review.
 *
 * @public
 */
export function taskPath(requestId: string, reviewId: string): string {
  const query = new URLSearchParams({ request: requestId, review: reviewId });
  return `${deskPath}?${query}`;
}
