/**
 * The HTTP status that an error carries, if any.
 *
 * @remarks
 * Looks at the shape, not the class: bundles can hold several copies of `ResponseError`.
 *
 * @param error - anything that was thrown
 * @public
 */
export function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  if ('statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}
