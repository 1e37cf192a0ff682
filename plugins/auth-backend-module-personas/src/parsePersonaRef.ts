import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** What the catalog accepts as a namespace or a name of an entity. */
const entityRefPattern =
  /^user:[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;
const entityRefMaxLength = 160;

/**
 * Reads a reference that has to be one user. A group must not sign in: Backstage itself would let it.
 *
 * @param text - for instance `user:default/marketer`
 * @returns the reference in lower case
 * @throws InputError when it is anything else
 */
export function parsePersonaRef(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > entityRefMaxLength || !entityRefPattern.test(trimmed)) {
    throw new InputError(
      'A persona is a user of the catalog, for instance user:default/marketer.',
    );
  }
  return stringifyEntityRef(parseEntityRef(trimmed));
}
