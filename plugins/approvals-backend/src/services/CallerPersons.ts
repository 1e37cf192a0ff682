import { NotAllowedError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Person } from '../engine/types';
import type { Caller } from './Caller';
import { withCode } from './codedError';
import type { PersonDirectory } from './PersonDirectory';

/**
 * @returns the ref of the person who calls.
 * @throws NotAllowedError for a service: only people decide.
 */
export function requirePersonRef(caller: Caller): EntityRef {
  if (!caller.userRef) {
    throw withCode(
      new NotAllowedError('Only people can do this, not services'),
      'person-needed',
    );
  }
  return caller.userRef;
}

/**
 * Who calls, with all groups, as the catalog knows it now.
 *
 * @throws NotAllowedError when the catalog does not know the person.
 */
export async function requirePerson(
  caller: Caller,
  directory: Pick<PersonDirectory, 'find'>,
): Promise<Person> {
  const ref = requirePersonRef(caller);
  const person = await directory.find(ref);
  if (!person) {
    throw withCode(
      new NotAllowedError(
        `The catalog does not know ${ref}; ask an operator to add you`,
      ),
      'caller-unknown',
      { person: ref },
    );
  }
  return person;
}
