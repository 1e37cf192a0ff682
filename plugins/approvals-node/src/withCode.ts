/**
 * What an error names, for translations.
 *
 * @public
 */
export type RefusalParams = Record<string, string | number | string[]>;

/**
 * Puts a stable code on an error, for programs and translations. `validate` of a request type can throw such an error: the
 * REST API answers the code as `error.code`, and what the sentence names as `error.params`.
 *
 * @param error - of `@backstage/errors`, which says the status
 * @param code - in lower case with hyphens, for instance `tool-not-usable`
 * @public
 */
export function withCode<Coded extends Error>(
  error: Coded,
  code: string,
  params?: RefusalParams,
): Coded {
  return Object.assign(error, { code, ...(params && { params }) });
}
