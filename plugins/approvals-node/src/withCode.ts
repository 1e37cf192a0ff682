import type { LocalizedText } from '@passerelle/plugin-approvals-common';

/**
 * What an error names, for translations.
 *
 * @public
 */
export type RefusalParams = Record<string, string | number | string[]>;

/**
 * Puts a stable code on an error, for programs and translations. `validate` of a request type can throw such an error: the
 * REST API answers the code as `error.code`, what the sentence names as `error.params`, and the words as `error.text`.
 *
 * @param error - of `@backstage/errors`, which says the status
 * @param code - in lower case with hyphens, for instance `budget-spent`
 * @param params - what the sentence names
 * @param text - the sentence for people, shown on the pages as it stands: a code that the engine does not know has no
 * other words
 * @public
 */
export function withCode<Coded extends Error>(
  error: Coded,
  code: string,
  params?: RefusalParams,
  text?: LocalizedText,
): Coded {
  return Object.assign(error, {
    code,
    ...(params && { params }),
    ...(text && { text }),
  });
}
